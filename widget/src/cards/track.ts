import { html, nothing, type TemplateResult } from "lit";
import { momentOf } from "../clock";
import { icon } from "../icons";
import type { Show } from "../show";
import type { Of, TrackEvent } from "./types";

/** So many stations are shown at once; the others unfold. */
const FIRST = 3;

/** The way of a parcel, the newest station first. */
export function track(shipment: NonNullable<Of<"order_status">["shipment"]>, show: Show): TemplateResult {
  const { say } = show;
  const { events } = shipment;
  return html`<div class="head">
      <h4>${say("track")} <small>${shipment.carrier} ${shipment.tracking_number}</small></h4>
      <button
        type="button"
        class="bare"
        aria-label="${say("copy")} ${shipment.tracking_number}"
        @click=${() => show.copy(shipment.tracking_number)}
      >
        ${icon("copy")}
      </button>
    </div>
    ${stations(events.slice(0, FIRST), show)}
    ${events.length > FIRST
      ? html`<details>
          <summary>${say("all_events")}</summary>
          ${stations(events.slice(FIRST), show)}
        </details>`
      : nothing}`;
}

function stations(events: TrackEvent[], { language }: Show): TemplateResult {
  return html`<ol class="track">
    ${events.map(
      (event) => html`<li>
        <p>${event.text}</p>
        <p class="muted"><time datetime=${event.at}>${momentOf(event.at, language)}</time> ${event.place}</p>
      </li>`,
    )}
  </ol>`;
}
