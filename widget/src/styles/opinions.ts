import { css } from "lit";

/** Comparisons, reviews, what documents say, stars to give. */
export const opinions = css`
  /* tables */
  .scroll {
    overflow-x: auto;
    scrollbar-width: thin;
  }
  table {
    border-collapse: collapse;
    font-size: 0.8125rem;
  }
  th,
  td {
    min-width: 5.5rem;
    padding: 0.4375rem 0.625rem 0.4375rem 0;
    border-bottom: 1px solid var(--daogou-line);
    text-align: start;
    vertical-align: top;
  }
  th:first-child,
  td:first-child {
    position: sticky;
    inset-inline-start: 0;
    min-width: 4rem;
    background: var(--daogou-surface);
    color: var(--daogou-muted);
    font-weight: 400;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }
  thead th {
    font-weight: 600;
    line-height: 1.35;
  }
  thead .picture {
    margin-bottom: 0.375rem;
    border-radius: 0.625rem;
  }
  tbody tr:last-child td {
    border: 0;
    padding-bottom: 0;
  }
  .verdict {
    padding: 0.5rem 0.75rem;
    border-radius: 0.75rem;
    background: var(--daogou-raised);
  }

  /* reviews */
  .average {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 1rem;
  }
  .average > p {
    display: grid;
    justify-items: center;
    flex: none;
  }
  .big {
    font-size: 1.75rem;
    font-weight: 700;
    line-height: 1.2;
  }
  .bars {
    flex: 1 1 8rem;
    min-width: 0;
  }
  .bars li {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    font-size: 0.75rem;
    line-height: 1.4;
    color: var(--daogou-muted);
  }
  .bars span {
    min-width: 1.5rem;
    font-variant-numeric: tabular-nums;
  }
  progress {
    flex: 1;
    width: 100%;
    height: 0.375rem;
    border: 0;
    border-radius: 1rem;
    overflow: hidden;
    appearance: none;
    background: var(--daogou-line);
  }
  progress::-webkit-progress-bar {
    background: var(--daogou-line);
  }
  progress::-webkit-progress-value {
    border-radius: 1rem;
    background: var(--daogou-star);
  }
  progress::-moz-progress-bar {
    border-radius: 1rem;
    background: var(--daogou-star);
  }
  section > blockquote {
    padding-top: 0.625rem;
    border-top: 1px solid var(--daogou-line);
  }
  blockquote footer {
    font-size: 0.75rem;
    color: var(--daogou-muted);
  }
  blockquote .there {
    font-size: inherit;
  }

  /* an answer out of a document */
  .quoted {
    border-inline-start: 0.25rem solid var(--daogou-accent);
  }
  .quoted blockquote {
    white-space: pre-line;
  }
  .quoted figcaption {
    margin-top: 0.5rem;
    font-size: 0.75rem;
    color: var(--daogou-muted);
  }

  /* stars to give */
  .rate {
    justify-self: start !important;
    display: flex;
    flex-wrap: wrap;
    padding: 0.375rem 0.625rem;
  }
  .rate button {
    width: 2.75rem;
    height: 2.75rem;
    padding: 0;
    border: 0;
    border-radius: 0.75rem;
    background: none;
    color: var(--daogou-muted);
    font-size: 1.625rem;
    line-height: 1;
  }
  .rate button:hover,
  .rate button:has(~ button:hover),
  .rate button:focus-visible,
  .rate button:has(~ button:focus-visible) {
    color: var(--daogou-star);
  }
`;
