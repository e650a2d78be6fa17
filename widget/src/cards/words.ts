import { isKnown } from ".";
import type { Button } from "../types";
import type { AnyCard } from "./types";

/** Begins a line that only lists what the card beside it shows. */
const LISTED = /^(\s|\d+\.|[·★☆])/;
/** Ends a line that says something of its own. */
const SENTENCE = /[。？！～?!.]$/;

/** What can be pressed on a card, or is there to be seen. */
const ON_CARD: Partial<Record<string, string[]>> = { cart: ["/checkout", "/view_cart"], quote: ["/checkout"] };

/** The buttons that are left to press beside a card; stars stand on it. */
export function buttonsBeside(buttons: Button[], card: AnyCard | undefined): Button[] {
  if (card?.type === "rating") return [];
  return buttons.filter(({ payload }) => !ON_CARD[card?.type ?? ""]?.includes(payload));
}

/**
 * What is left to say beside a card: the text alone says everything, for clients that know no cards,
 * and would say it twice here. The first line stays, and a last one that is a sentence of its own.
 */
export function beside(text: string, card: AnyCard | undefined): string {
  if (!card || !isKnown(card)) return text;
  const whole = card.type === "product_detail" ? card.description : card.type === "document_answer" ? card.text : "";
  if (whole && text.includes(whole)) return "";
  const lines = text.split("\n");
  const first = lines[0] ?? "";
  const last = lines.length > 1 ? (lines.at(-1) ?? "") : "";
  const repeats = card.type === "comparison" && last === card.verdict;
  const isOwn = SENTENCE.test(last) && !LISTED.test(last) && !repeats;
  return isOwn ? `${first}\n${last}` : first;
}
