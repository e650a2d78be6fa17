import { html, nothing, type TemplateResult } from "lit";
import type { Show } from "../show";
import { yuan } from "./money";
import type { Of, Variant } from "./types";

/** From this stock down the customer is told how many are left. */
const FEW = 5;

type Detail = Of<"product_detail">;

/** A colour and a size that were pressed, or stood there when the other was. */
export type Wish = Pick<Variant, "color" | "size">;

/** What was pressed, or comes near it; before that what the card begins with. */
export function chosenOf({ variants, chosen }: Detail, wish: Wish | undefined): Variant | undefined {
  const there = variants.filter((one) => one.stock > 0);
  if (!wish) return variants.find((one) => one.sku === chosen) ?? there[0] ?? variants[0];
  const inColor = (one: Variant) => one.color === wish.color;
  return there.find((one) => inColor(one) && one.size === wish.size) ?? there.find(inColor) ?? variants.find(inColor);
}

/** Colour and size of a product to choose from, and a button that puts the choice into the cart. */
export function choices(
  card: Detail,
  show: Show,
  chosen: Variant,
  group: string,
  wish: (name: keyof Wish, value: string) => void,
): TemplateResult {
  const { variants } = card;
  const one = (name: keyof Wish, among: Variant[]) =>
    choice(card, show, name, chosen[name], among, `${group}-${name}`, (value) => wish(name, value));
  return html`<div class="variants whole">
    ${one("color", variants)}
    ${one("size", variants.filter(({ color }) => color === chosen.color))} ${buy(card, show, chosen)}
  </div>`;
}

/** Values of one kind; those that no variant `among` has in stock cannot be chosen. */
function choice(
  { variants }: Detail,
  { say }: Show,
  name: keyof Wish,
  now: string | null,
  among: Variant[],
  group: string,
  wish: (value: string) => void,
): TemplateResult | typeof nothing {
  const values = [...new Set(variants.map((one) => one[name]).filter((value) => value !== null))];
  if (!values.length) return nothing;
  const there = (value: string) => among.some((one) => one[name] === value && one.stock > 0);
  return html`<fieldset>
    <legend>${say(name)}</legend>
    ${values.map(
      (value) => html`<label class="option">
        <input
          type="radio"
          name=${group}
          .checked=${value === now}
          ?disabled=${!there(value)}
          @change=${() => wish(value)}
        />
        <span>${value}${there(value) ? nothing : html`<span class="hidden">, ${say("sold_out")}</span>`}</span>
      </label>`,
    )}
  </fieldset>`;
}

function buy({ item }: Detail, { say, press }: Show, chosen: Variant): TemplateResult {
  const { code, name } = item;
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
