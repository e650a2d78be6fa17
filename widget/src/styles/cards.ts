import { css } from "lit";

/** What most cards share. */
export const cards = css`
  .card {
    padding: 0.875rem;
    border: 1px solid var(--daogou-line);
    border-radius: 1rem;
    font-size: 0.875rem;
    overflow-wrap: break-word;
  }
  section.card,
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.625rem;
  }
  .card > ul {
    display: grid;
    gap: 0.375rem;
  }
  .card > ul:not(.goods, .perks) > li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
  }
  .card > ul:not(.goods, .perks) > li > :first-child {
    flex: 1 1 0;
    min-width: min-content;
  }
  .card > ul + ul {
    padding-top: 0.625rem;
    border-top: 1px solid var(--daogou-line);
  }
  .part {
    color: var(--daogou-muted);
  }
  .strong {
    font-weight: 700;
  }
  .money {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .head {
    display: flex;
    justify-content: space-between;
    align-items: flex-start;
    gap: 0.5rem;
  }
  ul + .head {
    align-items: center;
    padding-top: 0.5rem;
    border-top: 1px solid var(--daogou-line);
  }
  .head .bare {
    min-width: 2rem;
    min-height: 2rem;
  }
  h4 {
    font-size: 0.875rem;
    font-weight: 600;
  }
  .state {
    justify-self: start;
    padding: 0.0625rem 0.625rem;
    border-radius: 1rem;
    background: var(--soft);
    color: var(--daogou-accent);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .state.delivered,
  .state.completed {
    background: color-mix(in srgb, var(--daogou-good) 10%, var(--daogou-surface));
    color: var(--daogou-good);
  }
  .state.cancelled {
    background: var(--daogou-raised);
    color: var(--daogou-muted);
  }
`;
