// The session with the edge: connects, reconnects with back-off, sends each message once.

import { io, type Socket } from "socket.io-client";
import { Outbox, type Outgoing } from "./outbox";
import type { Store } from "./storage";
import type { Cart, Handover, Heard, Message } from "./types";

export type Link = "connecting" | "connected" | "offline";

/** Milliseconds to wait where the edge takes no more for a while. */
const PAUSE = 3000;

/** How far below the newest message it is asked again: of two that are written at once, either may be told first. */
const BACK = 200;

/** What the page says: the edge's address, a session of its own, a customer that it has signed in. */
export interface Given {
  server: string;
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
  slower(): void;
  typing(on: boolean): void;
  assistant(state: "away" | "here"): void;
  handover(state: Handover): void;
  cart(cart: Cart): void;
}

export class Connection {
  private socket: Socket | undefined;
  private last = 0;
  /** The ids of all that was heard. */
  private readonly known = new Set<number>();
  readonly outbox: Outbox;
  private busy = false;
  private ready = false;
  private turn = 0;
  private token = "";

  constructor(
    private readonly store: Store,
    private readonly listener: Listener,
    private readonly given: () => Given,
  ) {
    this.outbox = new Outbox(store);
  }

  /** The id of the conversation on show: before the edge has told it, the last one's in this browser. */
  get conversation(): string {
    return conversationOf(this.token) || this.store.get("conversation", "");
  }

  open(): void {
    if (this.socket) return;
    this.listener.link("connecting");
    const socket = io(this.given().server || window.location.origin, {
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
    // A page that only moves the chat opens it again: the window then has to learn all of it.
    this.token = "";
  }

  /** Sends a message as soon as the edge can be reached. */
  send(message: Outgoing): void {
    this.outbox.add(message);
    void this.flush();
  }

  /** Sends a message that was refused once more, behind all that waits. */
  resend(id: string): void {
    this.outbox.again(id);
    void this.flush();
  }

  /** Tries at once to reach the edge, instead of waiting for the next try. */
  retry(): void {
    if (this.socket?.connected) this.renew();
    // Without the first, it would go on waiting for its own next try.
    else this.socket?.disconnect().connect();
  }

  /** Calls the edge's JSON API with the session's token. */
  ask(path: string, options: RequestInit = {}): Promise<Response> {
    const headers = { ...options.headers, Authorization: `Bearer ${this.token}` };
    return fetch(`${this.given().server}${path}`, { ...options, headers });
  }

  /** Deletes what the edge keeps of the conversation. */
  async forget(): Promise<boolean> {
    if (!this.token) return false;
    try {
      const answer = await this.ask("/api/messages", { method: "DELETE" });
      if (answer.ok) this.outbox.clear();
      return answer.ok;
    } catch {
      return false;
    }
  }

  private async begin(): Promise<void> {
    this.ready = false;
    const turn = ++this.turn;
    let heard = await this.request(this.given().token || this.store.get("token", ""));
    if (turn === this.turn && heard?.status === 401) {
      // Expired, or of another shop: begin anew.
      this.store.remove("token");
      heard = await this.request("");
    }
    // Asked anew meanwhile, with what the page gives now: that answer counts.
    if (turn !== this.turn) return;
    if (heard && !heard.error) return this.welcome(heard);
    // Too many ask just now, or no answer came: the same conversation is asked for again.
    this.listener.link("offline");
    window.setTimeout(() => turn === this.turn && this.renew(), PAUSE);
  }

  /** The session of `token` with what may not be heard yet; of another conversation, all of it. */
  private async request(token: string): Promise<Heard | undefined> {
    const known = conversationOf(this.token);
    const after = conversationOf(token) === known ? Math.max(0, this.last - BACK) : 0;
    const heard = await this.session(token, after);
    const other = heard?.token && conversationOf(heard.token) !== known;
    return other && after ? this.session(heard.token, 0) : heard;
  }

  private async session(token: string, after: number): Promise<Heard | undefined> {
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
      this.outbox.clear();
      this.store.remove("draft");
    }
    this.store.set("conversation", conversation);
    // A session that the page gives is the page's to keep.
    if (!this.given().token) this.store.set("token", heard.token);
    const complete = conversation !== conversationOf(this.token);
    if (complete) {
      this.last = 0;
      this.known.clear();
    }
    this.token = heard.token;
    this.ready = true;
    for (const message of heard.messages) this.note(message);
    this.listener.session(heard.token, heard.customer);
    this.listener.history(heard.messages, heard.handover, complete);
    if (heard.cart) this.listener.cart(heard.cart);
    this.listener.link("connected");
    void this.flush();
  }

  private hear(message: Message): void {
    if (this.note(message)) this.listener.message(message);
  }

  /** Whether a message is new here. What a person writes may be told after a message with a higher id. */
  private note({ id, client_id }: Message): boolean {
    // The edge has it, also where its acknowledgement got lost.
    if (client_id !== undefined) this.outbox.remove(client_id);
    if (id === undefined) return true;
    const isNew = !this.known.has(id);
    this.known.add(id);
    this.last = Math.max(this.last, id);
    return isNew;
  }

  /** Sends what waits, one after the other, so that the order holds. */
  private async flush(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      for (let next = this.outbox.next; next && this.ready && this.socket?.connected; next = this.outbox.next) {
        const { at: _at, ...sent } = next;
        const told = (await this.socket
          .timeout(10000)
          .emitWithAck("user_uttered", { ...sent, message: next.text })) as { status?: number };
        if (told.status === 401) return void this.begin();
        if (told.status === 429) {
          this.listener.slower();
          return this.later();
        }
        if (told.status) {
          this.outbox.refuse(next.id);
          this.listener.refused(next.id, told.status);
        } else this.outbox.remove(next.id);
      }
    } catch {
      // No acknowledgement in time: the same message goes out again, and counts once.
      this.later();
    } finally {
      this.busy = false;
    }
  }

  private later(): void {
    window.setTimeout(() => void this.flush(), PAUSE);
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
