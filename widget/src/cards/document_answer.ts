import { html, type TemplateResult } from "lit";
import { icon } from "../icons";
import type { Show } from "../show";
import type { Of } from "./types";

/** What a document of the shop says, and where it stands. */
export function documentAnswer(card: Of<"document_answer">, { say }: Show): TemplateResult {
  return html`<figure class="card quoted">
    <blockquote>${card.text}</blockquote>
    <figcaption>${icon("book")} ${say("source", { document: card.document, section: card.section })}</figcaption>
  </figure>`;
}
