import { html, nothing, type TemplateResult } from "lit";
import type { Place, Show } from "../show";
import { line, shippingFee, sum } from "./lines";
import { plain, yuan } from "./money";
import type { Of } from "./types";

/** What an order would cost. */
export function quote(card: Of<"quote">, { say, press }: Show, place: Place): TemplateResult {
  const free = Number(card.shipping_fee) === 0;
  const missing = card.missing_for_free_shipping;
  return html`<section class="card">
    <h3>${say("quote")} <small>${say("pieces", { count: card.count })}</small></h3>
    <ul>
      ${card.lines.map(line)}
    </ul>
    <ul>
      ${sum(say("subtotal"), yuan(card.subtotal))}
      ${Number(card.discount) ? sum(card.coupon?.title ?? say("discount"), `−${yuan(card.discount)}`) : nothing}
      ${sum(say("shipping"), shippingFee(card.shipping_fee, say))}
      ${sum(say("to_pay"), yuan(card.total), true)}
    </ul>
    ${missing && !free ? html`<p class="muted">${say("missing_for_free", { missing: plain(missing) })}</p>` : nothing}
    ${place.open
      ? html`<div class="do">
          <button
            type="button"
            class="chip main"
            @click=${() => press({ title: say("go_on"), payload: "/checkout" })}
          >
            ${say("go_on")}
          </button>
        </div>`
      : nothing}
  </section>`;
}
