import { css } from "lit";

/** What was said, and what goes with it. */
export const messages = css`
  .log {
    flex: 1;
    min-height: 0;
    overflow: hidden auto;
    padding: 1rem;
    display: flex;
    flex-direction: column;
    gap: 0.5rem;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .log:focus-visible {
    outline-offset: -2px;
  }
  .day {
    align-self: center;
    margin: 0.5rem 0 0.25rem;
    font-size: 0.75rem;
    color: var(--daogou-muted);
  }
  .message {
    align-self: flex-start;
    max-width: 86%;
    min-width: 0;
    display: grid;
    justify-items: start;
    gap: 0.375rem;
  }
  .message.wide {
    align-self: stretch;
    max-width: 100%;
  }
  .message.wide > :not(.text, .meta, .replies, .agent) {
    justify-self: stretch;
    min-width: 0;
  }
  .message.mine {
    align-self: flex-end;
    justify-items: end;
  }
  .text {
    padding: 0.5rem 0.875rem;
    border-radius: 1.125rem 1.125rem 1.125rem 0.375rem;
    background: var(--daogou-raised);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .mine .text {
    border-radius: 1.125rem 1.125rem 0.375rem;
    background: var(--daogou-mine);
    color: var(--daogou-on-mine);
  }
  .agent {
    font-size: 0.75rem;
    color: var(--daogou-muted);
  }
  .sent {
    display: block;
    max-width: min(14rem, 100%);
    max-height: 16rem;
    min-width: 4rem;
    min-height: 4rem;
    border-radius: 1rem;
    background: var(--daogou-raised);
    object-fit: contain;
  }
  p.sent {
    padding: 1.25rem;
  }
  .meta {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    min-height: 1.5rem;
    padding: 0 0.25rem;
    font-size: 0.75rem;
    color: var(--daogou-muted);
  }
  .meta .bare {
    min-width: 1.5rem;
    min-height: 1.5rem;
    border-radius: 0.375rem;
    opacity: 0;
  }
  .mine .meta .bare {
    order: -1;
  }
  .message:hover .meta .bare,
  .meta .bare:focus-visible {
    opacity: 1;
  }
  @media (hover: none) {
    .meta .bare {
      opacity: 1;
    }
  }
  .meta.quiet {
    min-height: 0;
    height: 0;
    margin-top: -0.375rem;
    opacity: 0;
  }
  .message:hover .meta.quiet,
  .meta.quiet:focus-within {
    height: auto;
    margin-top: 0;
    opacity: 1;
  }
  .sent-mark {
    color: var(--daogou-good);
  }
  .replies,
  .do {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .replies {
    margin-block: 0.125rem 0.25rem;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: 2.125rem;
    padding: 0.125rem 0.875rem;
    border: 1px solid color-mix(in srgb, var(--daogou-accent) 35%, var(--daogou-line));
    border-radius: 1.125rem;
    background: var(--daogou-surface);
    color: var(--daogou-accent);
    font-size: 0.875rem;
    text-decoration: none;
  }
  .chip:hover {
    background: var(--soft);
  }
  .chip.main {
    border-color: var(--daogou-accent);
    background: var(--daogou-accent);
    color: var(--daogou-on-accent);
  }
  .chip.main:hover:enabled {
    filter: brightness(1.08);
  }
  .chip.round {
    padding: 0;
    width: 2.125rem;
    font-size: 0.8125rem;
  }
  .chip[aria-pressed="true"] {
    background: var(--daogou-accent);
    color: var(--daogou-on-accent);
  }
  .over-log {
    position: relative;
    height: 0;
  }
  .pill,
  .toast {
    position: absolute;
    inset-block-end: 0.5rem;
    inset-inline-start: 50%;
    translate: -50%;
    border: 0;
    border-radius: 1.25rem;
    white-space: nowrap;
    font-size: 0.8125rem;
    background: var(--daogou-text);
    color: var(--daogou-surface);
  }
  .pill {
    min-height: 2.25rem;
    padding: 0 1rem;
    box-shadow: var(--daogou-shadow);
  }
  .toast:not(:empty) {
    padding: 0.375rem 1rem;
  }
  .dots {
    display: flex;
    gap: 0.3rem;
    align-self: flex-start;
    padding: 0.8rem 0.9rem;
    border-radius: 1.125rem 1.125rem 1.125rem 0.375rem;
    background: var(--daogou-raised);
  }
  .dots i {
    width: 0.4rem;
    height: 0.4rem;
    border-radius: 50%;
    background: var(--daogou-muted);
    animation: blink 1.2s infinite;
  }
  .dots i:nth-child(2) {
    animation-delay: 0.2s;
  }
  .dots i:nth-child(3) {
    animation-delay: 0.4s;
  }
  @keyframes blink {
    0%,
    60%,
    100% {
      opacity: 0.3;
    }
    30% {
      opacity: 1;
    }
  }
`;
