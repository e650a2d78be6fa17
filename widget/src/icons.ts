// Line icons, drawn here so that nothing is loaded; each says nothing to a screen reader.

import { html, svg, type TemplateResult } from "lit";

const PATHS = {
  bag: svg`<path d="M5.5 8h13l1 12h-15zM9 10.5V7a3 3 0 0 1 6 0v3.5"/>`,
  chat: svg`<path d="M12 3.5c5 0 9 3.4 9 7.7s-4 7.7-9 7.7c-.9 0-1.8-.1-2.7-.3L5 20.6l.6-3.6C4 15.6 3 13.5 3 11.2 3 6.9 7 3.5 12 3.5z"/><path d="M8.5 12.2c.9 1.2 2.1 1.8 3.5 1.8s2.6-.6 3.5-1.8"/>`,
  close: svg`<path d="M6 6l12 12M18 6L6 18"/>`,
  down: svg`<path d="M6 9.5l6 6 6-6"/>`,
  more: svg`<path d="M12 5.5v.01M12 12v.01M12 18.5v.01" stroke-width="3"/>`,
  send: svg`<path d="M4 12l16-8-5 16-3.5-6.5zM11.5 13.5L20 4"/>`,
  picture: svg`<path d="M4 5h16v14H4zM4 16l4.5-4.5L13 16l3-2.5 4 3.5M15.5 9.2v.01" /><path d="M15.5 9.2v.01" stroke-width="3"/>`,
  mic: svg`<path d="M12 3.5a2.8 2.8 0 0 1 2.8 2.8v5a2.8 2.8 0 0 1-5.6 0v-5A2.8 2.8 0 0 1 12 3.5zM6 11.5a6 6 0 0 0 12 0M12 17.5V21"/>`,
  copy: svg`<path d="M9 9h10.5v11H9zM15 9V4H4.5v11H9"/>`,
  check: svg`<path d="M5 12.5l4.5 4.5L19.5 7"/>`,
  clock: svg`<path d="M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8v4.5l3 2"/>`,
  left: svg`<path d="M14.5 6l-6 6 6 6"/>`,
  right: svg`<path d="M9.5 6l6 6-6 6"/>`,
  plus: svg`<path d="M12 6v12M6 12h12"/>`,
  minus: svg`<path d="M6 12h12"/>`,
  trash: svg`<path d="M5 7h14M10 7V4.5h4V7M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5"/>`,
  save: svg`<path d="M12 4v10.5M7.5 10.5L12 15l4.5-4.5M5 19.5h14"/>`,
  broom: svg`<path d="M5 12a7 7 0 1 0 2.2-5M5 4.5V8.5h4"/>`,
  scales: svg`<path d="M12 4.5v15M7.5 19.5h9M5 7h14M5 7l-2.5 6.5a2.8 2.8 0 0 0 5 0zM19 7l-2.5 6.5a2.8 2.8 0 0 0 5 0z"/>`,
  book: svg`<path d="M12 6.5C10 5 7.5 4.5 4 4.5v13.5c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2V4.5c-3.5 0-6 .5-8 2zM12 6.5V20"/>`,
  person: svg`<path d="M12 4.5a3.7 3.7 0 1 1 0 7.4 3.7 3.7 0 0 1 0-7.4zM4.5 20c.8-3.6 3.7-5.6 7.5-5.6s6.7 2 7.5 5.6"/>`,
  alert: svg`<path d="M12 4.5L21 19.5H3zM12 10v4.5M12 17v.01"/>`,
};

export type IconName = keyof typeof PATHS;

/** An icon in the colour of the text around it. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${PATHS[name]}</svg>`;
}
