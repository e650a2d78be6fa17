import { html, nothing, type TemplateResult } from "lit";
import type { Say } from "../strings";
import { yuan } from "./money";
import type { Goods, OrderLine } from "./types";

/** Colour and size of a line. */
export function kindOf(line: Goods): string {
  return [line.color, line.size].filter(Boolean).join(" ");
}

/** A line of an order: what, how many, and how much where that is told. */
export function line(one: OrderLine): TemplateResult {
  const kind = kindOf(one);
  return html`<li>
    <span>${one.name} ${kind ? html`<small>${kind}</small>` : nothing} <small>×${one.quantity}</small></span>
    ${one.total === null ? nothing : html`<span class="money">${yuan(one.total)}</span>`}
  </li>`;
}

/** What sending costs, as text. */
export function shippingFee(fee: string, say: Say): string {
  return Number(fee) ? yuan(fee) : say("free_shipping");
}

/** A line of a sum: its name and the amount as text. */
export function sum(label: string, amount: string, strong = false): TemplateResult {
  return html`<li class=${strong ? "strong" : "part"}><span>${label}</span><span class="money">${amount}</span></li>`;
}
