import { html } from "lit-html";
import type { Page } from "../../shared/page";
import { capital, count } from "../../shared/text/say";
import { call } from "../platform/api";
import type { Person } from "../platform/types";
import { may, roleName, session } from "../sign-in/session";
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
              ${may("changeProfile") && person.id !== session()?.subject ? html`<a class="govuk-link ca-row__main" href="#/people/${person.id}">${person.name}</a>` : html`<strong>${person.name}</strong>`}
              <span>${person.roles.map((role) => capital(roleName(role))).join(", ")}</span>
              <span class="ca-row__more">${[person.email, settled(person)].filter(Boolean).join(" · ")}</span>
            </li>`,
          )}
        </ul>`,
      )}`,
  };
}

/** How far a co-ordinator may go; one without a scheme may send nothing. */
function settled({ roles, profile }: Person): string {
  if (profile?.scheme) return `${profile.scheme.name}, at most ${count(profile.scheme.mostRecipients, "resident")}`;
  return roles.includes("coordinator") ? "no scheme yet: may send nothing" : "";
}
