import { html } from "lit-html";
import type { Page } from "../../shared/page";
import { title } from "../../shared/text/say";
import { call } from "../platform/api";
import { Loaded } from "../watch/alert-parts";

/** Who may sign in, and as what. They are kept by the force's own sign-in, not here. */
export function people(): Page {
  const found = new Loaded(() => call("listPeople"));
  return {
    title: "People",
    view: () => html`<h1 class="govuk-heading-l">People</h1>
      <p class="govuk-body">Who may sign in. People join, leave and change roles in the force's own sign-in.</p>
      ${found.show(
        ({ people }) => html`<ul class="ca-rows">
          ${people.map(
            (person) => html`<li class="ca-row">
              <strong>${person.name}</strong>
              <span>${person.roles.map(title).join(", ")}</span>
              <span class="ca-row__more">${person.email ?? ""}</span>
            </li>`,
          )}
        </ul>`,
      )}`,
  };
}
