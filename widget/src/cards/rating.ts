import { html, type TemplateResult } from "lit";
import type { Place, Show } from "../show";
import type { Of } from "./types";

/** Stars to choose from; the assistant then asks for a comment in words. */
export function rating(card: Of<"rating">, { say, press }: Show, place: Place): TemplateResult {
  if (!place.open) return html`<p class="card muted">${card.message}</p>`;
  return html`<div class="card rate" role="group" aria-label=${card.text || say("rate")}>
    ${card.options.map(
      (option) => html`<button
        type="button"
        aria-label=${say("give_stars", { count: option.value })}
        @click=${() => press({ title: "★".repeat(Number(option.value)), payload: option.payload })}
      >
        ★
      </button>`,
    )}
  </div>`;
}
