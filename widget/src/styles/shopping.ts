import { css } from "lit";

/** The cart and coupons. */
export const shopping = css`
  /* cart */
  .goods > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.625rem;
    padding-block: 0.375rem;
  }
  .goods > li > div:not(.stepper) {
    flex: 1 1 5rem;
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
    flex-wrap: wrap;
    border: 1px solid var(--daogou-line);
    border-inline-start: 0.25rem solid var(--daogou-line);
    border-radius: 0.75rem;
    font-size: 0.875rem;
  }
  .coupon.counts {
    border-inline-start-color: var(--daogou-good);
  }
  .coupon > div {
    flex: 1 1 8rem;
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
`;
