import { html, nothing, type TemplateResult } from "lit";
import type { Show } from "../show";
import { picture } from "./picture";
import { action } from "./product";
import type { Of } from "./types";

/** Products side by side, a row for each property. */
export function comparison(card: Of<"comparison">, show: Show): TemplateResult {
  const { say } = show;
  return html`<section class="card compared">
    <div class="scroll" tabindex="0" role="group" aria-label=${say("comparison")}>
      <table>
        <thead>
          <tr>
            <td></td>
            ${card.items.map((item) => html`<th scope="col">${picture(item.image, item.name, show)}${item.name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${card.rows.map(
            (row) => html`<tr>
              <th scope="row">${row.label}</th>
              ${row.values.map((value) => html`<td>${value}</td>`)}
            </tr>`,
          )}
          <tr>
            <td></td>
            ${card.items.map(
              (item) => html`<td><div class="do">${item.buttons.map((button) => action(item, button, show))}</div></td>`,
            )}
          </tr>
        </tbody>
      </table>
    </div>
    ${card.verdict ? html`<p class="verdict"><strong>${say("verdict")}</strong> ${card.verdict}</p>` : nothing}
  </section>`;
}
