import { css } from "lit";

/** Where the customer writes. */
export const composer = css`
  daogou-composer {
    display: block;
    padding: 0.625rem 0.75rem 0.75rem;
    border-top: 1px solid var(--daogou-line);
  }
  daogou-composer form {
    display: flex;
    align-items: flex-end;
    gap: 0.25rem;
    padding: 0.1875rem;
    border: 1px solid color-mix(in srgb, var(--daogou-muted) 75%, var(--daogou-surface));
    border-radius: 1.375rem;
  }
  daogou-composer form:has(textarea:focus-visible) {
    outline: 2px solid var(--daogou-accent);
    outline-offset: 1px;
  }
  textarea {
    flex: 1;
    min-width: 0;
    max-height: min(8.5rem, 30dvh);
    padding: 0.4375rem 0.25rem;
    border: 0;
    resize: none;
    background: none;
    line-height: 1.5;
  }
  /* What is around it shows the focus. */
  textarea:focus-visible {
    outline: 0;
  }
  textarea:placeholder-shown {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  textarea::placeholder {
    color: var(--daogou-muted);
    opacity: 1;
  }
  .tool,
  .send {
    flex: none;
    width: 2.375rem;
    height: 2.375rem;
    border-radius: 50%;
  }
  .tool {
    position: relative;
  }
  .tool input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
  }
  .tool:has(:focus-visible) {
    outline: 2px solid var(--daogou-accent);
  }
  .tool[aria-pressed="true"] {
    background: var(--soft);
    color: var(--daogou-accent);
  }
  .send {
    display: grid;
    place-items: center;
    padding: 0;
    border: 0;
    background: var(--daogou-accent);
    color: var(--daogou-on-accent);
  }
  /* Large text on a narrow screen: the buttons stand below what is written. */
  @container (max-width: 17rem) {
    daogou-composer form {
      flex-wrap: wrap;
    }
    textarea {
      order: -1;
      flex-basis: 100%;
    }
    .send {
      margin-inline-start: auto;
    }
  }
  .hint {
    padding: 0 0.5rem 0.375rem;
    font-size: 0.8125rem;
    color: var(--daogou-muted);
  }
  .attached {
    position: relative;
    width: fit-content;
    margin: 0 0 0.5rem 0.25rem;
  }
  .attached img {
    display: block;
    height: 4.5rem;
    max-width: 9rem;
    border-radius: 0.75rem;
    object-fit: cover;
    background: var(--daogou-raised);
  }
  .attached .bare {
    position: absolute;
    inset: -0.5rem -0.5rem auto auto;
    min-width: 1.75rem;
    min-height: 1.75rem;
    border: 1px solid var(--daogou-line);
    border-radius: 50%;
    background: var(--daogou-surface);
    color: var(--daogou-text);
  }
  .marked {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.375rem 0.5rem 0.375rem 1rem;
    border-top: 1px solid var(--daogou-line);
    font-size: 0.8125rem;
  }
  .marked p {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
