// Where the log stands: with what is new, a long answer from its first line on; not where the customer reads elsewhere.

import type { ReactiveControllerHost } from "lit";

/** Pixels from the end of the log that still count as its end. */
const NEAR_END = 80;
/** Pixels that are left free above the first line. */
const ABOVE = 8;

export class Reading {
  /** Whether something new stands below what is on show. */
  below = false;
  /** Whether the log goes along with what is added; not where the customer has scrolled up. */
  private following = true;
  /** The answer that does not fit and is being read. */
  private long: Element | undefined;
  private scrolled = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly log: () => HTMLElement | null,
  ) {}

  /** Something new stands at the end. */
  arrived(isMessage: boolean): void {
    if (this.following) void this.host.updateComplete.then(() => this.follow());
    else if (isMessage) this.waits(true);
  }

  /** Shows the newest answer, from its first line on, or the end, wherever the log stood. */
  toNewest(): void {
    this.following = true;
    this.long = undefined;
    this.waits(false);
    this.rest(false);
  }

  /** Goes along with what has grown or was added. */
  follow(): void {
    if (this.following) this.rest(true);
  }

  onScroll(): void {
    const top = this.log()?.scrollTop ?? 0;
    const atEnd = this.isAtEnd;
    // What grows at the end moves nothing; only the customer goes up.
    this.following = atEnd || (this.following && top >= this.scrolled);
    this.scrolled = top;
    if (!atEnd) return;
    this.long = undefined;
    this.waits(false);
  }

  /** Scrolls to where the newest answer begins, or to the end where it fits; `onlyDown`: not back up. */
  private rest(onlyDown: boolean): void {
    const log = this.log();
    if (!log) return;
    const answer = log.querySelector(".newest") ?? undefined;
    // Who is still reading is not taken away: what came behind waits.
    if (this.long && answer !== this.long) return this.waits(true);
    const end = log.scrollHeight - log.clientHeight;
    const begin = answer ? log.scrollTop + answer.getBoundingClientRect().top - log.getBoundingClientRect().top : end;
    const top = Math.min(begin - ABOVE, end);
    this.long = top < end ? answer : undefined;
    if (!onlyDown || top > log.scrollTop) log.scrollTo({ top });
  }

  private waits(below: boolean): void {
    this.below = below;
    this.host.requestUpdate();
  }

  private get isAtEnd(): boolean {
    const log = this.log();
    return !log || log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END;
  }
}
