import { html, nothing, type TemplateResult } from "lit";
import { dayOf } from "../clock";
import type { Show } from "../show";
import { plain } from "./money";
import type { Coupon, Of } from "./types";

/** Offers that hold now, and how far the cart is from each. */
export function coupons(card: Of<"coupons">, show: Show): TemplateResult {
  return html`<section class="stack" aria-label=${show.say("coupons")}>
    ${card.items.map((one) => coupon(one, show))}
  </section>`;
}

function coupon(one: Coupon, { say, language }: Show): TemplateResult {
  const state = say(`coupon_${one.state}`, { discount: plain(one.discount), missing: plain(one.missing) });
  const counts = one.state === "taken" || one.state === "applies";
  return html`<article class="coupon ${counts ? "counts" : ""}">
    <div>
      <h3>${one.title}</h3>
      <p class=${counts ? "there" : "muted"}>${state}</p>
    </div>
    <p class="stub">
      ${one.state === "needs_code" ? html`<span>${say("code")} <b>${one.code}</b></span>` : nothing}
      <time datetime=${one.ends_at}>${say("until", { day: dayOf(one.ends_at, language) })}</time>
    </p>
  </article>`;
}
