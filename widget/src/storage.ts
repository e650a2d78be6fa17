// What is kept in the browser: the session's token, a draft, messages that are not sent yet.

/** Small values under names of their own; where the page may not store, they last as long as it. */
export class Store {
  private readonly memory = new Map<string, string>();

  constructor(
    private readonly prefix: string,
    private readonly kept: () => Storage = () => localStorage,
  ) {}

  get<T>(name: string, otherwise: T): T {
    const key = `${this.prefix}.${name}`;
    try {
      const found = this.memory.get(key) ?? this.kept().getItem(key);
      return found === null ? otherwise : (JSON.parse(found) as T);
    } catch {
      return otherwise;
    }
  }

  set(name: string, value: unknown): void {
    const key = `${this.prefix}.${name}`;
    try {
      this.kept().setItem(key, JSON.stringify(value));
      this.memory.delete(key);
    } catch {
      this.memory.set(key, JSON.stringify(value));
    }
  }

  remove(name: string): void {
    const key = `${this.prefix}.${name}`;
    this.memory.delete(key);
    try {
      this.kept().removeItem(key);
    } catch {
      return;
    }
  }
}
