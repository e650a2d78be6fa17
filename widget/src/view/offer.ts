import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../icons";
import type { Say } from "../strings";
import type { Offer } from "../types";

/** What is offered beside the launcher; its place is there before, so that screen readers hear of it. */
export function offered(offer: Offer | undefined, say: Say, accept: () => void, dismiss: () => void): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape") dismiss();
  };
  return html`<div class="offer-place" role="status">
    ${offer
      ? html`<div class="offer" @keydown=${onKey}>
          <p>${offer.text}</p>
          <button type="button" class="chip main" @click=${accept}>${offer.button?.title ?? say("open")}</button>
          <button type="button" class="bare" aria-label=${say("dismiss")} @click=${dismiss}>${icon("close")}</button>
        </div>`
      : nothing}
  </div>`;
}
