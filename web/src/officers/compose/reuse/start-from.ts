import { html, nothing, type TemplateResult } from "lit-html";
import { redraw } from "../../../shared/page";
import { call } from "../../platform/api";
import { allSaved } from "../../platform/saved";
import type { Template } from "../../platform/types";
import { loading } from "../../watch/alert-parts";
import { type Draft, draftFrom } from "../draft";

interface Start {
  name: string;
  from: Parameters<typeof draftFrom>[0];
}

let starts: Start[] | undefined;
let asked = false;

/** Lets the words of a template or an earlier alert be where this one begins. */
export function startFrom(draft: Draft, change: (to: Partial<Draft>) => void): TemplateResult | typeof nothing {
  if (draft.title || draft.text) return nothing;
  const take = (start: Start) => {
    const { kind, title, text, emailText, welsh, inWelsh, question, severity } = draftFrom(start.from);
    change({ kind, title, text, emailText, welsh, inWelsh, question, severity });
  };
  const open = (event: Event) => {
    if ((event.target as HTMLDetailsElement).open && !asked) void load();
  };
  return html`<details class="govuk-details" @toggle=${open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">Begin with a template or an earlier alert</span>
    </summary>
    <div class="govuk-details__text ca-starts">
      ${asked && !starts ? loading() : nothing} ${starts?.length === 0 ? html`<p class="govuk-body">There are none yet.</p>` : nothing}
      <ul class="ca-tiles">
        ${(starts ?? []).map(
          (start) => html`<li>
            <button type="button" class="ca-tile" @click=${() => take(start)}>
              <strong>${start.name}</strong><span>${start.from.text}</span>
            </button>
          </li>`,
        )}
      </ul>
    </div>
  </details>`;
}

async function load(): Promise<void> {
  asked = true;
  redraw();
  const [templates, alerts] = await Promise.all([allSaved().catch((): Template[] => []), call("listAlerts").catch(() => ({ alerts: [] }))]);
  starts = [
    ...templates.map(({ name, alert }) => ({ name, from: alert })),
    ...alerts.alerts.slice(0, 10).map((alert) => ({ name: alert.title, from: alert })),
  ];
  redraw();
}
