import { css } from "lit";

/** All other cards. */
export const cards = css`
  .card {
    padding: 0.875rem;
    border: 1px solid var(--daogou-line);
    border-radius: 1rem;
    font-size: 0.875rem;
  }
  section.card,
  .stack {
    display: grid;
    gap: 0.625rem;
  }
  .card > ul {
    display: grid;
    gap: 0.375rem;
  }
  .card > ul:not(.goods, .perks) > li {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
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

  /* cart */
  .goods > li {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    padding-block: 0.375rem;
  }
  .goods > li > div:not(.stepper) {
    flex: 1;
    min-width: 0;
  }
  .goods .picture {
    width: 3rem;
    flex: none;
    aspect-ratio: 1;
    border-radius: 0.625rem;
    font-size: 1rem;
  }
  .stepper {
    display: flex;
    align-items: center;
    flex: none;
  }
  .stepper button {
    width: 1.875rem;
    height: 1.875rem;
    display: grid;
    place-items: center;
    padding: 0;
    border: 1px solid var(--daogou-line);
    border-radius: 50%;
    background: none;
    font-size: 0.75rem;
  }
  .stepper button:hover:enabled {
    background: var(--daogou-raised);
  }
  .stepper .remove {
    margin-inline-start: 0.25rem;
    border-color: transparent;
    color: var(--daogou-muted);
    font-size: 0.875rem;
  }
  .stepper output {
    min-width: 1.75rem;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  /* coupons */
  .coupon {
    display: flex;
    border: 1px solid var(--daogou-line);
    border-inline-start: 0.25rem solid var(--daogou-line);
    border-radius: 0.75rem;
    font-size: 0.875rem;
  }
  .coupon.counts {
    border-inline-start-color: var(--daogou-good);
  }
  .coupon > div {
    flex: 1;
    min-width: 0;
    padding: 0.625rem 0.75rem;
  }
  .stub {
    display: grid;
    align-content: center;
    gap: 0.125rem;
    padding: 0.5rem 0.75rem;
    border-inline-start: 1px dashed var(--daogou-line);
    font-size: 0.75rem;
    color: var(--daogou-muted);
    text-align: end;
  }
  .stub b {
    color: var(--daogou-text);
    font-weight: 600;
  }

  /* an order and its parcel */
  .steps {
    display: flex;
    font-size: 0.75rem;
    color: var(--daogou-muted);
  }
  .steps li {
    flex: 1;
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
    min-width: 6.25rem;
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
    flex: 1;
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

  /* stars to give */
  .rate {
    justify-self: start !important;
    display: flex;
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
