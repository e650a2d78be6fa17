import { css } from "lit";

/** The launcher, the window and its head. */
export const frame = css`
  .launcher,
  .window {
    position: fixed;
    inset-block-end: 1.25rem;
    inset-inline-end: var(--daogou-side);
    z-index: 2147483000;
  }
  :host([side="left"]) .launcher,
  :host([side="left"]) .window {
    inset-inline: var(--daogou-side) auto;
  }
  .launcher {
    width: 3.75rem;
    height: 3.75rem;
    display: grid;
    place-items: center;
    border: 0;
    border-radius: 50%;
    background: var(--daogou-accent);
    color: var(--daogou-on-accent);
    box-shadow: var(--daogou-shadow);
    transition: scale 0.15s;
  }
  .launcher:hover {
    scale: 1.05;
  }
  .launcher .icon {
    width: 1.9rem;
    height: 1.9rem;
  }
  .offer {
    position: fixed;
    inset-block-end: 5.75rem;
    inset-inline-end: var(--daogou-side);
    z-index: 2147483000;
    width: max-content;
    max-width: min(19rem, calc(100vw - 2 * var(--daogou-side)));
    padding: 0.875rem 1rem;
    border-radius: 1rem 1rem 0.25rem;
    background: var(--daogou-surface);
    box-shadow:
      0 0 0 1px var(--daogou-line),
      var(--daogou-shadow);
    animation: rise 0.18s ease-out;
  }
  :host([side="left"]) .offer {
    inset-inline: var(--daogou-side) auto;
    border-radius: 1rem 1rem 1rem 0.25rem;
  }
  .offer p {
    margin-block: 0 0.625rem;
    padding-inline-end: 1.75rem;
  }
  .offer .bare {
    position: absolute;
    inset-block-start: 0.25rem;
    inset-inline-end: 0.25rem;
  }
  .badge {
    position: absolute;
    inset: -0.2rem -0.2rem auto auto;
    min-width: 1.5rem;
    padding: 0 0.35rem;
    border: 2px solid var(--daogou-surface);
    border-radius: 1rem;
    background: var(--daogou-text);
    color: var(--daogou-surface);
    font-size: 0.8rem;
    line-height: 1.35rem;
  }
  .window {
    width: min(26rem, calc(100vw - 2.5rem));
    height: min(44rem, calc(100dvh - 2.5rem));
    display: flex;
    flex-direction: column;
    container-type: inline-size;
    background: var(--daogou-surface);
    border-radius: 1.25rem;
    box-shadow:
      0 0 0 1px var(--daogou-line),
      var(--daogou-shadow);
    overflow: hidden;
    animation: rise 0.18s ease-out;
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 0.75rem;
    }
  }
  @media (max-width: 44rem), (max-height: 30rem) {
    .window,
    :host([side="left"]) .window {
      inset: 0;
      width: 100vw;
      height: 100dvh;
      border-radius: 0;
    }
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.125rem;
    padding: 0.625rem 0.5rem 0.625rem 0.875rem;
    border-bottom: 1px solid var(--daogou-line);
  }
  .face {
    width: 2.375rem;
    height: 2.375rem;
    flex: none;
    display: grid;
    place-items: center;
    border-radius: 50%;
    background: var(--soft);
    color: var(--daogou-accent);
    object-fit: cover;
  }
  .who {
    flex: 1 1 6rem;
    min-width: 0;
    padding-inline-start: 0.625rem;
    line-height: 1.3;
  }
  .who h2 {
    font-size: 1rem;
    font-weight: 600;
  }
  .who > * {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .who p {
    font-size: 0.75rem;
  }
  /* Where the title leaves no room they go below it, all together. */
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.125rem;
    margin-inline-start: auto;
  }
  .bare {
    display: inline-grid;
    place-items: center;
    min-width: 2.375rem;
    min-height: 2.375rem;
    padding: 0;
    border: 0;
    border-radius: 0.625rem;
    background: none;
    color: var(--daogou-muted);
  }
  .language {
    padding-inline: 0.375rem;
    font-size: 0.8125rem;
  }
  .bare:hover,
  .menu button:hover {
    background: var(--daogou-raised);
    color: var(--daogou-text);
  }
  .in-cart {
    display: inline-flex;
    align-items: center;
    gap: 0.3rem;
    min-height: 2rem;
    margin-inline-end: 0.25rem;
    padding: 0 0.7rem;
    border: 0;
    border-radius: 1rem;
    background: var(--soft);
    color: var(--daogou-accent);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .below-head {
    position: relative;
    z-index: 1;
    height: 0;
  }
  .menu {
    position: absolute;
    inset: -0.25rem 0.5rem auto auto;
    max-width: calc(100% - 1rem);
    display: grid;
    padding: 0.375rem;
    border: 1px solid var(--daogou-line);
    border-radius: 0.875rem;
    background: var(--daogou-surface);
    box-shadow: var(--daogou-shadow);
  }
  .menu button {
    min-height: 2.5rem;
    padding: 0 0.75rem;
    border: 0;
    border-radius: 0.625rem;
    background: none;
    text-align: start;
  }
  .menu .icon {
    margin-inline-end: 0.5rem;
    color: var(--daogou-muted);
  }
  .banner {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.5rem 1rem;
    background: var(--daogou-raised);
    font-size: 0.8125rem;
  }
  .banner span {
    flex: 1;
  }
  .banner.warn .icon {
    color: var(--daogou-warn);
  }
  .banner button,
  .link {
    min-height: 1.5rem;
    padding: 0 0.25rem;
    border: 0;
    background: none;
    color: var(--daogou-accent);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  dialog {
    max-width: min(22rem, calc(100vw - 2rem));
    padding: 1.25rem;
    border: 0;
    border-radius: 1rem;
    background: var(--daogou-surface);
    color: var(--daogou-text);
    box-shadow: var(--daogou-shadow);
  }
  /* Over the window that it belongs to. */
  @media (min-width: 44.01rem) and (min-height: 30.01rem) {
    dialog {
      inset: auto calc(var(--daogou-side) + 2rem) 14rem auto;
      margin: 0;
    }
    :host([side="left"]) dialog {
      inset-inline: calc(var(--daogou-side) + 2rem) auto;
    }
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  dialog h3 {
    margin-bottom: 0.25rem;
    font-size: 1.0625rem;
  }
  dialog .do {
    margin-top: 1rem;
    justify-content: flex-end;
  }
  .drop {
    position: absolute;
    inset: 0.5rem;
    display: grid;
    place-content: center;
    justify-items: center;
    border: 2px dashed var(--daogou-accent);
    border-radius: 1rem;
    background: color-mix(in srgb, var(--daogou-surface) 92%, transparent);
    color: var(--daogou-accent);
    font-weight: 600;
    pointer-events: none;
  }
`;
