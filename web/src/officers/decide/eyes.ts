import { html, nothing, type TemplateResult } from "lit-html";
import { reachTable, warnings } from "../compose/choose/estimate";
import { readArea } from "../compose/draft";
import type { Alert, Area } from "../platform/types";
import { mapShowing } from "../where/map-slot";
import { changes } from "./changes";
import type { Look } from "./look";

/** What there is to look at before one decides: the map, channels and numbers, warnings, the recording, the photos, what has changed. */
export function eyes(alert: Alert, { estimate, before, recording, photos = [] }: Look): TemplateResult {
  return html`
    ${before ? changed(before, alert) : nothing}
    ${estimate ? reachTable(estimate, alert.public) : nothing} ${warnings(estimate)}
    ${recording ? html`<p class="govuk-body">The recording that calls play:</p><audio class="ca-audio" controls src=${recording} aria-label="The recording"></audio>` : nothing}
    ${photos.map(({ alt, url }) => html`<figure class="ca-seen"><img class="ca-photo__picture" src=${url} alt=${alt} /><figcaption>${alt}</figcaption></figure>`)}
    ${mapShowing(`decide-${alert.id}`, areasOf(alert).map(readArea))}
  `;
}

const areasOf = ({ audience: { area, areas = [] } }: Alert) => (area ? [area] : areas) as Area[];

function changed(before: Alert, alert: Alert): TemplateResult {
  const found = changes(before, alert);
  const reason = before.approval?.decision?.reason;
  return html`<section aria-label="What changed">
    <h3 class="govuk-heading-s">What changed since it came back</h3>
    ${reason ? html`<p class="govuk-body">It was returned: “${reason}”</p>` : nothing}
    ${found.length === 0 ? html`<p class="govuk-body">Nothing.</p>` : nothing}
    <dl class="govuk-summary-list">
      ${found.map(
        ({ name, before, now }) => html`<div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">${name}</dt>
          <dd class="govuk-summary-list__value ca-lines"><del>${before || "–"}</del><br /><ins>${now || "–"}</ins></dd>
        </div>`,
      )}
    </dl>
  </section>`;
}
