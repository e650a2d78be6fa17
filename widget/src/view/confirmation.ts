import { html, type TemplateResult } from "lit";
import type { Say } from "../strings";

/** Asks before everything is deleted; `showModal` of the dialog opens it. */
export function confirmation(say: Say, confirmed: () => void): TemplateResult {
  const closed = (event: Event) => {
    if ((event.currentTarget as HTMLDialogElement).returnValue === "yes") confirmed();
  };
  // Escape closes the question alone, not the window behind it.
  const kept = (event: KeyboardEvent) => event.stopPropagation();
  return html`<dialog aria-labelledby="sure" aria-describedby="what" @close=${closed} @keydown=${kept}>
    <form method="dialog">
      <h3 id="sure">${say("delete_sure")}</h3>
      <p id="what">${say("delete_what")}</p>
      <div class="do">
        <button class="chip" value="no">${say("cancel")}</button>
        <button class="chip main" value="yes">${say("yes_delete")}</button>
      </div>
    </form>
  </dialog>`;
}
