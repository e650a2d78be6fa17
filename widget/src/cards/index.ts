import { html, nothing, type TemplateResult } from "lit";
import type { Say } from "../strings";
import type { Button, Card } from "../types";
import { carousel, product } from "./products";
import { cart, comparison, order, quote } from "./tables";

/** A card, or nothing for one that the widget does not know: the text beside it says everything. */
export function card(
  given: Card | { type: string },
  say: Say,
  press: (button: Button) => void,
): TemplateResult | typeof nothing {
  const known = given as Card;
  switch (known.type) {
    case "product_cards":
      return carousel(known.items, known.title, say, press);
    case "product_detail":
      return html`<div class="carousel"><div class="strip">${product(known.item, say, press)}</div></div>`;
    case "comparison":
      return comparison(known);
    case "cart":
      return cart(known, say);
    case "quote":
      return quote(known, say);
    case "order_status":
      return order(known, say);
    default:
      return nothing;
  }
}
