import { html, nothing, type TemplateResult } from "lit";
import { until } from "lit/directives/until.js";
import { card, isKnown } from "../cards";
import { beside, buttonsBeside } from "../cards/words";
import { timeOf } from "../clock";
import type { Entry } from "../conversation";
import { isSent, type Images } from "../features/images";
import { icon } from "../icons";
import type { Place, Show } from "../show";
import { saying, tagOf } from "../strings";
import type { Message } from "../types";

export interface Around extends Place {
  /** First and last of what one side said at a stretch. */
  first: boolean;
  last: boolean;
  /** First of what the assistant has answered last. */
  begins: boolean;
  offline: boolean;
  images: Images;
  resend(message: Message): void;
}

/** A message with its card and buttons, when it was said and whether it has arrived. */
export function message({ message: said, card: beyond }: Entry, window: Show, around: Around): TemplateResult {
  const show = spoken(window, beyond?.language);
  const { say, press } = show;
  const mine = said.sender === "shopper";
  const words = beside(said.text ?? "", beyond);
  const drawn = beyond && isKnown(beyond) ? card(beyond, show, around) : nothing;
  const buttons = around.open ? buttonsBeside(said.buttons ?? [], beyond) : [];
  return html`<div
    class="message ${mine ? "mine" : ""} ${drawn === nothing ? "" : "wide"} ${around.begins ? "newest" : ""}"
    lang=${show === window ? nothing : tagOf(show.language)}
  >
    ${said.agent && around.first
      ? html`<p class="agent">${icon("person")} ${said.agent}</p>`
      : html`<span class="hidden">${say(mine ? "you" : "assistant")}:</span>`}
    ${said.image ? picture(said.image, show, around.images) : nothing}
    ${words ? html`<div class="text">${words}</div>` : nothing} ${drawn}
    ${buttons.length
      ? html`<div class="replies">
          ${buttons.map(
            (button) => html`<button type="button" class="chip" @click=${() => press(button)}>${button.title}</button>`,
          )}
        </div>`
      : nothing}
    ${meta(said, show, around)}
  </div>`;
}

/** What is added to a card is in its own language, whatever the window's is by now. */
function spoken(show: Show, language = show.language): Show {
  return language === show.language ? show : { ...show, language, say: saying(language) };
}

function picture(image: string, { say, picture: address }: Show, images: Images): TemplateResult {
  const shown = (source: string) => html`<img class="sent" src=${source} alt=${say("image_of")} />`;
  if (!isSent(image)) return html`<img class="sent" src=${address(image)} alt=${say("image")} />`;
  const gone = html`<p class="sent gone">${say("image_gone")}</p>`;
  return html`${until(
    images.address(image).then(shown, () => gone),
    html`<p class="sent"></p>`,
  )}`;
}

function meta(said: Message, show: Show, around: Around): TemplateResult {
  const { say, language } = show;
  const text = said.text;
  return html`<div class="meta ${around.last || said.state === "failed" || said.state === "sending" ? "" : "quiet"}">
    <time datetime=${said.at}>${timeOf(said.at, language)}</time>
    ${state(said, show, around)}
    ${text
      ? html`<button type="button" class="bare" aria-label=${say("copy")} @click=${() => show.copy(text)}>
          ${icon("copy")}
        </button>`
      : nothing}
  </div>`;
}

function state(said: Message, { say }: Show, around: Around): TemplateResult | typeof nothing {
  switch (said.state) {
    case "sending":
      return html`<span>${icon("clock")} ${say(around.offline ? "queued" : "sending")}</span>`;
    case "failed":
      return html`<span class="gone">${icon("alert")} ${say("failed")}</span>
        <button type="button" class="link" @click=${() => around.resend(said)}>${say("resend")}</button>`;
    case "waiting":
    case "answered":
      return html`<span class="sent-mark" role="img" aria-label=${say("sent")}>${icon("check")}</span>`;
    default:
      return nothing;
  }
}
