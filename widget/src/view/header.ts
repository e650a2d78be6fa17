import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../icons";
import { tagOf, type Say } from "../strings";
import type { Talk } from "../talk";
import type { Language } from "../types";

interface Actions {
  heading: string;
  avatar: string;
  menuOpen: boolean;
  cart(): void;
  switchLanguage(): void;
  toggleMenu(): void;
  close(): void;
}

/** Who answers, and what can be done with the window. */
export function header(talk: Talk, language: Language, say: Say, actions: Actions): TemplateResult {
  return html`<header>
    ${face(actions.avatar)}
    <div class="who">
      <h2>${actions.heading}</h2>
      <p class=${talk.state === "connected" ? "there" : "muted"}>${presence(talk, say)}</p>
    </div>
    <div class="controls">
      ${talk.inCart
        ? html`<button
            type="button"
            class="in-cart"
            aria-label=${say("in_cart", { count: talk.inCart })}
            @click=${() => actions.cart()}
          >
            ${icon("bag")}<span aria-hidden="true">${talk.inCart}</span>
          </button>`
        : nothing}
      <button
        type="button"
        class="bare language"
        lang=${tagOf(language === "zh" ? "en" : "zh")}
        @click=${() => actions.switchLanguage()}
      >
        ${say("language")}
      </button>
      <button
        type="button"
        class="bare menu-button"
        aria-label=${say("menu")}
        aria-expanded=${actions.menuOpen}
        @click=${() => actions.toggleMenu()}
      >
        ${icon("more")}
      </button>
      <button type="button" class="bare" aria-label=${say("close")} @click=${() => actions.close()}>
        ${icon("down")}
      </button>
    </div>
  </header>`;
}

function face(avatar: string): TemplateResult {
  return avatar
    ? html`<img class="face" src=${avatar} alt="" />`
    : html`<span class="face" aria-hidden="true">${icon("bag")}</span>`;
}

function presence(talk: Talk, say: Say): string {
  if (talk.state !== "connected") return say("connecting");
  if (talk.held.state === "human" && talk.held.agent) return talk.held.agent;
  return say("online");
}
