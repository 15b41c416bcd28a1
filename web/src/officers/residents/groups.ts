import { html, nothing, type TemplateResult } from "lit-html";
import { radios } from "../../shared/form/choice-fields";
import { Errors } from "../../shared/form/errors";
import { text } from "../../shared/form/text-fields";
import { type Page, redraw } from "../../shared/page";
import { Refused } from "../../shared/platform/http";
import { moment, title } from "../../shared/text/say";
import { call } from "../platform/api";
import { toldOf } from "../platform/told";
import type { Group } from "../platform/types";
import { may } from "../sign-in/session";
import { Loaded } from "../watch/alert-parts";

/** The groups residents can be in. */
export function groups(): Page {
  const errors = new Errors();
  const found = new Loaded(() => call("listGroups"));
  let name = "";
  let description = "";
  let joining: Group["joining"] = "open";

  const add = async (event: Event) => {
    event.preventDefault();
    errors.clear();
    if (name.trim() === "") errors.add("name", "Enter a name");
    else if (!fits(name)) errors.add("name", UNFIT);
    if (errors.any) return errors.show();
    // What was typed is drawn first: a field that was empty when it was last drawn would not be emptied.
    redraw();
    try {
      const body = {
        name: kept(name),
        joining,
        ...(description.trim() ? { description: description.trim() } : {}),
      };
      await call("addGroup", { body });
      name = description = "";
      joining = "open";
      await found.again();
    } catch (fault) {
      errors.take(fault, (pointer) => pointer.slice(1));
      errors.show();
    }
  };

  const alter = async (group: Group, body: { joining?: Group["joining"]; reviewed?: true }) => {
    try {
      await call("changeGroup", { path: group, body });
      await found.again();
    } catch (fault) {
      errors.take(fault);
      errors.show();
    }
  };

  const remove = async (group: Group) => {
    if (group.size === 0 && !confirm(`Delete ${title(group.name)}? Nobody is in it.`)) return;
    try {
      if (await removed(group)) await found.again();
    } catch (fault) {
      errors.take(fault);
      errors.show();
    }
  };

  return {
    title: "Groups",
    view: () => html`${errors.summary()}
      <h1 class="govuk-heading-l">Groups</h1>
      ${found.show(
        ({ groups }) =>
          html`${list(
            groups,
            (group) => void remove(group),
            (group, to) => void alter(group, to),
          )} ${adding()}`,
      )}`,
  };

  function adding() {
    if (!may("addGroup")) return nothing;
    return html`<h2 class="govuk-heading-m">Add a group</h2>
      <form novalidate @submit=${(event: Event) => void add(event)}>
        ${text({ id: "name", label: "Name", error: errors.get("name"), value: name, change: (to) => (name = to) })}
        ${text({
          id: "description",
          label: "What it is for",
          error: errors.get("description"),
          value: description,
          change: (to) => (description = to),
        })}
        ${radios({
          id: "joining",
          label: "How do residents join it?",
          value: joining,
          choices: WAYS,
          change: (to) => {
            joining = to as Group["joining"];
            redraw();
          },
        })}
        <button class="govuk-button">Add the group</button>
      </form>`;
  }
}

/** What residents can text back on any phone; a hyphen stands for each space. */
const FIT = /^[a-z\d]+(-[a-z\d]+)*$/;
const UNFIT = "Use only letters from a to z, digits, spaces and hyphens in the name, such as “Farm Watch”: residents text it to join";

/** A group's name as the platform keeps it. */
export const kept = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "-");

/** Whether a name is one that a group can have. */
export const fits = (name: string): boolean => FIT.test(kept(name));

/** Deletes a group, if that is meant: of one that has people or alerts the platform says first what it would do. */
async function removed(group: Group): Promise<boolean> {
  try {
    await call("removeGroup", { path: group });
  } catch (fault) {
    if (!(fault instanceof Refused && fault.status === 409)) throw fault;
    if (!confirm(fault.detail)) return false;
    await call("removeGroup", { path: group, query: { confirm: "true" } });
  }
  return true;
}

const WAYS: { value: Group["joining"]; label: string; hint: string }[] = [
  { value: "open", label: "By themselves", hint: "By text, or on the public page." },
  { value: "asked", label: "They ask, and an officer adds them", hint: "Everybody can see that there is such a group." },
  { value: "vetted", label: "Only officers add people", hint: "A closed group: neither it nor its alerts are on a public page." },
];

const YEAR = 365 * 24 * 3_600_000;

/** A closed group is looked at each year: who has left the scheme should not go on reading along. */
export const reviewDue = ({ joining, reviewedAt }: Group, now = Date.now()): boolean =>
  joining === "vetted" && now - Date.parse(reviewedAt ?? "") >= YEAR;

type Alter = (group: Group, to: { joining?: Group["joining"]; reviewed?: true }) => void;

function list(groups: Group[], remove: (group: Group) => void, alter: Alter): TemplateResult {
  return html`<ul class="ca-rows">
    ${groups.map(
      (group) => html`<li class="ca-row">
        <span class="ca-row__main">${title(group.name)}</span>
        <span>${group.size === undefined ? "" : toldOf(group.size, "resident", "residents", group.fewerThanFive)}</span>
        <span class="ca-row__more">
          ${group.description ? html`${group.description}<br />` : nothing}
          ${joiningOf(group, alter)}
          ${
            may("removeGroup")
              ? html`<button class="ca-textbutton" @click=${() => remove(group)}>
                Delete<span class="govuk-visually-hidden"> ${title(group.name)}</span>
              </button>`
              : nothing
          }
        </span>
      </li>`,
    )}
  </ul>`;
}

/** What was chosen for a group and is not changed yet: one slip of a thumb opens no closed group. */
const chosen = new Map<string, Group["joining"]>();

function joiningOf(group: Group, alter: Alter): TemplateResult {
  const way = WAYS.find(({ value }) => value === group.joining)?.label;
  if (!may("changeGroup")) return html`<span>${way}.</span>`;
  const wanted = chosen.get(group.name) ?? group.joining;
  const choose = (event: Event) => {
    chosen.set(group.name, (event.target as HTMLSelectElement).value as Group["joining"]);
    redraw();
  };
  const change = () => {
    chosen.delete(group.name);
    alter(group, { joining: wanted });
  };
  return html`<label>
      <span class="govuk-visually-hidden">${title(group.name)}: </span>How residents join it
      <select class="govuk-select" @change=${choose}>
        ${WAYS.map(({ value, label }) => html`<option value=${value} ?selected=${value === wanted}>${label}</option>`)}
      </select>
    </label>
    ${wanted === group.joining ? nothing : html`<button class="ca-textbutton" @click=${change}>Change<span class="govuk-visually-hidden"> ${title(group.name)}</span></button>`}
    ${looked(group, alter)}`;
}

function looked(group: Group, alter: Alter): TemplateResult | typeof nothing {
  if (group.joining !== "vetted") return nothing;
  return html`${group.reviewedAt ? html`<span>Its people were last checked ${moment(group.reviewedAt)}.</span>` : nothing}
    ${
      reviewDue(group)
        ? html`<strong class="govuk-tag govuk-tag--yellow">Check who is in it</strong>
          <button class="ca-textbutton" @click=${() => alter(group, { reviewed: true })}>
            I have checked<span class="govuk-visually-hidden"> who is in ${title(group.name)}</span>
          </button>`
        : nothing
    }`;
}
