import { html, nothing, type TemplateResult } from "lit-html";
import { Errors, explain } from "../../shared/form/errors";
import { text } from "../../shared/form/text-fields";
import type { Page } from "../../shared/page";
import { Refused } from "../../shared/platform/http";
import { count, title } from "../../shared/text/say";
import { call } from "../platform/api";
import type { Group } from "../platform/types";
import { may } from "../sign-in/session";
import { Loaded } from "../watch/alert-parts";

/** The groups residents can be in. */
export function groups(): Page {
  const errors = new Errors();
  const found = new Loaded(() => call("listGroups"));
  let name = "";
  let description = "";

  const add = async (event: Event) => {
    event.preventDefault();
    errors.clear();
    if (name.trim() === "") errors.add("name", "Enter a name");
    if (errors.any) return errors.show();
    try {
      const body = {
        name: name.trim().toLowerCase().replace(/\s+/g, "-"),
        ...(description.trim() ? { description: description.trim() } : {}),
      };
      await call("addGroup", { body });
      name = description = "";
      await found.again();
    } catch (fault) {
      errors.take(fault, (pointer) => pointer.slice(1));
      errors.show();
    }
  };

  const remove = async (group: Group) => {
    if (!(await sure(group))) return;
    try {
      await call("removeGroup", { path: group, query: { confirm: "true" } });
      await found.again();
    } catch (fault) {
      errors.take(fault);
      errors.show();
    }
  };

  return {
    title: "Groups",
    view: () => html`${errors.summary()}
      <h1 class="govuk-heading-l">Groups</h1>
      ${found.show(({ groups }) => html`${list(groups, (group) => void remove(group))} ${adding()}`)}`,
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
        <button class="govuk-button">Add the group</button>
      </form>`;
  }
}

/** The platform says first what deleting would do. */
async function sure(group: Group): Promise<boolean> {
  try {
    await call("removeGroup", { path: group });
    return true;
  } catch (fault) {
    return confirm(fault instanceof Refused && fault.status === 409 ? fault.detail : explain(fault));
  }
}

function list(groups: Group[], remove: (group: Group) => void): TemplateResult {
  return html`<ul class="ca-rows">
    ${groups.map(
      (group) => html`<li class="ca-row">
        <span class="ca-row__main">${title(group.name)}</span>
        <span>${group.size === undefined ? "" : count(group.size, "resident")}</span>
        <span class="ca-row__more">
          ${group.description}
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
