import { html, nothing, type TemplateResult } from "lit";
import type { Show } from "../show";
import { plain, yuan } from "./money";
import type { Of } from "./types";

/** A member's level, the way to the next, points and perks. */
export function membership(card: Of<"membership">, { say }: Show): TemplateResult {
  const spent = Number(card.spent);
  const next = card.missing === null ? say("highest") : say("to_next", { missing: plain(card.missing) });
  return html`<section class="card member ${card.level}">
    <p class="over">${say("membership")}</p>
    <h3 class="big">${card.level_text}</h3>
    <progress max=${spent + Number(card.missing ?? 0) || 1} value=${spent} aria-label=${next}></progress>
    <p class="muted">${next}</p>
    <dl class="numbers">
      <div>
        <dt>${say("spent")}</dt>
        <dd>${yuan(card.spent)}</dd>
      </div>
      <div>
        <dt>${say("points")}</dt>
        <dd>
          ${card.points}
          ${card.points_to_come ? html`<small>${say("points_to_come", { points: card.points_to_come })}</small>` : nothing}
        </dd>
      </div>
    </dl>
    ${card.perks.length
      ? html`<h4>${say("perks")}</h4>
          <ul class="perks">
            ${card.perks.map((perk) => html`<li>${perk}</li>`)}
          </ul>`
      : nothing}
  </section>`;
}
