import { html, nothing, type TemplateResult } from "lit-html";
import { Errors } from "../../shared/form/errors";
import { text } from "../../shared/form/text-fields";
import { go, type Page, redraw } from "../../shared/page";
import { call } from "../platform/api";
import type { Template } from "../platform/types";
import { may, session } from "../sign-in/session";
import { Loaded } from "../watch/alert-parts";
import { requestOf, templateOf } from "./asked";
import { draft, draftFrom, hasDraft, replaceDraft } from "./draft";

/** Saved alerts, ready to send, change or delete. */
export function templates(): Page {
  const errors = new Errors();
  const found = new Loaded(() => call("listTemplates"));
  let name = "";

  const begin = (template: Template, path: string) => {
    if (replaceDraft(draftFrom(template.alert))) go(path);
  };

  const remove = async (template: Template) => {
    if (!confirm(`Delete the template “${template.name}”?`)) return;
    await attempt(() => call("removeTemplate", { path: { id: template.id } }));
  };

  const save = async (event: Event) => {
    event.preventDefault();
    errors.clear();
    if (name.trim() === "") errors.add("name", "Enter a name");
    if (errors.any) return errors.show();
    const request = requestOf(draft());
    if (!request) {
      errors.add("name", "Choose an area in the draft first");
      return errors.show();
    }
    await attempt(() => call("addTemplate", { body: { name: name.trim(), alert: templateOf(request) } }));
    name = "";
    redraw();
  };

  const attempt = async (act: () => Promise<unknown>) => {
    try {
      await act();
      await found.again();
    } catch (fault) {
      errors.take(fault, () => "name");
      errors.show();
    }
  };

  return {
    title: "Templates",
    view: () => html`${errors.summary()}
      <h1 class="govuk-heading-l">Templates</h1>
      ${found.show(({ templates }) => html`${list(templates, begin, (template) => void remove(template))} ${adding()}`)}`,
  };

  function adding() {
    if (!may("addTemplate")) return nothing;
    return hasDraft()
      ? html`<h2 class="govuk-heading-m">Save your draft as a template</h2>
          <form novalidate @submit=${(event: Event) => void save(event)}>
            ${text({ id: "name", label: "Name", error: errors.get("name"), value: name, change: (to) => (name = to) })}
            <button class="govuk-button">Save the template</button>
          </form>`
      : html`<p class="govuk-body">
          To make one, begin a <a class="govuk-link" href="#/new">new alert</a> and come back here, or open an earlier
          alert and save it.
        </p>`;
  }
}

/** Whoever saved it, and supervisors. */
function mayRemove(template: Template): boolean {
  const me = session();
  return may("removeTemplate") && (template.author === me?.subject || me?.roles.includes("supervisor") === true);
}

function list(
  templates: Template[],
  begin: (template: Template, path: string) => void,
  remove: (template: Template) => void,
): TemplateResult {
  if (templates.length === 0) return html`<p class="govuk-body">There are none yet.</p>`;
  return html`${templates.map(
    (template) => html`<article class="ca-unsent" aria-label=${template.name}>
      <h2 class="govuk-heading-m">${template.name}</h2>
      <p class="ca-bubble">${template.alert.text}</p>
      <div class="govuk-button-group">
        ${
          may("issueAlert")
            ? html`<button class="govuk-button" @click=${() => begin(template, "new/check")}>Use it</button>
              <button class="govuk-button govuk-button--secondary" @click=${() => begin(template, "new/what")}>Change, then use</button>`
            : nothing
        }
        ${mayRemove(template) ? html`<button class="ca-textbutton" @click=${() => remove(template)}>Delete</button>` : nothing}
      </div>
    </article>`,
  )}`;
}
