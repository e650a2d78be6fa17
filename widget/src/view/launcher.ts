import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../icons";
import type { Say } from "../strings";

/** The round button that opens the window, with the number of unread messages. */
export function launcher(unread: number, say: Say, open: () => void): TemplateResult {
  const label = unread ? `${say("open")}, ${say("unread", { count: unread })}` : say("open");
  return html`<button type="button" class="launcher" aria-label=${label} @click=${open}>
    ${icon("chat")} ${unread ? html`<span class="badge" aria-hidden="true">${unread}</span>` : nothing}
  </button>`;
}
