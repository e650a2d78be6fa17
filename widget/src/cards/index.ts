import { nothing, type TemplateResult } from "lit";
import type { Place, Show } from "../show";
import { cart } from "./cart";
import { comparison } from "./comparison";
import { coupons } from "./coupons";
import { documentAnswer } from "./document_answer";
import { membership } from "./membership";
import { orderStatus } from "./order_status";
import { priceProtection } from "./price_protection";
import { productCards } from "./product_cards";
import { productDetail } from "./product_detail";
import { quote } from "./quote";
import { rating } from "./rating";
import { reviews } from "./reviews";
import { ticket } from "./ticket";
import type { AnyCard, Card } from "./types";

type Drawn = TemplateResult | typeof nothing;

const CARDS: { [T in Card["type"]]: (card: Extract<Card, { type: T }>, show: Show, place: Place) => TemplateResult } = {
  product_cards: productCards,
  product_detail: productDetail,
  comparison,
  reviews,
  coupons,
  document_answer: documentAnswer,
  cart,
  quote,
  order_status: orderStatus,
  price_protection: priceProtection,
  membership,
  ticket,
  rating,
};

/** Whether the widget knows how to show a card. */
export function isKnown(card: AnyCard): card is Card {
  return Object.hasOwn(CARDS, card.type);
}

/** A card, or nothing for one that the widget does not know: the text beside it says everything. */
export function card(given: AnyCard, show: Show, place: Place): Drawn {
  if (!isKnown(given)) return nothing;
  const draw = CARDS[given.type] as (card: Card, show: Show, place: Place) => TemplateResult;
  return draw(given, show, place);
}
