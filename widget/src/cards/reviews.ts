import { html, nothing, type TemplateResult } from "lit";
import { dayOf } from "../clock";
import { icon } from "../icons";
import type { Show } from "../show";
import { stars } from "./stars";
import type { Of, Review } from "./types";

/** What buyers say of a product: how many gave how many stars, and some in their words. */
export function reviews(card: Of<"reviews">, show: Show): TemplateResult {
  const { say } = show;
  return html`<section class="card">
    <h3>${say("reviews", { name: card.product.name })}</h3>
    <div class="average">
      <p>
        <span class="big">${card.average?.toFixed(1) ?? "–"}</span>
        ${card.average === null ? nothing : stars(card.average, say)}
        <small>${say("review_count", { count: card.count })}</small>
      </p>
      <ul class="bars">
        ${[5, 4, 3, 2, 1].map((number) => {
          const given = card.histogram[String(number)] ?? 0;
          return html`<li>
            <span aria-hidden="true">${number}★</span>
            <progress
              max=${Math.max(card.count, 1)}
              value=${given}
              aria-label=${say("stars", { rating: number })}
            ></progress>
            <span>${given}</span>
          </li>`;
        })}
      </ul>
    </div>
    ${card.items.map((review) => quoted(review, show))}
  </section>`;
}

function quoted(review: Review, show: Show): TemplateResult {
  const { say, language } = show;
  return html`<blockquote>
    <p>${stars(review.rating, say)} ${review.title ? html`<strong>${review.title}</strong>` : nothing}</p>
    <p>${review.text}</p>
    <footer>
      ${review.author} · <time datetime=${review.date}>${dayOf(review.date, language)}</time>
      ${review.verified ? html` · <span class="there">${icon("check")} ${say("verified")}</span>` : nothing}
    </footer>
  </blockquote>`;
}
