// The cards, as docs/cards.schema.json describes them. Amounts are yuan with two places.

import type { Button, Language } from "../types";

export interface Product {
  code: string;
  name: string;
  brand: string;
  category: string;
  price: string;
  price_min: string;
  price_max: string;
  rating: number | null;
  rating_count: number;
  image: string;
  in_stock: boolean;
  reason?: string;
  buttons: Button[];
}

export interface Variant {
  sku: string;
  color: string | null;
  size: string | null;
  price: string;
  stock: number;
  /** Not yet told in older messages. */
  image?: string;
}

/** Pieces of a variant. */
export interface Goods {
  code: string;
  name: string;
  color: string | null;
  size: string | null;
  quantity: number;
}

/** A line of a cart or a quote. */
export interface Line extends Goods {
  unit_price: string;
  total: string;
}

/** A line of an order; what it cost is told to its buyer alone. */
export interface OrderLine extends Goods {
  unit_price: string | null;
  total: string | null;
}

export interface CartLine extends Line {
  sku: string;
  stock: number;
  image: string;
}

export interface Coupon {
  code: string;
  title: string;
  ends_at: string;
  state: "taken" | "applies" | "needs_code" | "missing" | "other_goods" | "empty";
  discount: string;
  missing: string;
}

export interface Review {
  author: string;
  rating: number;
  title: string;
  text: string;
  date: string;
  verified: boolean;
}

export interface TrackEvent {
  at: string;
  place: string;
  text: string;
}

export type OrderState = "unpaid" | "paid" | "packed" | "shipped" | "delivered" | "completed" | "cancelled";

export interface ProtectedLine {
  line: Line;
  quantity: number;
  paid: string;
  price: string | null;
  amount: string;
  outcome: "refunded" | "done" | "no_drop" | "returned" | "not_sold";
}

export type Card =
  | { type: "product_cards"; title: string; total: number; offset: number; items: Product[] }
  | {
      type: "product_detail";
      item: Product;
      description: string;
      attributes: { label: string; value: string }[];
      variants: Variant[];
      /** SKU of the one to begin with; not yet told in older messages. */
      chosen?: string | null;
    }
  | { type: "comparison"; items: Product[]; rows: { label: string; values: string[] }[]; verdict: string }
  | {
      type: "reviews";
      product: { code: string; name: string };
      count: number;
      average: number | null;
      histogram: Record<string, number>;
      items: Review[];
    }
  | { type: "coupons"; items: Coupon[] }
  | { type: "document_answer"; key: string; document: string; section: string; text: string }
  | { type: "cart"; count: number; subtotal: string; lines: CartLine[] }
  | {
      type: "quote";
      lines: CartLine[];
      count: number;
      subtotal: string;
      coupon: { code: string; title: string; discount: string } | null;
      discount: string;
      shipping_fee: string;
      total: string;
      missing_for_free_shipping: string | null;
    }
  | {
      type: "order_status";
      number: string;
      status: OrderState;
      status_text: string;
      placed_at: string;
      expected_on: string | null;
      pay_before: string | null;
      /** Amounts are told to the buyer alone; all but the last were not yet told in older messages. */
      subtotal?: string | null;
      discount?: string | null;
      shipping_fee?: string | null;
      total: string | null;
      lines: OrderLine[];
      shipment: { carrier: string; tracking_number: string; events: TrackEvent[] } | null;
    }
  | {
      type: "price_protection";
      number: string;
      until: string;
      refund: string | null;
      expected_on: string | null;
      lines: ProtectedLine[];
    }
  | {
      type: "membership";
      level: "regular" | "silver" | "gold" | "black_gold";
      level_text: string;
      perks: string[];
      points: number;
      points_to_come: number;
      spent: string;
      next_level: string | null;
      missing: string | null;
    }
  | {
      type: "ticket";
      id: string;
      category_text: string | null;
      status: "open" | "closed";
      created_at: string;
      answer_by: string | null;
    }
  | { type: "rating"; text: string; options: { value: string; payload: string }[]; message: string };

/** A card as it came, with the language of its texts; one that this widget does not know is left out. */
export type AnyCard = (Card | { type: string }) & { language?: Language };

export type Of<T extends Card["type"]> = Extract<Card, { type: T }>;
