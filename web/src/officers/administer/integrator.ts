import { html, nothing, type TemplateResult } from "lit-html";
import { checkboxes, tick } from "../../shared/form/choice-fields";
import { Errors } from "../../shared/form/errors";
import { text } from "../../shared/form/text-fields";
import { go, type Page, redraw } from "../../shared/page";
import { ifMatch, tagOf } from "../../shared/platform/http";
import { moment, title } from "../../shared/text/say";
import { call } from "../platform/api";
import type { Group, HookEvent, Integrator } from "../platform/types";
import { areaFields } from "../where/areas";
import { checkLimits, type Limits, limitsAsked, limitsField, noLimits, readLimits } from "./limits";

const EVENTS: { value: HookEvent; label: string }[] = [
  { value: "alert.finished", label: "One of its alerts is over" },
  { value: "reply.received", label: "A resident replies to one" },
];

/** The version of a system that is not let in. */
const NOT_LET_IN = '"0"';

/** One other system: to let in, to change how far it may go, to give a signing key, to take out. */
export async function integrator(id?: string): Promise<Page> {
  const [kept, { groups }] = await Promise.all([id ? call("readIntegrator", { path: { id } }) : undefined, call("listGroups")]);
  const tag = id ? tagOf(`/api/integrators/${encodeURIComponent(id)}`) : NOT_LET_IN;
  const errors = new Errors();
  let limits = kept ? readLimits(kept) : noLimits();
  let key = "";
  let busy = false;
  const change = (to: Partial<Limits>) => {
    limits = { ...limits, ...to };
    redraw();
  };
  const attempt = async (act: () => Promise<void>) => {
    if (busy) return;
    busy = true;
    redraw();
    try {
      await act();
    } catch (fault) {
      errors.take(fault, limitsField);
      errors.show();
    }
    busy = false;
    redraw();
  };
  const save = async (event: Event) => {
    event.preventDefault();
    checkLimits(limits, errors);
    if (errors.any) return errors.show();
    await attempt(async () => {
      await call("changeIntegrator", { path: { id: limits.id.trim() }, body: limitsAsked(limits), headers: ifMatch(tag) });
      go("integrators");
    });
  };
  const rekey = () =>
    attempt(async () => {
      key = (await call("makeSigningKey", { path: { id: limits.id } })).key;
    });
  const remove = async () => {
    if (!confirm(`Shut ${limits.name} out? From then on it can do nothing.`)) return;
    await attempt(async () => {
      await call("removeIntegrator", { path: { id: limits.id } });
      go("integrators");
    });
  };

  const heading = kept ? kept.name : "Let a system in";
  return {
    title: heading,
    view: () => html`${errors.summary()}
      <h1 class="govuk-heading-l">${heading}</h1>
      <form novalidate @submit=${(event: Event) => void save(event)}>
        ${kept ? html`<p class="govuk-body">Client id: ${kept.id}</p>` : clientId(limits, errors, change)}
        ${fields(limits, groups, errors, change)} ${telling(limits, errors, change)}
        <button class="govuk-button ca-button--wide" ?disabled=${busy}>Save</button>
      </form>
      ${
        kept
          ? html`${keyOf(kept, key, busy, () => void rekey())}
            <button class="govuk-button govuk-button--warning" ?disabled=${busy} @click=${() => void remove()}>Shut this system out</button>`
          : nothing
      }`,
  };
}

type Change = (to: Partial<Limits>) => void;

const clientId = (limits: Limits, errors: Errors, change: Change) =>
  text({
    id: "id",
    label: "Client id",
    hint: "Whoever looks after the force's sign-in can give it to you, with the client's secret.",
    error: errors.get("id"),
    value: limits.id,
    spellcheck: "false",
    change: (id) => change({ id }),
  });

function fields(limits: Limits, groups: Group[], errors: Errors, change: Change): TemplateResult {
  return html`
    ${text({ id: "name", label: "Name", error: errors.get("name"), value: limits.name, change: (name) => change({ name }) })}
    <h2 class="govuk-heading-m">Where its alerts may be for</h2>
    ${areaFields("within", limits.areas, errors, (areas) => change({ areas }))}
    ${checkboxes({
      id: "groups",
      label: "Only for some groups?",
      hint: "Tick none for any group, and for everybody.",
      error: errors.get("groups"),
      values: limits.groups,
      choices: groups.map(({ name }) => ({ value: name, label: title(name) })),
      small: true,
      change: (to) => change({ groups: to }),
    })}
    ${text({
      id: "mostRecipients",
      label: "Most residents an alert may be for",
      error: errors.get("mostRecipients"),
      value: limits.mostRecipients,
      inputmode: "numeric",
      width: 10,
      change: (mostRecipients) => change({ mostRecipients }),
    })}
    ${text({
      id: "requestsPerMinute",
      label: "Requests a minute",
      error: errors.get("requestsPerMinute"),
      value: limits.requestsPerMinute,
      inputmode: "numeric",
      width: 10,
      change: (requestsPerMinute) => change({ requestsPerMinute }),
    })}
    ${tick({
      id: "alwaysWaits",
      label: "A supervisor must approve each of its alerts",
      value: limits.alwaysWaits,
      change: (alwaysWaits) => change({ alwaysWaits }),
    })}
  `;
}

function telling(limits: Limits, errors: Errors, change: Change): TemplateResult {
  return html`<h2 class="govuk-heading-m">What we tell it</h2>
    ${text({
      id: "url",
      label: "Web address that we tell",
      hint: "It begins with https. Leave it empty to tell nothing.",
      error: errors.get("url"),
      value: limits.url,
      spellcheck: "false",
      inputmode: "text",
      change: (url) => change({ url }),
    })}
    ${checkboxes({
      id: "events",
      label: "We tell it when",
      error: errors.get("events"),
      values: limits.events,
      choices: EVENTS,
      small: true,
      change: (events) => change({ events: events as HookEvent[] }),
    })}`;
}

/** The key signs what it is told; it is shown once, on the page that made it. */
function keyOf(kept: Integrator, key: string, busy: boolean, make: () => void): TemplateResult {
  return html`<h2 class="govuk-heading-m">Signing key</h2>
    <p class="govuk-body">
      ${kept.keyMade ? `Made ${moment(kept.keyMade)}. ` : ""}A new key signs at once. The old one signs too, for one more day.
    </p>
    <div role="status">
      ${key ? html`<p class="govuk-inset-text">Copy it now, it is not shown again: <code class="ca-code">${key}</code></p>` : nothing}
    </div>
    <button class="govuk-button govuk-button--secondary" ?disabled=${busy} @click=${make}>Make a new key</button>`;
}
