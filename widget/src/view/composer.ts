import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { ACCEPTED, fileOf, isFinal, problemOf, type ImageProblem, type Images } from "../features/images";
import { isComposing } from "../features/keys";
import { canListen, listen } from "../features/voice";
import { icon } from "../icons";
import type { Store } from "../storage";
import type { Say } from "../strings";
import type { Language } from "../types";

/** Characters that fit into a message. */
const MOST = 2000;

type Notice = ImageProblem | "too_much" | "voice_denied" | "voice_failed" | "listening" | "";

/** Where the customer writes, speaks and attaches a picture. */
export class Composer extends LitElement {
  static override properties = {
    say: { attribute: false },
    language: { attribute: false },
    conversation: { attribute: false },
    file: { state: true },
    busy: { state: true },
    notice: { state: true },
    empty: { state: true },
  };

  say!: Say;
  language!: Language;
  store!: Store;
  images!: Images;
  /** The conversation that is on show; "" before the first. */
  conversation!: string;
  /** Takes what was written, and the id of a picture that the edge has. */
  sent!: (from: Composer, text: string, image?: string) => void;

  private file: File | undefined;
  private preview = "";
  /** Whether a picture is on its way to the edge. */
  private busy = false;
  private notice: Notice = "";
  private empty = true;
  private stop: (() => void) | undefined;

  /** Part of the window, and styled with it. */
  protected override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
  }

  override firstUpdated(): void {
    this.write(this.store.get("draft", ""));
  }

  override updated(changed: PropertyValues): void {
    // A draft of somebody else's conversation is gone from the store; in the same one, another tab has sent its own.
    if (changed.get("conversation") && !this.store.get("draft", "") && !this.empty) this.write("");
  }

  override focus(): void {
    this.input?.focus();
  }

  /** Lets go of what was sent; what was written behind it meanwhile stays. */
  letGo(sent: string): void {
    const now = this.input?.value ?? "";
    this.write(now.startsWith(sent) ? now.slice(sent.length).trimStart() : now);
    this.measure();
  }

  /** A picture that was dropped or pasted, or chosen by the button. */
  attach(file: File | undefined): void {
    if (!file) return;
    this.notice = problemOf(file) ?? "";
    this.take(this.notice ? undefined : file);
    this.focus();
  }

  override render(): TemplateResult {
    const { say, busy } = this;
    const listening = this.notice === "listening";
    const notice = this.notice || (busy ? "uploading" : "");
    return html`<div role="status">${notice ? html`<p class="hint">${say(notice)}</p>` : nothing}</div>
      ${this.file ? this.attached(busy) : nothing}
      <form @submit=${this.onSubmit}>
        <label class="bare tool" title=${say("attach")}>
          <input type="file" accept=${ACCEPTED} aria-label=${say("attach")} @change=${this.onChosen} ?disabled=${busy} />
          ${icon("picture")}
        </label>
        <textarea
          rows="1"
          maxlength=${MOST}
          aria-label=${say("input")}
          placeholder=${say("placeholder")}
          @input=${this.onInput}
          @keydown=${this.onEnter}
          @paste=${this.onPaste}
        ></textarea>
        ${canListen()
          ? html`<button
              type="button"
              class="bare tool"
              aria-label=${say(listening ? "stop_speaking" : "speak")}
              aria-pressed=${listening}
              ?disabled=${busy}
              @click=${this.toggleVoice}
            >
              ${icon("mic")}
            </button>`
          : nothing}
        <button class="send" type="submit" aria-label=${say("send")} ?disabled=${busy}>${icon("send")}</button>
      </form>`;
  }

  private attached(busy: boolean): TemplateResult {
    const { say } = this;
    return html`<div class="attached">
      <img src=${this.preview} alt=${say("attached")} />
      <button type="button" class="bare" aria-label=${say("remove_image")} ?disabled=${busy} @click=${() => this.take(undefined)}>
        ${icon("close")}
      </button>
    </div>`;
  }

  private get input(): HTMLTextAreaElement | null {
    return this.querySelector("textarea");
  }

  private write(text: string): void {
    if (this.input) this.input.value = text;
    if (text) this.store.set("draft", text);
    else this.store.remove("draft");
    this.empty = !text.trim();
    this.grow();
  }

  /** As high as what is written, up to the style's bound. */
  private grow(): void {
    const { input } = this;
    if (!input) return;
    input.style.height = "auto";
    input.style.height = `${input.scrollHeight + 2}px`;
  }

  private take(file: File | undefined): void {
    if (this.preview) URL.revokeObjectURL(this.preview);
    this.preview = file ? URL.createObjectURL(file) : "";
    this.file = file;
  }

  private onInput(): void {
    this.write(this.input?.value ?? "");
    this.measure();
  }

  /** The browser cuts what is pasted, and says nothing. */
  private measure(): void {
    if ((this.input?.value.length ?? 0) >= MOST) this.notice = "too_much";
    else if (this.notice === "too_much") this.notice = "";
  }

  private onEnter(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    void this.submit();
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    void this.submit();
  }

  private onPaste(event: ClipboardEvent): void {
    const file = fileOf(event.clipboardData);
    if (!file) return;
    event.preventDefault();
    this.attach(file);
  }

  private onChosen(event: Event): void {
    const chooser = event.target as HTMLInputElement;
    this.attach(chooser.files?.[0]);
    // The same file may be chosen again.
    chooser.value = "";
  }

  private async submit(): Promise<void> {
    const written = this.input?.value ?? "";
    if (this.busy || (!written.trim() && !this.file)) return;
    const { stop } = this;
    this.stop = undefined;
    stop?.();
    this.notice = "";
    let image: string | undefined;
    if (this.file) {
      image = await this.upload(this.file);
      if (!image) return;
    }
    this.sent(this, written, image);
  }

  /** Hands a picture to the edge; its id there, undefined where it was not taken. */
  private async upload(file: File): Promise<string | undefined> {
    this.busy = true;
    const told = await this.images.send(file);
    this.busy = false;
    const refused = "problem" in told;
    if (refused) this.notice = told.problem;
    // What can never be sent would only be refused again; another one may be attached by now.
    if (this.file === file && (!refused || isFinal(told.problem))) this.take(undefined);
    return refused ? undefined : told.id;
  }

  private toggleVoice(): void {
    if (this.stop) return this.stop();
    const before = this.input?.value ?? "";
    this.notice = "listening";
    const stop = listen(
      this.language,
      // The last words may still come when the message is gone.
      (text) => this.stop === stop && this.write(before ? `${before} ${text}` : text),
      (problem) => {
        if (this.stop !== stop) return;
        this.stop = undefined;
        this.notice = problem ?? "";
        this.focus();
      },
    );
    this.stop = stop;
  }
}

customElements.define("daogou-composer", Composer);
