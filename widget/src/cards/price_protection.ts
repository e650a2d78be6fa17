import { html, nothing, type TemplateResult } from "lit";
import { dayOf } from "../clock";
import type { Show } from "../show";
import { kindOf, sum } from "./lines";
import { plain, yuan } from "./money";
import type { Of, ProtectedLine } from "./types";

/** What was paid beside today's prices, and what is given back. */
export function priceProtection(card: Of<"price_protection">, show: Show): TemplateResult {
  const { say, language } = show;
  return html`<section class="card">
    <h3>${say("price_protection")} <small>${say("protected_until", { day: dayOf(card.until, language) })}</small></h3>
    <p class="muted">${say("order", { number: card.number })}</p>
    <ul class="goods">
      ${card.lines.map((one) => compared(one, show))}
    </ul>
    ${card.refund
      ? html`<ul>
            ${sum(say("refund"), yuan(card.refund), true)}
          </ul>
          ${card.expected_on
            ? html`<p class="muted">${say("refund_expected", { day: dayOf(card.expected_on, language) })}</p>`
            : nothing}`
      : nothing}
  </section>`;
}

function compared(one: ProtectedLine, { say }: Show): TemplateResult {
  const kind = kindOf(one.line);
  const back = one.outcome === "refunded" || one.outcome === "done";
  return html`<li>
    <div>
      <p>${one.line.name} ${kind ? html`<small>${kind}</small>` : nothing} <small>×${one.quantity}</small></p>
      <p class="muted">
        ${say("paid_price")} ${yuan(one.paid)}
        ${one.price === null ? nothing : html`→ ${say("price_now")} ${yuan(one.price)}`}
      </p>
      <p class=${back ? "there" : "muted"}>${say(`outcome_${one.outcome}`, { amount: plain(one.amount) })}</p>
    </div>
  </li>`;
}
