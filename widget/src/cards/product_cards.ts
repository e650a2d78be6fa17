import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../icons";
import type { Show } from "../show";
import { product } from "./product";
import type { Of } from "./types";

/** Products side by side, to be moved by finger, wheel, arrow keys or the two buttons. */
export function productCards(card: Of<"product_cards">, show: Show): TemplateResult {
  const { say } = show;
  const several = card.items.length > 1;
  const name = card.title || say("products");
  return html`<section class="carousel" aria-label=${name}>
    <header>
      <p>${say("found", { total: card.total })}</p>
      ${several ? arrow("left", say("previous"), -1) : nothing} ${several ? arrow("right", say("next"), 1) : nothing}
    </header>
    <div class="strip" tabindex="0" role="group" aria-label=${name} @keydown=${onKey}>
      ${card.items.map((item) => product(item, show))}
    </div>
  </section>`;
}

function arrow(name: "left" | "right", label: string, by: number): TemplateResult {
  const press = (event: Event) => {
    const strip = (event.currentTarget as HTMLElement).closest(".carousel")?.querySelector(".strip");
    if (strip instanceof HTMLElement) move(strip, by);
  };
  return html`<button type="button" class="bare" aria-label=${label} @click=${press}>${icon(name)}</button>`;
}

/** Arrow keys go from product to product; what has the focus goes along. */
function onKey(event: KeyboardEvent): void {
  const by = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const strip = event.currentTarget as HTMLElement;
  const products = [...strip.children] as HTMLElement[];
  const focused = products.findIndex((one) => one.contains(event.target as Node));
  if (focused < 0) return move(strip, by);
  const next = products[Math.min(Math.max(focused + by, 0), products.length - 1)];
  const places = pressable(products[focused]);
  const there = pressable(next);
  there[Math.min(places.indexOf(event.target as HTMLElement), there.length - 1)]?.focus();
  next?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function pressable(product: HTMLElement | undefined): HTMLElement[] {
  return [...(product?.querySelectorAll<HTMLElement>(".do a, .do button") ?? [])];
}

function move(strip: HTMLElement, by: number): void {
  const [first, second] = strip.children as HTMLCollectionOf<HTMLElement>;
  const step = first && second ? second.offsetLeft - first.offsetLeft : strip.clientWidth;
  const left = Number.isFinite(by) ? strip.scrollLeft + by * step : by > 0 ? strip.scrollWidth : 0;
  strip.scrollTo({ left });
}
