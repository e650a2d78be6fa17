import { html, type TemplateResult } from "lit";
import type { Say } from "../strings";

/** A number of stars, 1 to 5, as a row of five. */
export function stars(rating: number, say: Say): TemplateResult {
  const full = Math.round(rating);
  return html`<span class="stars" role="img" aria-label=${say("stars", { rating })}
    >${"★".repeat(full)}<span class="rest">${"★".repeat(5 - full)}</span></span
  >`;
}
