import { html, nothing, type TemplateResult } from "lit";
import { momentOf } from "../clock";
import { icon } from "../icons";
import type { Show } from "../show";
import type { Of } from "./types";

/** A complaint or another ticket: where it stands, until when it is answered. */
export function ticket(card: Of<"ticket">, show: Show): TemplateResult {
  const { say, language } = show;
  const open = card.status === "open";
  return html`<section class="card">
    <div class="head">
      <div>
        <h3>${card.category_text ?? say("ticket")}</h3>
        <p class="muted">${say("ticket")} ${card.id}</p>
      </div>
      <button type="button" class="bare" aria-label="${say("copy")} ${card.id}" @click=${() => show.copy(card.id)}>
        ${icon("copy")}
      </button>
    </div>
    <p class="state ${open ? "" : "completed"}">${say(open ? "ticket_open" : "ticket_closed")}</p>
    ${open && card.answer_by
      ? html`<p>${say("answer_by", { moment: momentOf(card.answer_by, language) })}</p>`
      : nothing}
    <p class="muted">${say("opened_at", { moment: momentOf(card.created_at, language) })}</p>
  </section>`;
}
