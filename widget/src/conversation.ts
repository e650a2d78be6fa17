// The messages on show: what the edge tells, and what was written here and is on its way.

import type { AnyCard } from "./cards/types";
import type { Outgoing } from "./outbox";
import type { Message } from "./types";

/** Puts a message of the edge among `messages`; one that was shown as on its way takes its place. */
export function merged(messages: Message[], heard: Message): Message[] {
  if (heard.client_id !== undefined) {
    const index = messages.findIndex((one) => one.client_id === heard.client_id);
    if (index >= 0) return messages.with(index, heard);
  }
  if (heard.id !== undefined && messages.some((one) => one.id === heard.id)) return messages;
  return [...messages, heard];
}

/** A message as it is shown before the edge has it. */
export function onItsWay(message: Outgoing): Message {
  return {
    client_id: message.id,
    sender: "shopper",
    at: message.at,
    text: message.title ?? message.text,
    state: message.failed ? "failed" : "sending",
    ...(message.image ? { image: message.image } : {}),
  };
}

/** What stands together: a message, and the card that goes with its words. */
export interface Entry {
  message: Message;
  card: AnyCard | undefined;
}

/** The messages as they are shown, a card beside the words that it belongs to. */
export function entries(messages: Message[]): Entry[] {
  const list: Entry[] = [];
  for (const message of messages) {
    const before = list.at(-1);
    if (before && !before.card && belongs(message, before.message)) before.card = message.card;
    else list.push({ message, card: message.card });
  }
  return list;
}

/** Where the newest answer begins, all that was said to one question; -1 where the customer spoke last. */
export function newestAnswer(list: Entry[]): number {
  const last = list.at(-1)?.message;
  if (last?.sender !== "assistant") return -1;
  if (last.answers === undefined) return list.length - 1;
  return list.findIndex(({ message }) => message.sender === "assistant" && message.answers === last.answers);
}

function belongs(card: Message, words: Message): boolean {
  return (
    card.card !== undefined &&
    !card.text &&
    words.text !== undefined &&
    words.sender === "assistant" &&
    words.answers === card.answers
  );
}
