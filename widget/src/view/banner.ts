import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../icons";
import type { Say } from "../strings";
import type { Talk } from "../talk";

/** What the customer has to know of the connection and of who answers, the most pressing first. */
export function banner(talk: Talk, say: Say): TemplateResult {
  return html`<div role="status">${told(talk, say)}</div>`;
}

function told(talk: Talk, say: Say): TemplateResult | typeof nothing {
  if (talk.state === "offline") {
    return html`<div class="banner warn">
      ${icon("alert")}<span>${say("offline")}</span>
      <button type="button" @click=${() => talk.retry()}>${say("retry")}</button>
    </div>`;
  }
  if (talk.trouble) return html`<p class="banner warn">${icon("alert")}<span>${say(talk.trouble)}</span></p>`;
  if (talk.away) return html`<p class="banner">${icon("clock")}<span>${say("away")}</span></p>`;
  const { state, agent } = talk.held;
  if (state === "bot") return nothing;
  const words =
    state === "waiting" ? say("waiting_human") : agent ? say("human", { agent }) : say("human_unnamed");
  return html`<p class="banner">${icon("person")}<span>${words}</span></p>`;
}
