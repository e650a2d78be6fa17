import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../icons";
import type { Show } from "../show";
import type { Button } from "../types";
import { yuan } from "./money";
import { picture } from "./picture";
import type { Product } from "./types";

const DETAILS = "/ask_details";

/** A product at a glance, with what can be done with it. */
export function product(item: Product, show: Show): TemplateResult {
  const { say } = show;
  return html`<article class="product">
    ${seen(item, show, picture(item.image, item.name, show), "cover")}
    <h3>${item.name}</h3>
    <p class="price">${priceOf(item, show)}</p>
    ${facts(item, show)} ${item.reason ? html`<p class="reason">${item.reason}</p>` : nothing}
    <div class="do">
      ${item.buttons.map((button) => action(item, button, show))}
      <button
        type="button"
        class="chip round"
        aria-pressed=${show.marked.has(item.code)}
        aria-label=${say("compare_this", { name: item.name })}
        title=${say("compare")}
        @click=${() => show.mark(item.code, item.name)}
      >
        ${icon("scales")}
      </button>
    </div>
  </article>`;
}

/** What it costs: one price, or the least of several. */
export function priceOf(item: Product, show: Show): TemplateResult {
  if (item.price_min === item.price_max) return html`${yuan(item.price)}`;
  const from = html`<small>${show.say("from")}</small>`;
  return show.language === "zh" ? html`${yuan(item.price_min)} ${from}` : html`${from} ${yuan(item.price_min)}`;
}

/** Rating and stock. */
export function facts(item: Product, show: Show): TemplateResult {
  const { say } = show;
  const rating = item.rating?.toFixed(1);
  return html`<p class="facts">
    ${rating
      ? html`<span role="img" aria-label=${say("rating", { rating, count: item.rating_count })}
          ><span class="stars">★</span> ${rating} <small>(${item.rating_count})</small></span
        >`
      : html`<span>${say("unrated")}</span>`}
    <span class=${item.in_stock ? "there" : "gone"}>${say(item.in_stock ? "in_stock" : "sold_out")}</span>
  </p>`;
}

/** A button of a product: its details open on the shop's page, where there is one. */
export function action(item: Product, button: Button, show: Show): TemplateResult {
  const name = html`<span class="hidden"> ${item.name}</span>`;
  const isView = button.payload.startsWith(DETAILS);
  const page = isView ? show.page(item.code) : "";
  if (page) return html`<a class="chip" href=${page}>${button.title}${name}</a>`;
  return html`<button type="button" class="chip ${isView ? "" : "main"}" @click=${() => show.press(button)}>
    ${button.title}${name}
  </button>`;
}

/** Something to press that shows the product; it stands beside a button that says so. */
function seen(item: Product, show: Show, what: TemplateResult, name: string): TemplateResult {
  const page = show.page(item.code);
  if (page) return html`<a class=${name} href=${page} tabindex="-1" aria-hidden="true">${what}</a>`;
  const details = item.buttons.find((button) => button.payload.startsWith(DETAILS));
  return html`<span class=${name} @click=${() => details && show.press(details)}>${what}</span>`;
}
