// The browser's "back": where the window covers the page it closes the window, and "forward" opens it again.

import type { ReactiveController, ReactiveControllerHost } from "lit";

/** What the entry of the history with the open window is known by. */
const OPEN = "daogouOpen";

/** Whether the window takes the whole screen here, as on a phone. */
export function covers(): boolean {
  return matchMedia("(max-width: 44rem), (max-height: 30rem)").matches;
}

export class Back implements ReactiveController {
  /** Whether the open window has an entry of its own. */
  private entered = false;

  constructor(
    host: ReactiveControllerHost,
    private readonly show: (open: boolean) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // After a reload, and on the way back from a product that was opened in the window.
    this.entered = this.isOpen;
    addEventListener("popstate", this.popped);
  }

  hostDisconnected(): void {
    removeEventListener("popstate", this.popped);
  }

  /** Whether the window is open in the present entry. */
  get isOpen(): boolean {
    return (history.state as { [OPEN]?: boolean } | null)?.[OPEN] === true;
  }

  /** The window was opened or closed. */
  turned(open: boolean): void {
    if (open === this.entered) return;
    if (open && covers()) {
      this.entered = true;
      history.pushState({ ...(history.state as object | null), [OPEN]: true }, "");
    } else if (!open) {
      this.entered = false;
      if (this.isOpen) history.back();
    }
  }

  private readonly popped = (): void => {
    if (this.isOpen === this.entered) return;
    this.entered = this.isOpen;
    this.show(this.isOpen);
  };
}
