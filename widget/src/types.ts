// What the edge sends; see docs/edge.md. The cards stand in cards/types.ts.

import type { AnyCard } from "./cards/types";

export type Language = "zh" | "en";

export interface Button {
  title: string;
  payload: string;
}

/** What is offered beside the launcher; the button's payload is said when it is pressed. */
export interface Offer {
  text: string;
  button?: Button;
}

/** `image` is the id of a shopper's picture, or the address of one that the assistant shows. */
export interface Message {
  id?: number;
  client_id?: string;
  answers?: number;
  sender: "shopper" | "assistant";
  agent?: string;
  at: string;
  text?: string;
  buttons?: Button[];
  image?: string;
  card?: AnyCard;
  state?: "sending" | "waiting" | "answered" | "failed";
}

export interface Handover {
  state: "bot" | "waiting" | "human";
  agent: string | null;
}

/** What the cart holds: pieces, and yuan with two places. */
export interface Cart {
  count: number;
  subtotal: string;
}

export interface Heard {
  token: string;
  customer: number | null;
  messages: Message[];
  handover: Handover;
  cart?: Cart;
  error?: string;
  status?: number;
}
