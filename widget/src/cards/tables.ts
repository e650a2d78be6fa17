import { html, nothing, type TemplateResult } from "lit";
import type { Say } from "../strings";
import type { Card, CartLine, OrderLine } from "../types";

type Of<T extends Card["type"]> = Extract<Card, { type: T }>;

/** Products side by side, a row for each property. */
export function comparison(card: Of<"comparison">): TemplateResult {
  return html`<div class="card scroll" tabindex="0" role="group" aria-label=${card.items.map((one) => one.name).join(" / ")}>
    <table>
      <thead>
        <tr>
          <td></td>
          ${card.items.map((item) => html`<th scope="col">${item.name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${card.rows.map(
          (row) => html`<tr>
            <th scope="row">${row.label}</th>
            ${row.values.map((value) => html`<td>${value}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function line(one: CartLine | OrderLine): TemplateResult {
  const kind = [one.color, one.size].filter(Boolean).join(" ");
  return html`<li>
    <span>${one.name}${kind ? html` <small>${kind}</small>` : nothing} ×${one.quantity}</span>
    <span class="money">¥${one.total}</span>
  </li>`;
}

function sum(label: string, amount: string, strong = false): TemplateResult {
  return html`<li class=${strong ? "sum strong" : "sum"}><span>${label}</span><span class="money">${amount}</span></li>`;
}

/** What is in the cart. */
export function cart(card: Of<"cart">, say: Say): TemplateResult {
  return html`<div class="card">
    <h3>${say("cart", { count: card.count })}</h3>
    <ul>
      ${card.lines.map(line)} ${sum(say("subtotal"), `¥${card.subtotal}`, true)}
    </ul>
  </div>`;
}

/** What an order would cost. */
export function quote(card: Of<"quote">, say: Say): TemplateResult {
  return html`<div class="card">
    <ul>
      ${card.lines.map(line)} ${sum(say("subtotal"), `¥${card.subtotal}`)}
      ${Number(card.discount) ? sum(say("discount"), `-¥${card.discount}`) : nothing}
      ${sum(say("shipping"), `¥${card.shipping_fee}`)} ${sum(say("total"), `¥${card.total}`, true)}
    </ul>
  </div>`;
}

/** An order and the track of its parcel. */
export function order(card: Of<"order_status">, say: Say): TemplateResult {
  const events = card.shipment?.events ?? [];
  return html`<div class="card">
    <h3>${say("order", { number: card.number })} <span class="state">${card.status_text}</span></h3>
    ${card.expected_on ? html`<p>${say("expected", { day: card.expected_on })}</p>` : nothing}
    <ul>
      ${card.lines.map(line)} ${sum(say("total"), `¥${card.total}`, true)}
    </ul>
    ${events.length
      ? html`<h4>${say("track")}</h4>
          <ol class="track">
            ${events.map(
              (event) => html`<li>
                <time datetime=${event.at}>${event.at.slice(5, 16).replace("T", " ")}</time>
                ${event.text ?? event.description ?? ""} ${event.place ?? ""}
              </li>`,
            )}
          </ol>`
      : nothing}
  </div>`;
}
