import { html, type TemplateResult } from "lit-html";
import { explain } from "../../../shared/form/errors";
import { redraw } from "../../../shared/page";
import { call } from "../../platform/api";
import type { Alert } from "../../platform/types";
import { templateOf } from "../asked";

const saved = new Map<string, string>();

/** Keeps an alert as a template, under a name asked for. */
export function save(alert: Alert): TemplateResult {
  const act = async () => {
    const name = prompt("Name of the template", alert.title)?.trim();
    if (!name) return;
    try {
      await call("addTemplate", { body: { name, alert: templateOf(alert) } });
      saved.set(alert.id, `Saved as “${name}”.`);
    } catch (fault) {
      saved.set(alert.id, explain(fault));
    }
    redraw();
  };
  return html`<button class="govuk-button govuk-button--secondary" @click=${() => void act()}>Save as a template</button>
    <span role="status">${saved.get(alert.id) ?? ""}</span>`;
}
