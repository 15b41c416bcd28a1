import { html } from "lit-html";
import type { Page } from "../../shared/page";
import { may, session, type Role } from "../session";
import { signOut } from "../sign-in";

const LINKS: { path: string; name: string; what: string; role: Role }[] = [
  { path: "approvals", name: "Approvals", what: "Alerts that wait for a second person", role: "supervisor" },
  { path: "residents", name: "Residents", what: "Find, add, change, import, export", role: "officer" },
  { path: "groups", name: "Groups", what: "Farm Watch, Neighbourhood Watch and the like", role: "officer" },
  { path: "templates", name: "Templates", what: "Saved alerts, ready to send", role: "officer" },
  { path: "reports", name: "Reports", what: "Messages, minutes, cost and reach", role: "officer" },
  { path: "audit", name: "Audit", what: "Who did what, when and why", role: "administrator" },
  { path: "people", name: "People", what: "Who may sign in", role: "administrator" },
  { path: "integrators", name: "Other systems", what: "Control rooms and partners that send alerts", role: "administrator" },
  { path: "settings", name: "Settings", what: "Quiet hours, approval, rates and prices", role: "administrator" },
];

/** Everything that is not on the bar at the bottom. */
export function more(): Page {
  return {
    title: "More",
    view: () => html`<h1 class="govuk-heading-l">More</h1>
      <ul class="ca-tiles">
        ${LINKS.filter(({ role }) => may(role)).map(
          ({ path, name, what }) => html`<li>
            <a class="ca-tile" href="#/${path}"><strong>${name}</strong><span>${what}</span></a>
          </li>`,
        )}
      </ul>
      <p class="govuk-body">
        Signed in as ${session()?.name}, ${session()?.role}.
        <button class="ca-textbutton" @click=${() => void signOut()}>Sign out</button>
      </p>`,
  };
}
