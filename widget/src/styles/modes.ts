import { css } from "lit";

/** Less motion, and the colours that a customer's system forces. */
export const modes = css`
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
  @media (forced-colors: active) {
    .launcher,
    .offer,
    .window,
    .text,
    .chip,
    .send,
    .pill,
    .in-cart,
    .state,
    .banner,
    .badge {
      border: 1px solid;
    }
    .chip[aria-pressed="true"],
    .option :checked + span {
      outline: 3px solid Highlight;
    }
    .steps li::before,
    .steps li::after,
    .track li::before,
    .dots i {
      background: GrayText;
    }
    .steps .done::before,
    .steps .done::after {
      background: Highlight;
    }
  }
`;
