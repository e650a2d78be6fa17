// What the edge sends; see docs/edge.md and docs/cards.schema.json.

export type Language = "zh" | "en";

export interface Button {
  title: string;
  payload: string;
}

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

export interface CartLine {
  sku: string;
  name: string;
  color: string | null;
  size: string | null;
  quantity: number;
  unit_price: string;
  total: string;
}

export interface OrderLine {
  name: string;
  color: string | null;
  size: string | null;
  quantity: number;
  total: string;
}

export interface TrackEvent {
  at: string;
  text?: string;
  place?: string;
  description?: string;
}

export type Card =
  | { type: "product_cards"; title: string; total: number; offset: number; items: Product[] }
  | { type: "product_detail"; item: Product; description: string; attributes: { label: string; value: string }[] }
  | { type: "comparison"; items: Product[]; rows: { label: string; values: string[] }[]; verdict: string }
  | { type: "cart"; count: number; subtotal: string; lines: CartLine[] }
  | {
      type: "quote";
      count: number;
      subtotal: string;
      discount: string;
      shipping_fee: string;
      total: string;
      lines: CartLine[];
    }
  | {
      type: "order_status";
      number: string;
      status: string;
      status_text: string;
      total: string;
      expected_on: string | null;
      lines: OrderLine[];
      shipment: { carrier?: string; tracking_number?: string; events?: TrackEvent[] } | null;
    };

export interface Message {
  id?: number;
  client_id?: string;
  sender: "shopper" | "assistant";
  at: string;
  text?: string;
  buttons?: Button[];
  image?: string;
  card?: Card | { type: string };
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
