import { LitElement, html, nothing, type TemplateResult } from "lit";
import { icon } from "../icons";
import type { Place, Show } from "../show";
import { kindOf, sum } from "./lines";
import { yuan } from "./money";
import { picture } from "./picture";
import type { CartLine, Of } from "./types";

/** Milliseconds without a press after which a changed quantity is told: three presses are one wish. */
const PAUSE = 700;

/** What is in the cart; in the newest of these cards it can be changed. */
class CartCard extends LitElement {
  static override properties = {
    card: { attribute: false },
    show: { attribute: false },
    place: { attribute: false },
    wished: { state: true },
  };

  card!: Of<"cart">;
  show!: Show;
  place!: Place;
  private wished: { sku: string; quantity: number } | undefined;
  private timer: number | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ask();
  }

  override render(): TemplateResult {
    const { say, press } = this.show;
    const { count, lines, subtotal } = this.card;
    return html`<section class="card">
      <h3>${say("cart")} <small>${say("pieces", { count })}</small></h3>
      <ul class="goods">
        ${lines.map((line) => this.line(line))}
      </ul>
      <ul>
        ${sum(say("subtotal"), yuan(subtotal), true)}
      </ul>
      ${this.place.newest && lines.length
        ? html`<div class="do">
            <button
              type="button"
              class="chip main"
              @click=${() => press({ title: say("checkout"), payload: "/checkout" })}
            >
              ${say("checkout")}
            </button>
          </div>`
        : nothing}
    </section>`;
  }

  private line(line: CartLine): TemplateResult {
    const kind = kindOf(line);
    return html`<li>
      ${picture(line.image, line.name, this.show)}
      <div>
        <p>${line.name}</p>
        <p class="muted">
          ${kind ? html`${kind} · ` : nothing}<span class="money">${yuan(line.unit_price)}</span>
          ${this.place.newest ? nothing : html`×${line.quantity}`}
        </p>
      </div>
      ${this.place.newest ? this.stepper(line) : html`<span class="money">${yuan(line.total)}</span>`}
    </li>`;
  }

  private stepper(line: CartLine): TemplateResult {
    const { say } = this.show;
    const { name } = line;
    const quantity = this.wished?.sku === line.sku ? this.wished.quantity : line.quantity;
    return html`<div class="stepper" role="group" aria-label="${say("quantity")} ${name}">
      <button
        type="button"
        aria-label=${say("fewer", { name })}
        ?disabled=${quantity <= 1}
        @click=${() => this.wish(line, quantity - 1)}
      >
        ${icon("minus")}
      </button>
      <output aria-live="polite">${quantity}</output>
      <button
        type="button"
        aria-label=${say("more_of", { name })}
        ?disabled=${quantity >= line.stock}
        @click=${() => this.wish(line, quantity + 1)}
      >
        ${icon("plus")}
      </button>
      <button type="button" class="remove" aria-label=${say("remove", { name })} @click=${() => this.takeOut(line)}>
        ${icon("trash")}
      </button>
    </div>`;
  }

  private wish(line: CartLine, quantity: number): void {
    // Another line's wish is told first.
    if (this.wished && this.wished.sku !== line.sku) this.ask();
    window.clearTimeout(this.timer);
    this.wished = { sku: line.sku, quantity };
    this.timer = window.setTimeout(() => this.ask(), PAUSE);
  }

  /** Tells the quantity that is wished for. */
  private ask(): void {
    window.clearTimeout(this.timer);
    const line = this.card.lines.find((one) => one.sku === this.wished?.sku);
    if (!line || !this.wished) return;
    const { sku, quantity } = this.wished;
    this.wished = undefined;
    if (quantity === line.quantity) return;
    this.show.press({
      title: this.show.say("said_quantity", { name: line.name, count: quantity }),
      payload: `/update_cart${JSON.stringify({ sku, quantity: String(quantity) })}`,
    });
  }

  private takeOut(line: CartLine): void {
    this.ask();
    this.show.press({
      title: this.show.say("said_remove", { name: line.name }),
      payload: `/remove_from_cart${JSON.stringify({ sku: line.sku })}`,
    });
  }
}

customElements.define("daogou-cart", CartCard);

export function cart(card: Of<"cart">, show: Show, place: Place): TemplateResult {
  return html`<daogou-cart .card=${card} .show=${show} .place=${place}></daogou-cart>`;
}
