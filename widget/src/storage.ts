// What is kept in the browser: the session's token, a draft, messages that are not sent yet.

export class Store {
  constructor(private readonly prefix: string) {}

  get<T>(name: string, otherwise: T): T {
    try {
      const kept = localStorage.getItem(`${this.prefix}.${name}`);
      return kept === null ? otherwise : (JSON.parse(kept) as T);
    } catch {
      // Storage may be off or hold something else: the widget works without.
      return otherwise;
    }
  }

  set(name: string, value: unknown): void {
    try {
      localStorage.setItem(`${this.prefix}.${name}`, JSON.stringify(value));
    } catch {
      return;
    }
  }

  remove(name: string): void {
    try {
      localStorage.removeItem(`${this.prefix}.${name}`);
    } catch {
      return;
    }
  }
}
