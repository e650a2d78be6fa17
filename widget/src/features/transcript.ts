// The conversation as a file to keep.

import type { Message } from "../types";

/** The conversation as plain text, a line a message, in the customer's own time. */
export function transcript(messages: Message[], you: string, assistant: string, picture: string): string {
  const lines = messages.map((one) => {
    const who = one.sender === "shopper" ? you : (one.agent ?? assistant);
    const said = [one.image ? `[${picture}]` : "", one.text ?? ""].filter(Boolean).join(" ");
    return said && `${local(one.at)} ${who}: ${said}`;
  });
  return lines.filter(Boolean).join("\n") + "\n";
}

/** Hands `text` to the browser as a download. */
export function save(text: string, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** 2026-11-03 14:05 */
function local(at: string): string {
  const date = new Date(at);
  const moved = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return moved.toISOString().slice(0, 16).replace("T", " ");
}
