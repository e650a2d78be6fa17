// Messages that wait to be sent, kept in the browser so that a reload loses none.

import type { Store } from "./storage";

export interface Outgoing {
  id: string;
  text: string;
  title?: string;
  at: string;
  language?: string;
  product?: string;
  image?: string;
  /** The edge has refused it; it goes out again when the customer says so. */
  failed?: boolean;
}

export class Outbox {
  constructor(private readonly store: Store) {}

  /** All of them, oldest first. */
  get all(): Outgoing[] {
    return this.store.get<Outgoing[]>("outbox", []);
  }

  /** The one to send next, undefined where none waits. */
  get next(): Outgoing | undefined {
    return this.all.find((one) => !one.failed);
  }

  add(message: Outgoing): void {
    this.store.set("outbox", [...this.all, message]);
  }

  /** The edge has it. */
  remove(id: string): void {
    this.store.set("outbox", this.all.filter((one) => one.id !== id));
  }

  /** The edge has refused it. */
  refuse(id: string): void {
    this.store.set("outbox", this.all.map((one) => (one.id === id ? { ...one, failed: true } : one)));
  }

  /** Lets one that was refused wait once more, behind all others. */
  again(id: string): void {
    const refused = this.all.find((one) => one.id === id);
    if (!refused) return;
    const { failed: _failed, ...message } = refused;
    this.remove(id);
    this.add(message);
  }

  clear(): void {
    this.store.remove("outbox");
  }
}
