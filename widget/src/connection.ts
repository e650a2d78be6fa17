// The session with the edge: connects, reconnects with back-off, sends each message once.

import { io, type Socket } from "socket.io-client";
import type { Store } from "./storage";
import type { Handover, Heard, Message } from "./types";

export type Link = "connecting" | "connected" | "offline";

export interface Outgoing {
  id: string;
  text: string;
  title?: string;
  at: string;
  language?: string;
  product?: string;
}

export interface Listener {
  link(state: Link): void;
  history(messages: Message[], handover: Handover, complete: boolean): void;
  message(message: Message): void;
  answered(clientId: string): void;
  refused(clientId: string, status: number): void;
  typing(on: boolean): void;
  assistant(state: "away" | "here"): void;
  handover(state: Handover): void;
}

export class Connection {
  private socket: Socket | undefined;
  private last = 0;
  private busy = false;

  constructor(
    private readonly server: string,
    private readonly store: Store,
    private readonly listener: Listener,
    private readonly customer: () => string,
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
    socket.on("disconnect", () => this.listener.link("offline"));
    socket.on("connect_error", () => this.listener.link("offline"));
    socket.on("message", (message: Message) => this.hear(message));
    socket.on("answered", (done: { client_id: string }) => this.listener.answered(done.client_id));
    socket.on("typing", (typing: { on: boolean }) => this.listener.typing(typing.on));
    socket.on("assistant", (told: { state: "away" | "here" }) => this.listener.assistant(told.state));
    socket.on("handover", (held: Handover) => this.listener.handover(held));
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
    const token = this.store.get("token", "");
    if (!token) return true;
    try {
      const answer = await fetch(`${this.server}/api/messages`, {
        method: "DELETE",
        headers: { Authorization: `Bearer ${token}` },
      });
      if (answer.ok) this.store.set("outbox", []);
      return answer.ok;
    } catch {
      return false;
    }
  }

  private async begin(): Promise<void> {
    const heard = await this.request(this.store.get("token", ""));
    if (!heard) return;
    if (heard.error) {
      // Expired, or of another shop: begin anew.
      this.store.remove("token");
      this.last = 0;
      const anew = await this.request("");
      if (!anew || anew.error) return this.listener.link("offline");
      return this.welcome(anew);
    }
    this.welcome(heard);
  }

  private async request(token: string): Promise<Heard | undefined> {
    const asked = { session_id: token, customer: this.customer(), after: this.last };
    try {
      return (await this.socket?.timeout(10000).emitWithAck("session_request", asked)) as Heard;
    } catch {
      return undefined;
    }
  }

  private welcome(heard: Heard): void {
    this.store.set("token", heard.token);
    const complete = this.last === 0;
    for (const message of heard.messages) this.last = Math.max(this.last, message.id ?? 0);
    this.listener.history(heard.messages, heard.handover, complete);
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
    if (this.busy || !this.socket?.connected) return;
    this.busy = true;
    try {
      for (let next = this.outbox[0]; next; next = this.outbox[0]) {
        const { at: _at, ...sent } = next;
        const told = (await this.socket
          .timeout(10000)
          .emitWithAck("user_uttered", { ...sent, message: next.text })) as { status?: number };
        if (told.status === 401) return;
        this.store.set("outbox", this.outbox.slice(1));
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
