// The session with the edge: connects, reconnects with back-off, sends each message once.

import { io, type Socket } from "socket.io-client";
import type { Store } from "./storage";
import type { Cart, Handover, Heard, Message } from "./types";

export type Link = "connecting" | "connected" | "offline";

export interface Outgoing {
  id: string;
  text: string;
  title?: string;
  at: string;
  language?: string;
  product?: string;
}

/** What the page says of who is there: a session of its own, a customer that it has signed in. */
export interface Given {
  token: string;
  customer: string;
}

export interface Listener {
  link(state: Link): void;
  session(token: string, customer: number | null): void;
  history(messages: Message[], handover: Handover, complete: boolean): void;
  message(message: Message): void;
  answered(clientId: string): void;
  refused(clientId: string, status: number): void;
  typing(on: boolean): void;
  assistant(state: "away" | "here"): void;
  handover(state: Handover): void;
  cart(cart: Cart): void;
}

export class Connection {
  private socket: Socket | undefined;
  private last = 0;
  private busy = false;
  private ready = false;
  private token = "";

  constructor(
    private readonly server: string,
    private readonly store: Store,
    private readonly listener: Listener,
    private readonly given: () => Given,
  ) {}

  open(): void {
    if (this.socket) return;
    this.listener.link("connecting");
    const socket = io(this.server || window.location.origin, {
      transports: ["websocket", "polling"],
      reconnectionDelay: 500,
      reconnectionDelayMax: 8000,
    });
    this.socket = socket;
    socket.on("connect", () => void this.begin());
    socket.on("disconnect", () => {
      this.ready = false;
      this.listener.link("offline");
    });
    socket.on("connect_error", () => this.listener.link("offline"));
    socket.on("message", (message: Message) => this.hear(message));
    socket.on("answered", (done: { client_id: string }) => this.listener.answered(done.client_id));
    socket.on("typing", (typing: { on: boolean }) => this.listener.typing(typing.on));
    socket.on("assistant", (told: { state: "away" | "here" }) => this.listener.assistant(told.state));
    socket.on("handover", (held: Handover) => this.listener.handover(held));
    socket.on("cart", (cart: Cart) => this.listener.cart(cart));
  }

  /** Asks for the session anew: what the page gives has changed. */
  renew(): void {
    if (this.socket?.connected) void this.begin();
  }

  close(): void {
    this.socket?.disconnect();
    this.socket = undefined;
  }

  /** Messages that wait to be sent, oldest first. */
  get outbox(): Outgoing[] {
    return this.store.get<Outgoing[]>("outbox", []);
  }

  send(message: Outgoing): void {
    this.store.set("outbox", [...this.outbox, message]);
    void this.flush();
  }

  /** Deletes what the edge keeps of the conversation. */
  async forget(): Promise<boolean> {
    if (!this.token) return true;
    try {
      const answer = await fetch(`${this.server}/api/messages`, {
        method: "DELETE",
        headers: { Authorization: `Bearer ${this.token}` },
      });
      if (answer.ok) this.store.set("outbox", []);
      return answer.ok;
    } catch {
      return false;
    }
  }

  private async begin(): Promise<void> {
    this.ready = false;
    const { token } = this.given();
    const heard = await this.request(token || this.store.get("token", ""));
    if (!heard) return;
    if (heard.error) {
      // Expired, or of another shop: begin anew.
      this.store.remove("token");
      const anew = await this.request("");
      if (!anew || anew.error) return this.listener.link("offline");
      return this.welcome(anew);
    }
    // Given another session meanwhile: its own answer is on the way.
    if (token === this.given().token) this.welcome(heard);
  }

  /** The session of `token` with what was not heard yet; of another conversation, all of it. */
  private async request(token: string): Promise<Heard | undefined> {
    const known = conversationOf(this.token);
    const after = conversationOf(token) === known ? this.last : 0;
    const heard = await this.ask(token, after);
    const other = heard?.token && conversationOf(heard.token) !== known;
    if (other) this.last = 0;
    return other && after ? this.ask(heard.token, 0) : heard;
  }

  private async ask(token: string, after: number): Promise<Heard | undefined> {
    const asked = { session_id: token, customer: this.given().customer, after };
    try {
      return (await this.socket?.timeout(10000).emitWithAck("session_request", asked)) as Heard;
    } catch {
      return undefined;
    }
  }

  private welcome(heard: Heard): void {
    const conversation = conversationOf(heard.token);
    const before = this.store.get("conversation", "");
    if (before && before !== conversation) {
      // What somebody else wrote on this machine is not sent in another's name.
      this.store.remove("outbox");
      this.store.remove("draft");
    }
    this.store.set("conversation", conversation);
    // A session that the page gives is the page's to keep.
    if (!this.given().token) this.store.set("token", heard.token);
    this.token = heard.token;
    this.ready = true;
    const complete = this.last === 0;
    for (const message of heard.messages) this.last = Math.max(this.last, message.id ?? 0);
    this.listener.session(heard.token, heard.customer);
    this.listener.history(heard.messages, heard.handover, complete);
    if (heard.cart) this.listener.cart(heard.cart);
    this.listener.link("connected");
    void this.flush();
  }

  private hear(message: Message): void {
    if (message.id !== undefined && message.id <= this.last) return;
    this.last = message.id ?? this.last;
    this.listener.message(message);
  }

  /** Sends what waits, one after the other, so that the order holds. */
  private async flush(): Promise<void> {
    if (this.busy || !this.ready || !this.socket?.connected) return;
    this.busy = true;
    try {
      for (let next = this.outbox[0]; next && this.ready; next = this.outbox[0]) {
        const { at: _at, ...sent } = next;
        const told = (await this.socket
          .timeout(10000)
          .emitWithAck("user_uttered", { ...sent, message: next.text })) as { status?: number };
        if (told.status === 401) return;
        const { id } = next;
        this.store.set("outbox", this.outbox.filter((one) => one.id !== id));
        if (told.status) this.listener.refused(next.id, told.status);
      }
    } catch {
      // No acknowledgement in time: the same message goes out again, and counts once.
      window.setTimeout(() => void this.flush(), 2000);
    } finally {
      this.busy = false;
    }
  }
}

/** The conversation that a session's token (a JSON Web Token) is of; "" where there is none. */
function conversationOf(token: string): string {
  try {
    const claims = token.split(".")[1] ?? "";
    return String(JSON.parse(atob(claims.replaceAll("-", "+").replaceAll("_", "/"))).sub);
  } catch {
    return "";
  }
}
