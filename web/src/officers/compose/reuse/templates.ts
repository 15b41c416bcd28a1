import { html, nothing, type TemplateResult } from "lit-html";
import { tick } from "../../../shared/form/choice-fields";
import { Errors } from "../../../shared/form/errors";
import { text } from "../../../shared/form/text-fields";
import { go, type Page, redraw } from "../../../shared/page";
import { call } from "../../platform/api";
import { allSaved } from "../../platform/saved";
import type { Template } from "../../platform/types";
import { may, session } from "../../sign-in/session";
import { Loaded } from "../../watch/alert-parts";
import { requestOf, templateOf } from "../asked";
import { draft, draftFrom, hasDraft, replaceDraft } from "../draft";
import { goOn } from "./fill-in";

/** Saved alerts, ready to send, change or delete. */
export function templates(): Page {
  const errors = new Errors();
  const found = new Loaded(allSaved);
  let name = "";
  let folder = "";
  let mine = false;
  let sought = "";

  const begin = (template: Template, path: string) => {
    if (!replaceDraft(draftFrom(template.alert))) return;
    if (path === "new/check") goOn();
    else go(path);
  };

  const remove = async (template: Template) => {
    if (!confirm(`Delete the template “${template.name}”?`)) return;
    await attempt(() => call("removeTemplate", { path: { id: template.id } }));
  };

  const duplicate = ({ name, folder, mine, alert }: Template) =>
    attempt(() => call("addTemplate", { body: { name: `Copy of ${name}`.slice(0, 100), ...(folder ? { folder } : {}), mine, alert } }));

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
    const saved = await attempt(() =>
      call("addTemplate", {
        body: { name: name.trim(), ...(folder.trim() ? { folder: folder.trim() } : {}), mine, alert: templateOf(request) },
      }),
    );
    // What was refused is mended, not typed again.
    if (saved) name = "";
    redraw();
  };

  const attempt = async (act: () => Promise<unknown>) => {
    try {
      await act();
      await found.again();
      return true;
    } catch (fault) {
      errors.take(fault, () => "name");
      errors.show();
      return false;
    }
  };

  return {
    title: "Templates",
    view: () => html`${errors.summary()}
      <h1 class="govuk-heading-l">Templates</h1>
      ${found.show(
        (templates) => html`
        ${text({
          id: "sought",
          label: "Find a template",
          type: "search",
          value: sought,
          change: (to) => {
            sought = to;
            redraw();
          },
        })}
        ${list(matching(templates, sought), { begin, remove, duplicate })} ${adding()}`,
      )}`,
  };

  function adding() {
    if (!may("addTemplate")) return nothing;
    return hasDraft()
      ? html`<h2 class="govuk-heading-m">Save your draft as a template</h2>
          <form novalidate @submit=${(event: Event) => void save(event)}>
            ${text({ id: "name", label: "Name", error: errors.get("name"), value: name, change: (to) => (name = to) })}
            ${text({ id: "folder", label: "Folder", hint: "Optional.", value: folder, change: (to) => (folder = to) })}
            ${tick({
              id: "mine",
              label: "Only for me",
              value: mine,
              change: (on) => {
                mine = on;
                redraw();
              },
            })}
            <p class="govuk-hint">Write ((road)) where the road, say, is to be filled in each time.</p>
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

interface Acts {
  begin(template: Template, path: string): void;
  remove(template: Template): Promise<unknown>;
  duplicate(template: Template): Promise<unknown>;
}

/** Those that have all the words that are sought, by folder and name. */
export function matching<T extends Pick<Template, "name" | "folder" | "alert">>(templates: T[], sought: string): T[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const has = ({ name, folder, alert }: T) => [folder, name, alert.title, alert.text].join(" ").toLowerCase();
  return templates
    .filter((template) => words.every((word) => has(template).includes(word)))
    .sort((one, other) => (one.folder ?? "").localeCompare(other.folder ?? "") || one.name.localeCompare(other.name));
}

function list(templates: Template[], { begin, remove, duplicate }: Acts): TemplateResult {
  if (templates.length === 0) return html`<p class="govuk-body">No template found.</p>`;
  return html`${templates.map(
    (template) => html`<article class="ca-unsent" aria-label=${template.name}>
      <h2 class="govuk-heading-m">${template.folder ? `${template.folder}: ` : ""}${template.name}</h2>
      ${template.mine ? html`<p class="govuk-hint">Only for you</p>` : nothing}
      <p class="ca-bubble">${template.alert.text}</p>
      <div class="govuk-button-group">
        ${
          may("issueAlert")
            ? html`<button class="govuk-button" @click=${() => begin(template, "new/check")}>Use it</button>
              <button class="govuk-button govuk-button--secondary" @click=${() => begin(template, "new/what")}>Change, then use</button>`
            : nothing
        }
        ${may("addTemplate") ? html`<button class="ca-textbutton ca-textbutton--apart" @click=${() => void duplicate(template)}>Duplicate</button>` : nothing}
        ${mayRemove(template) ? html`<button class="ca-textbutton" @click=${() => void remove(template)}>Delete</button>` : nothing}
      </div>
    </article>`,
  )}`;
}
