// <daogou-chat server="https://…" lang="auto"></daogou-chat>; see docs/widget.md.

import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Given } from "./connection";
import { Back, covers } from "./features/back";
import { newId } from "./features/ids";
import { fileOf } from "./features/images";
import { isComposing } from "./features/keys";
import { Reading } from "./features/reading";
import { save, transcript } from "./features/transcript";
import { icon } from "./icons";
import type { Show } from "./show";
import { Store } from "./storage";
import { guessed, saying, tagOf } from "./strings";
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

const SCRIPT = document.currentScript instanceof HTMLScriptElement ? new URL(document.currentScript.src).origin : "";

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
  private told = "";
  private dragging = false;
  private marked: ReadonlyMap<string, string> = new Map();
  private offered: Offer | undefined = undefined;
  /** The language that was chosen here; it holds until the page itself is read in another one. */
  private switched: { page?: Language; chat?: Language } = {};

  private readonly store = new Store("daogou");
  private readonly visit = new Store("daogou", () => sessionStorage);
  private readonly talk = new Talk(this, this.store, () => this.opened);
  private readonly reading = new Reading(this, () => this.find(".log"));
  private readonly back = new Back(this, (open) => (open ? this.open() : this.close()));

  // ---- what pages may call -------------------------------------------------------------------

  /** Opens the window. */
  open(): void {
    this.opened = true;
    this.focus();
  }

  /** Closes it; the launcher has the focus again. */
  close(): void {
    this.opened = false;
    this.focus();
  }

  /**
   * Goes to where the customer writes. On a touch screen that is the conversation, as its keyboard
   * would cover half of it; where the window is closed, the launcher.
   */
  override focus(): void {
    void this.updateComplete.then(() => {
      if (!this.opened) this.find(".launcher")?.focus();
      else if (touches()) this.find(".log")?.focus();
      else this.composer?.focus();
    });
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
    this.switched = this.store.get("switched", {});
    // From page to page of a shop the window stays open, unless it would cover the page.
    if (covers() ? this.back.isOpen : this.visit.get("opened", false)) this.opened = true;
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
    this.back.turned(this.opened);
    this.offered = undefined;
    this.tell(this.opened ? "open" : "close", {});
    this.menuOpen = false;
    if (!this.opened) return;
    this.talk.read();
    this.reading.toNewest();
  }

  given(): Given {
    return { server: this.server, token: this.token, customer: this.customer };
  }

  tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(`daogou-${name}`, { detail, bubbles: true, composed: true }));
  }

  arrived(own: boolean): void {
    if (own) void this.updateComplete.then(() => this.reading.toNewest());
    else this.reading.arrived(!this.talk.isTyping);
  }

  private get language(): Language {
    const { page, chat } = this.switched;
    return chat && page === this.pageLanguage ? chat : this.pageLanguage;
  }

  private get pageLanguage(): Language {
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
    return html`<div class="root" lang=${tagOf(this.language)}>
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
            askDelete: () => this.askDelete(),
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
        @scroll=${() => this.reading.onScroll()}
        @load=${this.onLoaded}
      >
        ${log(talk, show, this.greeting || say("greeting"))}
      </div>
      <div class="over-log">
        ${this.reading.below
          ? html`<button type="button" class="pill" @click=${() => this.reading.toNewest()}>
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
        .conversation=${talk.conversation}
        .sent=${(from: Composer, text: string, image?: string) => this.written(from, text, image)}
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
    if (event.key !== "Escape" || isComposing(event)) return;
    event.stopPropagation();
    if (!this.menuOpen) return this.close();
    this.menuOpen = false;
    this.find(".menu-button")?.focus();
  }

  private onClick(event: Event): void {
    // What is pressed beside the menu closes it.
    if (!(event.target as Element).closest(".menu, .menu-button, dialog")) this.menuOpen = false;
  }

  /** A picture has its height only now; its event does not bubble. */
  private readonly onLoaded = {
    handleEvent: (): void => this.reading.follow(),
    capture: true,
  };

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

  private written(from: Composer, text: string, image?: string): void {
    // The window may have been closed and opened again while a picture went out.
    (this.composer ?? from).letGo(text);
    this.send(text, undefined, image);
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
    const chat = this.language === "zh" ? "en" : "zh";
    this.switched = { page: this.pageLanguage, chat };
    this.store.set("switched", this.switched);
    this.send(chat === "zh" ? "说中文" : "speak English");
  }

  private clear(): void {
    this.menuOpen = false;
    this.talk.clear();
    this.focus();
  }

  private askDelete(): void {
    // The dialog gives the focus back to what had it: the menu's button, as the menu is gone.
    this.find(".menu-button")?.focus();
    this.menuOpen = false;
    this.renderRoot.querySelector("dialog")?.showModal();
  }

  private async forget(): Promise<void> {
    const done = await this.talk.forget();
    this.menuOpen = false;
    this.notify(saying(this.language)(done ? "deleted" : "delete_failed"));
    this.focus();
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
}

/** Whether fingers are what the screen is used with. */
function touches(): boolean {
  return matchMedia("(pointer: coarse)").matches;
}

customElements.define("daogou-chat", DaogouChat);
