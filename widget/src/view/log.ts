import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { dayTitle } from "../clock";
import { entries, newestAnswer, type Entry } from "../conversation";
import type { Show } from "../show";
import type { Say } from "../strings";
import type { Talk } from "../talk";
import { message, type Around } from "./message";

/** Milliseconds up to which messages of one side stand together under one time. */
const STRETCH = 3 * 60_000;

/** All that was said, day by day. */
export function log(talk: Talk, show: Show, greeting: string): TemplateResult {
  const list = entries(talk.messages);
  const answered = list.findLastIndex((one) => one.message.sender === "shopper");
  const begins = newestAnswer(list);
  const newest = new Map(list.map((one, index) => [one.card?.type, index]));
  const around = (index: number): Around => ({
    open: index > answered,
    newest: newest.get(list[index]?.card?.type) === index,
    first: !together(list[index - 1], list[index]),
    last: !together(list[index], list[index + 1]),
    begins: index === begins,
    offline: talk.state === "offline",
    images: talk.images,
    resend: (said) => talk.resend(said),
  });
  return html`<div class="message"><div class="text">${greeting}</div></div>
    ${list.length || !talk.complete ? nothing : starters(show)}
    ${repeat(
      list,
      ({ message: said }, index) => said.client_id ?? said.id ?? index,
      (one, index) => html`${day(list[index - 1], one, show)}${message(one, show, around(index))}`,
    )}
    ${talk.isTyping ? html`<div class="dots" aria-hidden="true"><i></i><i></i><i></i></div>` : nothing}`;
}

/** What may be asked for a start. */
function starters({ say, press }: Show): TemplateResult {
  const names: Parameters<Say>[0][] = ["starter_recommend", "starter_order", "starter_deals", "starter_return"];
  return html`<div class="replies">
    ${names.map((name) => {
      const words = say(name);
      return html`<button type="button" class="chip" @click=${() => press({ title: "", payload: words })}>
        ${words}
      </button>`;
    })}
  </div>`;
}

function together(one: Entry | undefined, other: Entry | undefined): boolean {
  if (!one || !other || one.message.sender !== other.message.sender || one.message.agent !== other.message.agent)
    return false;
  return Date.parse(other.message.at) - Date.parse(one.message.at) < STRETCH && !newDay(one, other);
}

function newDay(before: Entry | undefined, one: Entry): boolean {
  return !before || new Date(before.message.at).toDateString() !== new Date(one.message.at).toDateString();
}

function day(before: Entry | undefined, one: Entry, { language }: Show): TemplateResult | typeof nothing {
  if (!newDay(before, one)) return nothing;
  return html`<p class="day"><span>${dayTitle(one.message.at, language)}</span></p>`;
}
