import { LitElement, html, nothing, type TemplateResult } from "lit";
import type { Show } from "../show";
import { action, facts, priceOf } from "./product";
import { picture } from "./picture";
import type { Of } from "./types";
import { choices, chosenOf, type Wish } from "./variants";

let count = 0;

/** Everything about one product; what is to be bought of it can be chosen, and is pictured. */
class DetailCard extends LitElement {
  static override properties = {
    card: { attribute: false },
    show: { attribute: false },
    wish: { state: true },
  };

  card!: Of<"product_detail">;
  show!: Show;
  private wish: Wish | undefined;
  private readonly group = `variant-${(count += 1)}`;

  /** Part of the window, and styled with it. */
  protected override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { card, show } = this;
    const { item } = card;
    const { say } = show;
    const chosen = chosenOf(card, this.wish);
    // The card itself is the details: they are only worth a button where a page has more.
    const more = show.page(item.code) ? item.buttons.filter((one) => one.payload.startsWith("/ask_details")) : [];
    const reviews = { title: say("see_reviews"), payload: `/ask_reviews${JSON.stringify({ product: item.code })}` };
    return html`<article class="card detail">
      ${picture(chosen?.image || item.image, item.name, show)}
      <div>
        <p class="over">${item.brand}</p>
        <h3>${item.name}</h3>
        <p class="price">${priceOf(item, show)}</p>
        ${facts(item, show)}
      </div>
      <p class="whole">${card.description}</p>
      ${chosen
        ? choices(card, show, chosen, this.group, (name, value) => {
            this.wish = { color: chosen.color, size: chosen.size, [name]: value };
          })
        : nothing}
      ${card.attributes.length
        ? html`<dl class="whole facts-list" aria-label=${say("properties")}>
            ${card.attributes.map((one) => html`<dt>${one.label}</dt><dd>${one.value}</dd>`)}
          </dl>`
        : nothing}
      <div class="do whole">
        ${more.map((button) => action(item, button, show))}
        ${item.rating_count
          ? html`<button type="button" class="chip" @click=${() => show.press(reviews)}>${reviews.title}</button>`
          : nothing}
      </div>
    </article>`;
  }
}

customElements.define("daogou-detail", DetailCard);

export function productDetail(card: Of<"product_detail">, show: Show): TemplateResult {
  return html`<daogou-detail .card=${card} .show=${show}></daogou-detail>`;
}
