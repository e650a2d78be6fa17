import { html, type TemplateResult } from "lit";
import { icon } from "../icons";
import type { Say } from "../strings";

interface Actions {
  download(): void;
  clear(): void;
  askDelete(): void;
}

/** What is seldom wanted. */
export function menu(say: Say, actions: Actions): TemplateResult {
  return html`<div class="below-head">
    <div class="menu">
      <button type="button" @click=${() => actions.download()}>${icon("save")} ${say("download")}</button>
      <button type="button" @click=${() => actions.clear()}>${icon("broom")} ${say("clear")}</button>
      <button type="button" @click=${() => actions.askDelete()}>${icon("trash")} ${say("delete")}</button>
    </div>
  </div>`;
}
