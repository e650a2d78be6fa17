// <daogou-chat server="https://…" lang="auto"></daogou-chat>; see docs/widget.md.

import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Given } from "./connection";
import { fileOf } from "./features/images";
import { save, transcript } from "./features/transcript";
import { icon } from "./icons";
import type { Show } from "./show";
import { Store } from "./storage";
import { guessed, saying } from "./strings";
import { styles } from "./styles";
import { Talk, type TalkHost } from "./talk";
import type { Button, Language, Offer } from "./types";
import { banner } from "./view/banner";
import type { Composer } from "./view/composer";
import "./view/composer";
import { confirmation } from "./view/confirmation";
import { header } from "./view/header";
import { launcher } from "./view/launcher";
import { log } from "./view/log";
import { MOST, markedBar } from "./view/marked";
import { menu } from "./view/menu";
import { offered } from "./view/offer";
import { newId } from "./features/ids";

const SCRIPT = document.currentScript instanceof HTMLScriptElement ? new URL(document.currentScript.src).origin : "";

/** Pixels from the end of the log within which new messages are followed. */
const NEAR_END = 80;

export class DaogouChat extends LitElement implements TalkHost {
  static override styles = styles;

  static override properties = {
    server: { type: String },
    lang: { type: String },
    customer: { type: String },
    token: { type: String },
    product: { type: String },
    productUrl: { type: String, attribute: "product-url" },
    greeting: { type: String },
    heading: { type: String },
    avatar: { type: String },
    opened: { type: Boolean, reflect: true },
    menuOpen: { state: true },
    below: { state: true },
    told: { state: true },
    dragging: { state: true },
    marked: { state: true },
    offered: { state: true },
    switched: { state: true },
  };

  server = SCRIPT;
  override lang = "auto";
  customer = "";
  token = "";
  product = "";
  productUrl = "";
  greeting = "";
  heading = "";
  avatar = "";
  opened = false;

  private menuOpen = false;
  private below = false;
  private told = "";
  private dragging = false;
  private marked: ReadonlyMap<string, string> = new Map();
  private offered: Offer | undefined = undefined;
  private switched: Language | "" = "";

  private readonly store = new Store("daogou");
  private readonly visit = new Store("daogou", () => sessionStorage);
  private readonly talk = new Talk(this, this.store, () => this.opened);

  // ---- what pages may call -------------------------------------------------------------------

  /** Opens the window. */
  open(): void {
    this.opened = true;
    void this.updateComplete.then(() => this.composer?.focus());
  }

  /** Closes it; the launcher has the focus again. */
  close(): void {
    this.opened = false;
    void this.updateComplete.then(() => this.find(".launcher")?.focus());
  }

  /** Opens or closes it. */
  toggle(): void {
    if (this.opened) this.close();
    else this.open();
  }

  /** Says something in the customer's name; `title` is what is shown of it. */
  send(text: string, title?: string, image?: string): void {
    const written = text.trim();
    if (!written && !image) return;
    this.talk.send({
      id: newId(),
      text: written,
      at: new Date().toISOString(),
      language: this.language,
      ...(title ? { title } : {}),
      ...(image ? { image } : {}),
      ...(this.product ? { product: this.product } : {}),
    });
    this.tell("send", { text: written });
  }

  /** Shows an offer beside the launcher, at most once in a browser, and only to who has said nothing. */
  offer(offer: Offer): void {
    if (this.opened || this.talk.messages.length || this.store.get("offered", false)) return;
    this.store.set("offered", true);
    this.offered = offer;
  }

  // ---- life ----------------------------------------------------------------------------------

  override connectedCallback(): void {
    super.connectedCallback();
    this.switched = this.store.get<Language | "">("language", "");
    // From page to page of a shop the window stays open, unless it would cover the page.
    if (this.visit.get("opened", false) && !covers()) this.opened = true;
  }

  override willUpdate(changed: PropertyValues): void {
    // What stood there from the start was sent with the first session.
    if (changed.get("token") !== undefined || changed.get("customer") !== undefined) this.talk.renew();
  }

  override updated(changed: PropertyValues): void {
    if (changed.has("opened") && (this.opened || changed.get("opened") !== undefined)) this.turned();
  }

  private turned(): void {
    this.visit.set("opened", this.opened);
    this.offered = undefined;
    this.tell(this.opened ? "open" : "close", {});
    this.menuOpen = false;
    if (!this.opened) return;
    this.talk.read();
    this.toEnd();
  }

  given(): Given {
    return { server: this.server, token: this.token, customer: this.customer };
  }

  tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(`daogou-${name}`, { detail, bubbles: true, composed: true }));
  }

  arrived(own: boolean): void {
    if (own || this.isAtEnd) void this.updateComplete.then(() => this.toEnd());
    else if (!this.talk.isTyping) this.below = true;
  }

  private get language(): Language {
    if (this.switched) return this.switched;
    return this.lang === "zh" || this.lang === "en" ? this.lang : guessed();
  }

  private get composer(): Composer | null {
    return this.renderRoot.querySelector("daogou-composer");
  }

  private find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector(selector);
  }

  // ---- what is shown -------------------------------------------------------------------------

  override render(): TemplateResult {
    const say = saying(this.language);
    return html`<div class="root" lang=${this.language === "zh" ? "zh-CN" : "en"}>
      ${this.opened
        ? this.window()
        : html`${offered(
            this.offered,
            say,
            () => this.accept(),
            () => this.dismiss(),
          )}${launcher(this.talk.unread, say, () => this.open())}`}
    </div>`;
  }

  private window(): TemplateResult {
    const { talk, language } = this;
    const show = this.show();
    const { say } = show;
    const heading = this.heading || say("title");
    return html`<section
      class="window"
      role="dialog"
      aria-label=${heading}
      @keydown=${this.onKey}
      @click=${this.onClick}
      @dragover=${this.onDrag}
      @dragleave=${() => (this.dragging = false)}
      @drop=${this.onDrop}
    >
      ${header(talk, language, say, {
        heading,
        avatar: this.avatar,
        menuOpen: this.menuOpen,
        cart: () => this.send("/view_cart", say("show_cart")),
        switchLanguage: () => this.switchLanguage(),
        toggleMenu: () => (this.menuOpen = !this.menuOpen),
        close: () => this.close(),
      })}
      ${this.menuOpen
        ? menu(say, {
            download: () => this.download(),
            clear: () => this.clear(),
            askDelete: () => this.renderRoot.querySelector("dialog")?.showModal(),
          })
        : nothing}
      ${banner(talk, say)}
      <div
        class="log"
        role="log"
        aria-live="polite"
        aria-busy=${!talk.complete}
        aria-label=${say("log")}
        tabindex="0"
        @scroll=${this.onScroll}
      >
        ${log(talk, show, this.greeting || say("greeting"))}
      </div>
      <div class="over-log">
        ${this.below
          ? html`<button type="button" class="pill" @click=${() => this.toEnd()}>
              ${say("new_messages")} ${icon("down")}
            </button>`
          : nothing}
        <p class="toast" role="status">${this.told}</p>
        <p class="hidden" aria-live="polite">${talk.isTyping ? say("typing") : ""}</p>
      </div>
      ${markedBar(show, () => (this.marked = new Map()))}
      <daogou-composer
        .say=${say}
        .language=${language}
        .store=${this.store}
        .images=${talk.images}
        .sent=${(text: string, image?: string) => this.send(text, undefined, image)}
      ></daogou-composer>
      ${this.dragging ? html`<p class="drop" aria-hidden="true">${icon("picture")} ${say("drop")}</p>` : nothing}
      ${confirmation(say, () => void this.forget())}
    </section>`;
  }

  private show(): Show {
    return {
      say: saying(this.language),
      language: this.language,
      press: (button) => this.press(button),
      picture: (path) => new URL(path, this.server || location.origin).href,
      page: (code) => this.productUrl.replace("{code}", encodeURIComponent(code)),
      marked: this.marked,
      mark: (code, name) => this.mark(code, name),
      copy: (text) => void this.copy(text),
    };
  }

  // ---- what customers do ---------------------------------------------------------------------

  private onKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.isComposing) return;
    event.stopPropagation();
    if (!this.menuOpen) return this.close();
    this.menuOpen = false;
    this.find(".menu-button")?.focus();
  }

  private onClick(event: Event): void {
    // What is pressed beside the menu closes it.
    if (!(event.target as Element).closest(".menu, .menu-button, dialog")) this.menuOpen = false;
  }

  private onScroll(): void {
    if (this.isAtEnd) this.below = false;
  }

  private onDrag(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    this.dragging = true;
  }

  private onDrop(event: DragEvent): void {
    event.preventDefault();
    this.dragging = false;
    this.composer?.attach(fileOf(event.dataTransfer));
  }

  private press(button: Button): void {
    this.send(button.payload, button.title);
    // The button may be gone: who goes by keyboard goes on writing.
    if (this.renderRoot instanceof ShadowRoot && this.renderRoot.activeElement?.matches(":focus-visible")) {
      this.composer?.focus();
    }
  }

  private accept(): void {
    const button = this.offered?.button;
    this.open();
    if (button) this.send(button.payload, button.title);
  }

  private dismiss(): void {
    this.offered = undefined;
    this.find(".launcher")?.focus();
  }

  private mark(code: string, name: string): void {
    const marked = new Map(this.marked);
    if (!marked.delete(code)) marked.set(code, name);
    const codes = [...marked.keys()];
    // One too many: the first makes room.
    if (codes.length > MOST && codes[0]) marked.delete(codes[0]);
    this.marked = marked;
  }

  private switchLanguage(): void {
    this.switched = this.language === "zh" ? "en" : "zh";
    this.store.set("language", this.switched);
    this.send(this.switched === "zh" ? "说中文" : "speak English");
  }

  private clear(): void {
    this.menuOpen = false;
    this.talk.clear();
    this.composer?.focus();
  }

  private async forget(): Promise<void> {
    const done = await this.talk.forget();
    this.menuOpen = false;
    this.notify(saying(this.language)(done ? "deleted" : "delete_failed"));
    this.composer?.focus();
  }

  private async copy(text: string): Promise<void> {
    // Only pages over HTTPS, and this machine's, may write to the clipboard.
    await navigator.clipboard?.writeText(text);
    this.notify(saying(this.language)("copied"));
  }

  private download(): void {
    const say = saying(this.language);
    save(transcript(this.talk.messages, say("you"), say("assistant"), say("image")), "daogou.txt");
    this.menuOpen = false;
  }

  private notify(words: string): void {
    this.told = words;
    window.setTimeout(() => (this.told = ""), 2500);
  }

  private get isAtEnd(): boolean {
    const log = this.find(".log");
    return !log || log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END;
  }

  private toEnd(): void {
    const log = this.find(".log");
    log?.scrollTo({ top: log.scrollHeight });
    this.below = false;
  }
}

/** Whether the window takes the whole screen here, as on a phone. */
function covers(): boolean {
  return matchMedia("(max-width: 30rem), (max-height: 30rem)").matches;
}

customElements.define("daogou-chat", DaogouChat);
