import { html, nothing, type TemplateResult } from "lit";
import type { Say } from "../strings";
import type { Button, Product } from "../types";

type Press = (button: Button) => void;

/** A product at a glance, with what can be done with it. */
export function product(item: Product, say: Say, press: Press): TemplateResult {
  const price = item.price_min === item.price_max ? `¥${item.price}` : `¥${item.price_min} – ${item.price_max}`;
  return html`<article class="product">
    <div class="picture" aria-hidden="true">${item.name.slice(0, 1)}</div>
    <h3>${item.name}</h3>
    <p class="price">${price}</p>
    <p class="facts">
      ${item.rating === null
        ? nothing
        : html`<span
            role="img"
            aria-label=${say("rating", { rating: item.rating.toFixed(1), count: item.rating_count })}
            >★ ${item.rating.toFixed(1)}</span
          >`}
      <span class=${item.in_stock ? "there" : "gone"}>${say(item.in_stock ? "in_stock" : "sold_out")}</span>
    </p>
    ${item.reason ? html`<p class="reason">${item.reason}</p>` : nothing}
    <div class="do">
      ${item.buttons.map(
        (button) => html`<button type="button" class="chip" @click=${() => press(button)}>
          ${button.title}<span class="hidden"> ${item.name}</span>
        </button>`,
      )}
    </div>
  </article>`;
}

/** Products side by side, to be scrolled by finger, wheel, arrow keys or the two buttons. */
export function carousel(items: Product[], title: string, say: Say, press: Press): TemplateResult {
  const move = (event: Event, by: number) => {
    const strip = (event.currentTarget as HTMLElement).parentElement?.querySelector(".strip");
    strip?.scrollBy({ left: by * 232, behavior: "smooth" });
  };
  return html`<section class="carousel" aria-label=${title || say("products")}>
    <div class="strip" tabindex="0" role="group" aria-label=${title || say("products")}>
      ${items.map((item) => product(item, say, press))}
    </div>
    ${items.length > 1
      ? html`<button type="button" class="arrow" aria-label=${say("previous")} @click=${(e: Event) => move(e, -1)}>
            ‹
          </button>
          <button type="button" class="arrow" aria-label=${say("next")} @click=${(e: Event) => move(e, 1)}>›</button>`
      : nothing}
  </section>`;
}
