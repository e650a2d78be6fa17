import { html, nothing, type TemplateResult } from "lit";
import { yuan } from "./money";
import type { Line } from "./types";

/** Colour and size of a line. */
export function kindOf(line: Line): string {
  return [line.color, line.size].filter(Boolean).join(" ");
}

/** A line of an order: what, how many, how much. */
export function line(one: Line): TemplateResult {
  const kind = kindOf(one);
  return html`<li>
    <span>${one.name} ${kind ? html`<small>${kind}</small>` : nothing} <small>×${one.quantity}</small></span>
    <span class="money">${yuan(one.total)}</span>
  </li>`;
}

/** A line of a sum: its name and the amount as text. */
export function sum(label: string, amount: string, strong = false): TemplateResult {
  return html`<li class=${strong ? "strong" : "part"}><span>${label}</span><span class="money">${amount}</span></li>`;
}
