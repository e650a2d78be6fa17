// The conversation as the window shows it: what was said, who answers, whether the edge is there.

import type { ReactiveController, ReactiveControllerHost } from "lit";
import { Connection, type Given, type Link, type Listener } from "./connection";
import { merged, onItsWay } from "./conversation";
import { Images } from "./features/images";
import type { Outgoing } from "./outbox";
import type { Store } from "./storage";
import type { Cart, Handover, Message } from "./types";

/** The element that shows the conversation, and what it is told. */
export interface TalkHost extends ReactiveControllerHost {
  given(): Given;
  tell(name: string, detail: unknown): void;
  /** Something new stands at the end; `own`: the customer's, or all of a conversation. */
  arrived(own: boolean): void;
}

export type Trouble = "too_long" | "too_fast" | "refused" | "";

export class Talk implements ReactiveController, Listener {
  messages: Message[] = [];
  state: Link = "connecting";
  /** Whether what was said before is here. */
  complete = false;
  isTyping = false;
  away = false;
  held: Handover = { state: "bot", agent: null };
  unread = 0;
  inCart = 0;
  trouble: Trouble = "";
  readonly images: Images;
  private readonly connection: Connection;

  constructor(
    private readonly host: TalkHost,
    private readonly store: Store,
    private readonly isOpen: () => boolean,
  ) {
    host.addController(this);
    this.connection = new Connection(store, this, () => host.given());
    this.images = new Images((path, options) => this.connection.ask(path, options));
  }

  get conversation(): string {
    return this.connection.conversation;
  }

  hostConnected(): void {
    this.messages = this.connection.outbox.all.map(onItsWay);
    this.connection.open();
  }

  hostDisconnected(): void {
    this.connection.close();
    this.images.forget();
  }

  // ---- what the customer does ----------------------------------------------------------------

  send(message: Outgoing): void {
    this.trouble = "";
    this.messages = [...this.messages, onItsWay(message)];
    this.connection.send(message);
    this.changed();
    this.host.arrived(true);
  }

  resend(message: Message): void {
    const id = message.client_id ?? "";
    this.trouble = "";
    this.messages = [...this.messages.filter((one) => one !== message), { ...message, state: "sending" }];
    this.connection.resend(id);
    this.changed();
    this.host.arrived(true);
  }

  /** The window is open: nothing is unread. */
  read(): void {
    if (this.unread) this.host.tell("unread", { count: 0 });
    this.unread = 0;
    this.changed();
  }

  renew(): void {
    this.connection.renew();
  }

  retry(): void {
    this.connection.retry();
  }

  /** Takes what was said off the window, also after a reload; the edge keeps it. */
  clear(): void {
    this.store.set("cleared", Math.max(0, ...this.messages.map((one) => one.id ?? 0)));
    this.messages = this.connection.outbox.all.map(onItsWay);
    this.changed();
  }

  /** Deletes what the edge keeps; whether that was done. */
  async forget(): Promise<boolean> {
    const done = await this.connection.forget();
    if (done) {
      this.messages = [];
      this.images.forget();
      this.changed();
    }
    return done;
  }

  // ---- what the connection tells -------------------------------------------------------------

  link(state: Link): void {
    this.state = state;
    if (state !== "connected") this.isTyping = false;
    this.changed();
  }

  session(token: string, customer: number | null): void {
    this.host.tell("session", { token, customer });
  }

  history(messages: Message[], held: Handover, complete: boolean): void {
    const waiting = this.connection.outbox.all.map(onItsWay);
    if (complete) this.images.forget();
    const before = complete ? [] : this.messages;
    this.messages = [...messages.filter((one) => this.isShown(one)), ...waiting].reduce(merged, before);
    this.held = held;
    this.away = false;
    this.complete = true;
    this.changed();
    this.host.arrived(complete);
  }

  message(message: Message): void {
    this.messages = merged(this.messages, message);
    if (message.sender === "assistant") {
      if (!this.isOpen()) {
        this.unread += 1;
        this.host.tell("unread", { count: this.unread });
      }
      this.host.tell("message", message);
    } else if (this.trouble === "too_fast") this.trouble = "";
    this.changed();
    this.host.arrived(false);
  }

  answered(clientId: string): void {
    this.mark(clientId, "answered");
  }

  refused(clientId: string, status: number): void {
    this.trouble = status === 413 ? "too_long" : "refused";
    this.mark(clientId, "failed");
  }

  slower(): void {
    this.trouble = "too_fast";
    this.changed();
  }

  typing(on: boolean): void {
    this.isTyping = on;
    this.changed();
    this.host.arrived(false);
  }

  assistant(state: "away" | "here"): void {
    this.away = state === "away";
    this.changed();
  }

  handover(held: Handover): void {
    this.held = held;
    this.changed();
  }

  cart(cart: Cart): void {
    this.inCart = cart.count;
    this.host.tell("cart", cart);
    this.changed();
  }

  private mark(clientId: string, state: "answered" | "failed"): void {
    this.messages = this.messages.map((one) => (one.client_id === clientId ? { ...one, state } : one));
    this.changed();
  }

  private isShown(message: Message): boolean {
    return message.id === undefined || message.id > this.store.get("cleared", 0);
  }

  private changed(): void {
    this.host.requestUpdate();
  }
}
