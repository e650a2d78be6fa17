import { html, nothing, type TemplateResult } from "lit";
import type { Show } from "../show";

/** A product's picture; the first letter of its name where there is none, or it cannot be had. */
export function picture(path: string, name: string, show: Show): TemplateResult {
  const failed = (event: Event) => ((event.target as HTMLElement).hidden = true);
  return html`<span class="picture" aria-hidden="true">
    <span>${[...name][0]}</span>
    ${path ? html`<img src=${show.picture(path)} alt="" loading="lazy" decoding="async" @error=${failed} />` : nothing}
  </span>`;
}
