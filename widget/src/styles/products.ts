import { css } from "lit";

/** Products at a glance and in detail. */
export const products = css`
  .carousel header {
    padding: 0 0 0.25rem;
    border: 0;
    font-size: 0.8125rem;
  }
  .carousel header p {
    flex: 1;
    min-width: 0;
    color: var(--daogou-muted);
  }
  .carousel header .bare {
    min-width: 2rem;
    min-height: 2rem;
  }
  .strip {
    display: flex;
    gap: 0.625rem;
    margin-inline: -1rem;
    padding: 0.125rem 1rem 0.5rem;
    overflow-x: auto;
    scroll-snap-type: x proximity;
    scroll-padding-inline: 1rem;
    scroll-behavior: smooth;
    scrollbar-width: thin;
  }
  .strip:focus-visible {
    outline-offset: -2px;
  }
  .product {
    position: relative;
    flex: 0 0 min(11.5rem, 78%);
    display: flex;
    flex-direction: column;
    padding-bottom: 0.625rem;
    border: 1px solid var(--daogou-line);
    border-radius: 1rem;
    overflow: hidden;
    scroll-snap-align: start;
  }
  .product > :not(.cover) {
    padding-inline: 0.75rem;
  }
  .cover {
    display: block;
    cursor: pointer;
    text-decoration: none;
  }
  .picture {
    position: relative;
    display: grid;
    place-items: center;
    aspect-ratio: 4 / 3;
    overflow: hidden;
    background: var(--daogou-raised);
    color: var(--daogou-muted);
    font-size: 1.75rem;
  }
  .picture img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
    background: var(--daogou-raised);
  }
  h3 {
    font-size: 0.9375rem;
    font-weight: 600;
    line-height: 1.4;
  }
  .product h3 {
    margin-top: 0.5rem;
    font-size: 0.875rem;
  }
  .price {
    font-size: 1.0625rem;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.625rem;
    font-size: 0.8125rem;
    color: var(--daogou-muted);
  }
  .stars {
    color: var(--daogou-star);
    letter-spacing: 0.05em;
  }
  .stars .rest {
    color: var(--daogou-line);
  }
  .reason {
    margin-top: 0.25rem;
    font-size: 0.8125rem;
  }
  .product .round {
    position: absolute;
    inset: 0.5rem 0.5rem auto auto;
    border-color: transparent;
  }
  .product .do > :not(.round) {
    flex: 1;
  }
  .product .do {
    gap: 0.375rem;
    margin-top: auto;
    padding-top: 0.5rem;
  }
  .product .chip:not(.round),
  .compared .chip {
    padding-inline: 0.625rem;
    font-size: 0.8125rem;
  }
  .product .chip:not(.round) {
    white-space: nowrap;
  }
  .detail {
    display: grid;
    grid-template-columns: min(7rem, 35%) minmax(0, 1fr);
    gap: 0.75rem;
  }
  .detail .whole {
    grid-column: 1 / -1;
  }
  .detail .picture {
    aspect-ratio: 1;
    border-radius: 0.75rem;
  }
  .over {
    font-size: 0.75rem;
    color: var(--daogou-muted);
  }
  .variants {
    display: grid;
    gap: 0.625rem;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }
  legend {
    margin-bottom: 0.25rem;
    font-size: 0.8125rem;
    color: var(--daogou-muted);
  }
  .option {
    position: relative;
  }
  .option input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .option > span {
    display: grid;
    place-items: center;
    min-width: 2.5rem;
    min-height: 2rem;
    padding: 0 0.625rem;
    border: 1px solid var(--daogou-line);
    border-radius: 0.625rem;
    font-size: 0.875rem;
  }
  .option :checked + span {
    border-color: var(--daogou-accent);
    background: var(--soft);
    color: var(--daogou-accent);
    font-weight: 600;
  }
  .option :disabled + span {
    color: var(--daogou-muted);
    border-style: dashed;
    text-decoration: line-through;
  }
  .option :focus-visible + span {
    outline: 2px solid var(--daogou-accent);
    outline-offset: 2px;
  }
  .buy {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem;
    padding-top: 0.625rem;
    border-top: 1px solid var(--daogou-line);
  }
  .facts-list {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.25rem 1rem;
    font-size: 0.8125rem;
  }
  .facts-list dt {
    color: var(--daogou-muted);
  }
`;
