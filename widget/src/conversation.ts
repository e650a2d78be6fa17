// The messages on show: what the edge tells, and what was written here and is on its way.

import type { Outgoing } from "./connection";
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
    state: "sending",
  };
}

/** The conversation as plain text, a line a message. */
export function transcript(messages: Message[], you: string, assistant: string): string {
  return messages
    .filter((one) => one.text)
    .map((one) => `${one.at.slice(0, 16).replace("T", " ")} ${one.sender === "shopper" ? you : assistant}: ${one.text}`)
    .join("\n");
}
