import { css } from "lit";

const dark = css`
  --daogou-accent: #ffb3a6;
  --daogou-on-accent: #45100a;
  --daogou-surface: #1c1a19;
  --daogou-raised: #2a2725;
  --daogou-text: #f2ece8;
  --daogou-muted: #bfb7b1;
  --daogou-line: #3f3a37;
  --daogou-good: #8fd9a8;
  --daogou-warn: #ffb870;
  --daogou-mine: #5b2a23;
  --daogou-on-mine: #ffeeea;
  --daogou-star: #f0b64a;
  --daogou-shadow: 0 0.75rem 3rem rgb(0 0 0 / 0.55);
`;

/** Colours, font and place: what a page may set, see docs/widget.md. */
export const tokens = css`
  :host {
    --daogou-accent: #b3261e;
    --daogou-on-accent: #ffffff;
    --daogou-surface: #ffffff;
    --daogou-raised: #f6f3f0;
    --daogou-text: #231f1d;
    --daogou-muted: #665f5a;
    --daogou-line: #e7e1db;
    --daogou-good: #1c6b3c;
    --daogou-warn: #96480a;
    --daogou-mine: var(--daogou-accent);
    --daogou-on-mine: var(--daogou-on-accent);
    --daogou-star: #b26a00;
    --daogou-shadow: 0 0.75rem 3rem rgb(50 30 20 / 0.18);
    --daogou-font: system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
    --daogou-side: 1.25rem;
    --soft: color-mix(in srgb, var(--daogou-accent) 9%, var(--daogou-surface));
    font: 400 0.9375rem/1.55 var(--daogou-font);
    color: var(--daogou-text);
    color-scheme: light;
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme="light"])) {
      ${dark}
      color-scheme: dark;
    }
  }
  :host([theme="dark"]) {
    ${dark}
    color-scheme: dark;
  }
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  blockquote,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
    list-style: none;
  }
  button,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }
  button,
  summary,
  .option,
  .tool {
    cursor: pointer;
  }
  button:disabled {
    cursor: default;
    opacity: 0.45;
  }
  :focus-visible {
    outline: 2px solid var(--daogou-accent);
    outline-offset: 2px;
  }
  small {
    font-size: 0.8125rem;
    font-weight: 400;
    color: var(--daogou-muted);
  }
  .icon {
    width: 1.25em;
    height: 1.25em;
    flex: none;
    vertical-align: -0.25em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .muted {
    color: var(--daogou-muted);
    font-size: 0.8125rem;
  }
  .there {
    color: var(--daogou-good);
    font-size: 0.8125rem;
  }
  .gone {
    color: var(--daogou-warn);
    font-size: 0.8125rem;
  }
`;
