import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../icons";
import type { Show } from "../show";

/** As many as the assistant sets side by side. */
export const MOST = 3;

/** The products that are marked to be compared, and a button that has them compared. */
export function markedBar({ marked, say, press }: Show, clear: () => void): TemplateResult | typeof nothing {
  if (!marked.size) return nothing;
  const names = [...marked.values()].join(" / ");
  const payload = `/compare_products${JSON.stringify({ product: [...marked.keys()] })}`;
  const compare = () => {
    clear();
    press({ title: say("compare_said", { names }), payload });
  };
  return html`<div class="marked">
    <p>${names}</p>
    ${marked.size > 1
      ? html`<button type="button" class="chip main" @click=${compare}>
          ${say("compare_marked", { count: marked.size })}
        </button>`
      : html`<span class="muted">${say("compare_one_more")}</span>`}
    <button type="button" class="bare" aria-label=${say("compare_clear")} @click=${clear}>${icon("close")}</button>
  </div>`;
}
