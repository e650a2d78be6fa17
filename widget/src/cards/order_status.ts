import { html, nothing, type TemplateResult } from "lit";
import { dayOf, momentOf } from "../clock";
import { icon } from "../icons";
import type { Show } from "../show";
import { line, shippingFee, sum } from "./lines";
import { yuan } from "./money";
import { track } from "./track";
import type { Of, OrderState } from "./types";

const STEPS = ["unpaid", "paid", "shipped", "delivered"] as const;
/** How many steps an order has taken. */
const TAKEN: Record<OrderState, number> = {
  unpaid: 1,
  paid: 2,
  packed: 2,
  shipped: 3,
  delivered: 4,
  completed: 4,
  cancelled: 0,
};

/** An order, how far it is, and the track of its parcel. */
export function orderStatus(card: Of<"order_status">, show: Show): TemplateResult {
  const { say, language } = show;
  const taken = TAKEN[card.status];
  return html`<section class="card">
    <div class="head">
      <div>
        <h3>${say("order", { number: card.number })}</h3>
        <p class="muted">${say("placed", { moment: momentOf(card.placed_at, language) })}</p>
      </div>
      <button type="button" class="bare" aria-label="${say("copy")} ${card.number}" @click=${() => show.copy(card.number)}>
        ${icon("copy")}
      </button>
    </div>
    <p class="state ${card.status}">${card.status_text}</p>
    ${taken
      ? html`<ol class="steps" aria-label=${say("progress")}>
          ${STEPS.map(
            (step, index) => html`<li
              class=${index < taken ? "done" : ""}
              aria-current=${index === taken - 1 ? "step" : nothing}
            >
              ${say(`step_${step}`)}
            </li>`,
          )}
        </ol>`
      : nothing}
    ${card.pay_before && card.status === "unpaid"
      ? html`<p class="gone">${say("pay_before", { moment: momentOf(card.pay_before, language) })}</p>`
      : nothing}
    ${card.expected_on && taken < STEPS.length
      ? html`<p>${say("expected", { day: dayOf(card.expected_on, language) })}</p>`
      : nothing}
    <ul>
      ${card.lines.map(line)}
    </ul>
    ${card.total === null
      ? nothing
      : html`<ul>
          ${card.subtotal ? sum(say("subtotal"), yuan(card.subtotal)) : nothing}
          ${Number(card.discount ?? 0) ? sum(say("discount"), `−${yuan(card.discount ?? "")}`) : nothing}
          ${card.shipping_fee ? sum(say("shipping"), shippingFee(card.shipping_fee, say)) : nothing}
          ${sum(say("total"), yuan(card.total), true)}
        </ul>`}
    ${card.shipment ? track(card.shipment, show) : nothing}
  </section>`;
}
