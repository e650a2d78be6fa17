import { css } from "lit";

/** An order and its parcel; membership. */
export const orders = css`
  /* an order and its parcel */
  .steps {
    display: flex;
    font-size: 0.75rem;
    color: var(--daogou-muted);
  }
  .steps li {
    flex: 1;
    min-width: 0;
    position: relative;
    padding-top: 1rem;
    text-align: center;
  }
  .steps li::before,
  .steps li::after {
    content: "";
    position: absolute;
    background: var(--daogou-line);
  }
  .steps li::after {
    inset: 0.375rem 50% auto -50%;
    height: 2px;
  }
  .steps li:first-child::after {
    content: none;
  }
  .steps li::before {
    z-index: 1;
    inset: 0.0625rem auto auto calc(50% - 0.375rem);
    width: 0.75rem;
    height: 0.75rem;
    border-radius: 50%;
  }
  .steps .done {
    color: var(--daogou-text);
  }
  .steps .done::before,
  .steps .done::after {
    background: var(--daogou-accent);
  }
  .steps [aria-current] {
    font-weight: 600;
  }
  .track li {
    position: relative;
    padding: 0 0 0.625rem 1.25rem;
  }
  .track li::before,
  .track li:not(:last-child)::after {
    content: "";
    position: absolute;
    background: var(--daogou-line);
  }
  .track li::before {
    inset: 0.4rem auto auto 0.125rem;
    width: 0.5rem;
    height: 0.5rem;
    border-radius: 50%;
  }
  .track li:not(:last-child)::after {
    inset: 0.9rem auto -0.4rem 0.3125rem;
    width: 2px;
  }
  details .track {
    margin-top: 0.5rem;
  }
  section > .track li:first-child::before {
    background: var(--daogou-accent);
    box-shadow: 0 0 0 0.1875rem var(--soft);
  }
  summary {
    min-height: 1.5rem;
    color: var(--daogou-accent);
    font-size: 0.8125rem;
  }

  /* membership */
  .member {
    background: linear-gradient(135deg, var(--soft), var(--daogou-surface) 70%);
  }
  .numbers {
    display: flex;
    gap: 1.5rem;
  }
  .numbers dt {
    font-size: 0.75rem;
    color: var(--daogou-muted);
  }
  .numbers dd {
    font-size: 1.0625rem;
    font-weight: 600;
  }
  .perks li {
    margin-inline-start: 1.1rem;
    list-style: disc;
  }
`;
