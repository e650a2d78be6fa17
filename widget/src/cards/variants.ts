import { LitElement, html, nothing, type TemplateResult } from "lit";
import type { Show } from "../show";
import { yuan } from "./money";
import type { Of, Variant } from "./types";

/** From this stock down the customer is told how many are left. */
const FEW = 5;
let count = 0;

/** Colour and size of a product to choose from, and a button that puts the choice into the cart. */
class Variants extends LitElement {
  static override properties = {
    card: { attribute: false },
    show: { attribute: false },
    color: { state: true },
    size: { state: true },
  };

  card!: Of<"product_detail">;
  show!: Show;
  private color: string | null | undefined;
  private size: string | null | undefined;
  private readonly group = `variant-${(count += 1)}`;

  /** Part of the window, and styled with it. */
  protected override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult | typeof nothing {
    const { variants } = this.card;
    const chosen = this.chosen;
    if (!chosen) return nothing;
    const colors = distinct(variants.map((one) => one.color));
    const sizes = distinct(variants.map((one) => one.size));
    return html`${this.choice("color", colors, chosen.color, () => true)}
    ${this.choice("size", sizes, chosen.size, (one) => one.color === chosen.color)} ${this.buy(chosen)}`;
  }

  /** What was chosen; before that, and where it does not exist, the first that is there. */
  private get chosen(): Variant | undefined {
    const { variants } = this.card;
    const fits = (one: Variant) => this.color === undefined || one.color === this.color;
    const there = variants.filter((one) => one.stock > 0);
    return (
      variants.find((one) => fits(one) && one.size === this.size && one.stock > 0) ??
      there.find(fits) ??
      variants.find(fits) ??
      variants[0]
    );
  }

  private choice(
    name: "color" | "size",
    values: string[],
    now: string | null,
    among: (one: Variant) => boolean,
  ): TemplateResult | typeof nothing {
    if (!values.length) return nothing;
    const there = (value: string) =>
      this.card.variants.some((one) => one[name] === value && one.stock > 0 && among(one));
    return html`<fieldset>
      <legend>${this.show.say(name)}</legend>
      ${values.map(
        (value) => html`<label class="option">
          <input
            type="radio"
            name="${this.group}-${name}"
            .checked=${value === now}
            ?disabled=${!there(value)}
            @change=${() => (this[name] = value)}
          />
          <span>${value}${there(value) ? nothing : html`<span class="hidden">, ${this.show.say("sold_out")}</span>`}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  private buy(chosen: Variant): TemplateResult {
    const { say, press } = this.show;
    const { code, name } = this.card.item;
    const told = chosen.stock === 0 ? "sold_out" : chosen.stock <= FEW ? "few_left" : "in_stock";
    const variant = [chosen.color, chosen.size].filter(Boolean).join(" ");
    const wanted = { product: code, ...(chosen.color ? { color: chosen.color } : {}) };
    const payload = `/add_to_cart${JSON.stringify({ ...wanted, ...(chosen.size ? { size: chosen.size } : {}) })}`;
    return html`<p class="buy">
      <span>
        <span class="price">${yuan(chosen.price)}</span>
        <span class=${chosen.stock > FEW ? "there" : "gone"}>${say(told, { count: chosen.stock })}</span>
      </span>
      <button
        type="button"
        class="chip main"
        ?disabled=${chosen.stock === 0}
        @click=${() => press({ title: say("add_variant", { variant: variant || name }), payload })}
      >
        ${say("add")}<span class="hidden"> ${name} ${variant}</span>
      </button>
    </p>`;
  }
}

function distinct(values: (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}

customElements.define("daogou-variants", Variants);
