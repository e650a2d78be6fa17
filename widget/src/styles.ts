import { css } from "lit";

export const styles = css`
  :host {
    --daogou-accent: #b3261e;
    --daogou-on-accent: #ffffff;
    --daogou-surface: #ffffff;
    --daogou-raised: #f4f1ee;
    --daogou-text: #1d1b1a;
    --daogou-muted: #5f5a56;
    --daogou-line: #d9d4cf;
    --daogou-good: #1c6b3c;
    --daogou-font: system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
    --daogou-side: 1.25rem;
    font: 400 1rem/1.5 var(--daogou-font);
    color: var(--daogou-text);
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme="light"])) {
      --daogou-accent: #ffb4a9;
      --daogou-on-accent: #3b0907;
      --daogou-surface: #1c1a19;
      --daogou-raised: #2b2826;
      --daogou-text: #f1ece8;
      --daogou-muted: #bdb6b0;
      --daogou-line: #4a4541;
      --daogou-good: #8fd9a8;
    }
  }
  :host([theme="dark"]) {
    --daogou-accent: #ffb4a9;
    --daogou-on-accent: #3b0907;
    --daogou-surface: #1c1a19;
    --daogou-raised: #2b2826;
    --daogou-text: #f1ece8;
    --daogou-muted: #bdb6b0;
    --daogou-line: #4a4541;
    --daogou-good: #8fd9a8;
  }
  * {
    box-sizing: border-box;
  }
  button,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
    min-height: 2.75rem;
  }
  :focus-visible {
    outline: 3px solid var(--daogou-accent);
    outline-offset: 2px;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .launcher {
    position: fixed;
    inset-block-end: 1.25rem;
    inset-inline-end: var(--daogou-side);
    width: 3.75rem;
    height: 3.75rem;
    border: 0;
    border-radius: 50%;
    background: var(--daogou-accent);
    color: var(--daogou-on-accent);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.25);
    z-index: 2147483000;
  }
  :host([side="left"]) .launcher,
  :host([side="left"]) .window {
    inset-inline: var(--daogou-side) auto;
  }
  .launcher svg {
    width: 1.75rem;
    height: 1.75rem;
    vertical-align: middle;
  }
  .badge {
    position: absolute;
    inset: -0.25rem -0.25rem auto auto;
    min-width: 1.5rem;
    padding: 0 0.35rem;
    border-radius: 1rem;
    background: var(--daogou-text);
    color: var(--daogou-surface);
    font-size: 0.8rem;
    line-height: 1.5rem;
  }
  .window {
    position: fixed;
    inset-block-end: 1.25rem;
    inset-inline-end: var(--daogou-side);
    width: min(25rem, calc(100vw - 2.5rem));
    height: min(42rem, calc(100dvh - 2.5rem));
    display: flex;
    flex-direction: column;
    background: var(--daogou-surface);
    border: 1px solid var(--daogou-line);
    border-radius: 1rem;
    box-shadow: 0 12px 40px rgb(0 0 0 / 0.28);
    overflow: hidden;
    z-index: 2147483000;
  }
  @media (max-width: 30rem), (max-height: 30rem) {
    .window {
      inset: 0 !important;
      width: 100vw;
      height: 100dvh;
      border: 0;
      border-radius: 0;
    }
  }
  header {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.5rem 0.5rem 0.5rem 1rem;
    background: var(--daogou-accent);
    color: var(--daogou-on-accent);
  }
  header h2 {
    flex: 1;
    margin: 0;
    font-size: 1.05rem;
    font-weight: 600;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  header button {
    border: 0;
    background: none;
    min-width: 2.75rem;
    border-radius: 0.5rem;
    padding: 0 0.5rem;
  }
  header :focus-visible {
    outline-color: currentcolor;
  }
  .in-cart {
    display: inline-flex;
    align-items: center;
    gap: 0.3rem;
  }
  .in-cart svg {
    width: 1.25rem;
    height: 1.25rem;
  }
  .menu {
    display: flex;
    flex-direction: column;
    border-bottom: 1px solid var(--daogou-line);
    background: var(--daogou-raised);
  }
  .menu button {
    text-align: start;
    border: 0;
    background: none;
    padding: 0.25rem 1rem;
  }
  .notice {
    margin: 0;
    padding: 0.5rem 1rem;
    background: var(--daogou-raised);
    border-bottom: 1px solid var(--daogou-line);
    font-size: 0.9rem;
  }
  .log {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    padding: 1rem;
    display: flex;
    flex-direction: column;
    gap: 0.75rem;
    overscroll-behavior: contain;
  }
  .message {
    max-width: 85%;
    align-self: flex-start;
    min-width: 0;
  }
  .message.wide {
    max-width: 100%;
    align-self: stretch;
  }
  .message.mine {
    align-self: flex-end;
  }
  .text {
    padding: 0.5rem 0.85rem;
    border-radius: 1rem 1rem 1rem 0.25rem;
    background: var(--daogou-raised);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .mine .text {
    border-radius: 1rem 1rem 0.25rem;
    background: var(--daogou-accent);
    color: var(--daogou-on-accent);
  }
  .meta {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    font-size: 0.78rem;
    color: var(--daogou-muted);
  }
  .mine .meta {
    justify-content: flex-end;
  }
  .meta button {
    min-height: 1.5rem;
    border: 0;
    background: none;
    padding: 0 0.25rem;
    text-decoration: underline;
  }
  .replies {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 0.5rem;
  }
  .chip {
    border: 1px solid var(--daogou-accent);
    border-radius: 1.4rem;
    background: var(--daogou-surface);
    color: var(--daogou-accent);
    padding: 0.25rem 0.9rem;
  }
  .chip:hover {
    background: var(--daogou-raised);
  }
  .pill {
    align-self: center;
    position: sticky;
    bottom: 0;
    border: 0;
    border-radius: 1.4rem;
    padding: 0.25rem 1rem;
    background: var(--daogou-text);
    color: var(--daogou-surface);
  }
  .typing {
    color: var(--daogou-muted);
    font-size: 0.9rem;
    min-height: 1.35rem;
    padding: 0 1rem;
  }
  form {
    display: flex;
    gap: 0.5rem;
    padding: 0.75rem;
    border-top: 1px solid var(--daogou-line);
  }
  textarea {
    flex: 1;
    min-width: 0;
    resize: none;
    max-height: 8rem;
    padding: 0.6rem 0.8rem;
    border: 1px solid var(--daogou-muted);
    border-radius: 0.75rem;
    background: var(--daogou-surface);
  }
  textarea::placeholder {
    color: var(--daogou-muted);
    opacity: 1;
  }
  .send {
    border: 0;
    border-radius: 0.75rem;
    padding: 0 1rem;
    background: var(--daogou-accent);
    color: var(--daogou-on-accent);
    font-weight: 600;
  }
  .carousel {
    position: relative;
  }
  .strip {
    display: flex;
    gap: 0.75rem;
    overflow-x: auto;
    padding: 0.25rem 0.25rem 0.5rem;
    scroll-snap-type: x proximity;
  }
  .arrow {
    min-width: 2.75rem;
    border: 1px solid var(--daogou-line);
    border-radius: 0.75rem;
    background: var(--daogou-surface);
    font-size: 1.2rem;
  }
  .product,
  .card {
    border: 1px solid var(--daogou-line);
    border-radius: 0.75rem;
    background: var(--daogou-surface);
    padding: 0.75rem;
  }
  .product {
    flex: 0 0 13.75rem;
    scroll-snap-align: start;
    display: flex;
    flex-direction: column;
    gap: 0.25rem;
  }
  .picture {
    display: grid;
    place-items: center;
    height: 5rem;
    border-radius: 0.5rem;
    background: linear-gradient(135deg, var(--daogou-raised), var(--daogou-line));
    font-size: 2rem;
    color: var(--daogou-muted);
  }
  h3,
  h4,
  .product p,
  .card p {
    margin: 0;
    font-size: 0.95rem;
  }
  .price {
    font-weight: 700;
  }
  .facts {
    display: flex;
    gap: 0.75rem;
    color: var(--daogou-muted);
  }
  .there {
    color: var(--daogou-good);
  }
  .do {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    margin-top: auto;
    padding-top: 0.4rem;
  }
  .card ul,
  .card ol {
    list-style: none;
    margin: 0.25rem 0 0;
    padding: 0;
    display: grid;
    gap: 0.25rem;
  }
  .card ul li {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
  }
  .sum {
    border-top: 1px solid var(--daogou-line);
    padding-top: 0.25rem;
  }
  .strong {
    font-weight: 700;
  }
  .money {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .state {
    color: var(--daogou-accent);
  }
  .track li {
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--daogou-line);
    font-size: 0.9rem;
  }
  .track li:first-child {
    border-color: var(--daogou-accent);
  }
  .track time {
    color: var(--daogou-muted);
    margin-inline-end: 0.5rem;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    font-size: 0.9rem;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: 0.3rem 0.6rem;
    border-bottom: 1px solid var(--daogou-line);
    min-width: 6rem;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      scroll-behavior: auto !important;
    }
  }
`;
