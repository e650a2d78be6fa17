// What a part of the window needs to be shown, and what it may ask for.

import type { Say } from "./strings";
import type { Button, Language } from "./types";

export interface Show {
  say: Say;
  language: Language;
  /** Sends a button's payload in the customer's name; its title is shown. */
  press(button: Button): void;
  /** The address of one of the shop's pictures. */
  picture(path: string): string;
  /** The address of a product's page, "" where the page around the widget offers none. */
  page(code: string): string;
  /** Codes of the products that are marked to be compared. */
  marked: ReadonlyMap<string, string>;
  mark(code: string, name: string): void;
  copy(text: string): void;
}

/** Beside it, where a card stands: whether it is the newest of its kind, and not yet answered. */
export interface Place {
  newest: boolean;
  open: boolean;
}
