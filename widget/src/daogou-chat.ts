// <daogou-chat server="https://…" lang="auto"></daogou-chat>; see docs/widget.md.

import { LitElement, html, nothing, svg, type PropertyValues, type TemplateResult } from "lit";
import { card } from "./cards";
import { Connection, type Link, type Listener, type Outgoing } from "./connection";
import { merged, onItsWay, transcript } from "./conversation";
import { Store } from "./storage";
import { guessed, saying, type Say } from "./strings";
import { styles } from "./styles";
import type { Button, Cart, Handover, Language, Message } from "./types";

const SCRIPT = document.currentScript instanceof HTMLScriptElement ? new URL(document.currentScript.src).origin : "";

const BUBBLE = svg`<path d="M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-7l-5 4v-4H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z" fill="currentColor"/>`;

const BASKET = svg`<path d="M3 9h18l-1.6 9.4a2 2 0 0 1-2 1.6H6.6a2 2 0 0 1-2-1.6zM8 9l3-6M16 9l-3-6"
  fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>`;

export class DaogouChat extends LitElement implements Listener {
  static override styles = styles;

  static override properties = {
    server: { type: String },
    lang: { type: String },
    customer: { type: String },
    token: { type: String },
    product: { type: String },
    greeting: { type: String },
    heading: { type: String },
    opened: { type: Boolean, reflect: true },
    messages: { state: true },
    state: { state: true },
    isTyping: { state: true },
    away: { state: true },
    held: { state: true },
    unread: { state: true },
    menu: { state: true },
    sure: { state: true },
    notice: { state: true },
    below: { state: true },
    switched: { state: true },
    inCart: { state: true },
  };

  server = SCRIPT;
  override lang = "auto";
  customer = "";
  token = "";
  product = "";
  greeting = "";
  heading = "";
  opened = false;

  private messages: Message[] = [];
  private state: Link = "connecting";
  private isTyping = false;
  private away = false;
  private held: Handover = { state: "bot", agent: null };
  private unread = 0;
  private menu = false;
  private sure = false;
  private notice = "";
  private below = false;
  private switched: Language | "" = "";
  private inCart = 0;

  private readonly store = new Store("daogou");
  private connection: Connection | undefined;

  // ---- what pages may call -------------------------------------------------------------------

  /** Opens the window. */
  open(): void {
    this.opened = true;
    this.unread = 0;
    this.tell("open", {});
    void this.updateComplete.then(() => {
      this.input?.focus();
      this.toEnd();
    });
  }

  /** Closes it; the launcher has the focus again. */
  close(): void {
    this.opened = false;
    this.menu = false;
    this.tell("close", {});
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(".launcher")?.focus());
  }

  /** Says something in the customer's name; `title` is what is shown of it. */
  send(text: string, title?: string): void {
    const written = text.trim();
    if (!written) return;
    const message: Outgoing = {
      id: crypto.randomUUID(),
      text: written,
      at: new Date().toISOString(),
      language: this.language,
      ...(title ? { title } : {}),
      ...(this.product ? { product: this.product } : {}),
    };
    this.notice = "";
    this.messages = [...this.messages, onItsWay(message)];
    this.connection?.send(message);
    this.tell("send", { text: written });
    void this.updateComplete.then(() => this.toEnd());
  }

  // ---- life ----------------------------------------------------------------------------------

  override connectedCallback(): void {
    super.connectedCallback();
    this.switched = this.store.get<Language | "">("language", "");
    this.connection = new Connection(this.server, this.store, this, () => ({
      token: this.token,
      customer: this.customer,
    }));
    this.messages = this.connection.outbox.map(onItsWay);
    this.connection.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.connection?.close();
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has("opened") && this.opened) this.unread = 0;
    // What stood there from the start was sent with the first session.
    if (changed.get("token") !== undefined || changed.get("customer") !== undefined) this.connection?.renew();
  }

  private get language(): Language {
    if (this.switched) return this.switched;
    return this.lang === "zh" || this.lang === "en" ? this.lang : guessed();
  }

  private get input(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector("textarea");
  }

  // ---- what the connection tells -------------------------------------------------------------

  link(state: Link): void {
    this.state = state;
    if (state !== "connected") this.isTyping = false;
  }

  history(messages: Message[], held: Handover, complete: boolean): void {
    const waiting = (this.connection?.outbox ?? []).map(onItsWay);
    const before = complete ? [] : this.messages;
    this.messages = [...messages, ...waiting].reduce(merged, before);
    this.held = held;
    this.away = false;
    void this.updateComplete.then(() => this.toEnd());
  }

  message(message: Message): void {
    const atEnd = this.isAtEnd;
    this.messages = merged(this.messages, message);
    if (message.sender === "assistant") {
      if (!this.opened) {
        this.unread += 1;
        this.tell("unread", { count: this.unread });
      }
      this.tell("message", message);
    }
    if (atEnd) void this.updateComplete.then(() => this.toEnd());
    else this.below = true;
  }

  answered(clientId: string): void {
    this.messages = this.messages.map((one) => (one.client_id === clientId ? { ...one, state: "answered" } : one));
  }

  refused(clientId: string, status: number): void {
    this.messages = this.messages.map((one) => (one.client_id === clientId ? { ...one, state: "failed" } : one));
    this.notice = saying(this.language)(status === 413 ? "too_long" : "too_fast");
  }

  typing(on: boolean): void {
    this.isTyping = on;
  }

  assistant(state: "away" | "here"): void {
    this.away = state === "away";
  }

  handover(held: Handover): void {
    this.held = held;
  }

  session(token: string, customer: number | null): void {
    this.tell("session", { token, customer });
  }

  cart(cart: Cart): void {
    this.inCart = cart.count;
    this.tell("cart", cart);
  }

  // ---- what is shown -------------------------------------------------------------------------

  override render(): TemplateResult {
    const say = saying(this.language);
    return html`<div lang=${this.language === "zh" ? "zh-CN" : "en"}>
      ${this.opened ? this.renderWindow(say) : this.renderLauncher(say)}
    </div>`;
  }

  private renderLauncher(say: Say): TemplateResult {
    const label = this.unread ? `${say("open")}, ${say("unread", { count: this.unread })}` : say("open");
    return html`<button type="button" class="launcher" aria-label=${label} @click=${() => this.open()}>
      <svg viewBox="0 0 24 24" aria-hidden="true">${BUBBLE}</svg>
      ${this.unread ? html`<span class="badge" aria-hidden="true">${this.unread}</span>` : nothing}
    </button>`;
  }

  private renderWindow(say: Say): TemplateResult {
    const heading = this.heading || say("title");
    return html`<section class="window" role="dialog" aria-label=${heading} @keydown=${this.onKey}>
      <header>
        <h2>${heading}</h2>
        ${this.inCart ? this.renderCartChip(say) : nothing}
        <button type="button" @click=${this.switchLanguage} lang=${this.language === "zh" ? "en" : "zh-CN"}>
          ${say("language")}
        </button>
        <button
          type="button"
          aria-label=${say("menu")}
          aria-expanded=${this.menu}
          @click=${() => {
            this.menu = !this.menu;
            this.sure = false;
          }}
        >
          ⋯
        </button>
        <button type="button" aria-label=${say("close")} @click=${() => this.close()}>✕</button>
      </header>
      ${this.menu ? this.renderMenu(say) : nothing} ${this.renderNotice(say)}
      <div
        class="log"
        role="log"
        aria-live="polite"
        aria-label=${say("log")}
        tabindex="0"
        @scroll=${() => {
          if (this.isAtEnd) this.below = false;
        }}
      >
        <div class="message"><div class="text">${this.greeting || say("greeting")}</div></div>
        ${this.messages.map((message, index) => this.renderMessage(message, index, say))}
        ${this.below
          ? html`<button type="button" class="pill" @click=${() => this.toEnd()}>${say("new_messages")} ↓</button>`
          : nothing}
      </div>
      <div class="typing" aria-live="polite">${this.isTyping ? say("typing") : ""}</div>
      <form @submit=${this.onSubmit}>
        <textarea
          rows="1"
          maxlength="2000"
          aria-label=${say("input")}
          placeholder=${say("placeholder")}
          .value=${this.store.get("draft", "")}
          @input=${(event: Event) => this.store.set("draft", (event.target as HTMLTextAreaElement).value)}
          @keydown=${this.onEnter}
        ></textarea>
        <button class="send" type="submit">${say("send")}</button>
      </form>
    </section>`;
  }

  private renderCartChip(say: Say): TemplateResult {
    return html`<button
      type="button"
      class="in-cart"
      aria-label=${say("cart", { count: this.inCart })}
      @click=${() => this.send("/view_cart", say("show_cart"))}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">${BASKET}</svg>${this.inCart}
    </button>`;
  }

  private renderMenu(say: Say): TemplateResult {
    if (this.sure) {
      return html`<div class="menu" role="alertdialog" aria-label=${say("delete_sure")}>
        <p class="notice">${say("delete_sure")}</p>
        <button type="button" @click=${this.forget}>${say("yes_delete")}</button>
        <button type="button" @click=${() => (this.menu = this.sure = false)}>${say("cancel")}</button>
      </div>`;
    }
    return html`<div class="menu">
      <button type="button" @click=${this.download}>${say("download")}</button>
      <button type="button" @click=${this.clear}>${say("clear")}</button>
      <button type="button" @click=${() => (this.sure = true)}>${say("delete")}</button>
    </div>`;
  }

  private renderNotice(say: Say): TemplateResult {
    let text = this.notice;
    if (this.state === "offline") text = say("offline");
    else if (this.away) text = say("away");
    else if (this.held.state === "human") text = say("human", { agent: this.held.agent ?? "" });
    else if (this.held.state === "waiting") text = say("waiting_human");
    else if (this.state === "connecting") text = say("connecting");
    return html`<div role="status">${text ? html`<p class="notice">${text}</p>` : nothing}</div>`;
  }

  private renderMessage(message: Message, index: number, say: Say): TemplateResult {
    const mine = message.sender === "shopper";
    const press = (button: Button) => this.send(button.payload, button.title);
    const isLast = index === this.messages.length - 1;
    const clock = new Date(message.at).toLocaleTimeString(this.language === "zh" ? "zh-CN" : "en", {
      hour: "2-digit",
      minute: "2-digit",
    });
    return html`<div class="message ${mine ? "mine" : ""} ${message.card ? "wide" : ""}">
      <span class="hidden">${say(mine ? "you" : "assistant")}:</span>
      ${message.text ? html`<div class="text">${message.text}</div>` : nothing}
      ${message.card ? card(message.card, say, press) : nothing}
      ${message.buttons?.length && (isLast || this.messages.slice(index + 1).every((one) => one.sender !== "shopper"))
        ? html`<div class="replies">
            ${message.buttons.map(
              (button) => html`<button type="button" class="chip" @click=${() => press(button)}>${button.title}</button>`,
            )}
          </div>`
        : nothing}
      <div class="meta">
        <time datetime=${message.at}>${clock}</time>
        ${message.state === "sending" ? html`<span>${say("sending")}</span>` : nothing}
        ${message.state === "failed"
          ? html`<span>${say("failed")}</span>
              <button type="button" @click=${() => this.resend(message)}>${say("resend")}</button>`
          : nothing}
      </div>
    </div>`;
  }

  // ---- what customers do ---------------------------------------------------------------------

  private onSubmit(event: Event): void {
    event.preventDefault();
    this.say();
  }

  private onEnter(event: KeyboardEvent): void {
    // Enter that chooses a word of an input method is none that sends.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.say();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === "Escape") this.close();
  }

  private say(): void {
    const input = this.input;
    if (!input?.value.trim()) return;
    const text = input.value;
    input.value = "";
    this.store.remove("draft");
    this.send(text);
  }

  private resend(message: Message): void {
    this.messages = this.messages.filter((one) => one !== message);
    this.send(message.text ?? "");
  }

  private switchLanguage(): void {
    this.switched = this.language === "zh" ? "en" : "zh";
    this.store.set("language", this.switched);
    this.send(this.switched === "zh" ? "说中文" : "speak English");
  }

  private clear(): void {
    this.messages = [];
    this.menu = false;
  }

  private async forget(): Promise<void> {
    if (await this.connection?.forget()) this.messages = [];
    this.menu = this.sure = false;
  }

  private download(): void {
    const say = saying(this.language);
    const text = transcript(this.messages, say("you"), say("assistant"));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    link.download = "daogou.txt";
    link.click();
    URL.revokeObjectURL(link.href);
    this.menu = false;
  }

  private get isAtEnd(): boolean {
    const log = this.renderRoot.querySelector(".log");
    return !log || log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  }

  private toEnd(): void {
    const log = this.renderRoot.querySelector(".log");
    log?.scrollTo({ top: log.scrollHeight });
    this.below = false;
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(`daogou-${name}`, { detail, bubbles: true, composed: true }));
  }
}

customElements.define("daogou-chat", DaogouChat);
