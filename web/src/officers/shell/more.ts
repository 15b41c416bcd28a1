import { html } from "lit-html";
import type { Page } from "../../shared/page";
import type { Operation } from "../platform/api";
import { may, roleName, session } from "../sign-in/session";
import { leave } from "./frame";
import { showShortcuts } from "./shortcuts";

const LINKS: { path: string; name: string; what: string; for: Operation }[] = [
  { path: "approvals", name: "Approvals", what: "Alerts that wait for a second person", for: "approveAlert" },
  { path: "residents", name: "Residents", what: "Find, add and change", for: "findSubscribers" },
  { path: "groups", name: "Groups", what: "Farm Watch, Neighbourhood Watch and the like", for: "listGroups" },
  { path: "templates", name: "Templates", what: "Saved alerts, ready to send", for: "listTemplates" },
  { path: "reports", name: "Reports", what: "Messages, minutes, cost and reach", for: "reportUsage" },
  { path: "audit", name: "Audit", what: "Who did what, when and why", for: "readAudit" },
  { path: "people", name: "People", what: "Who may sign in", for: "listPeople" },
  { path: "integrators", name: "Other systems", what: "Control rooms and partners that send alerts", for: "listIntegrators" },
  { path: "watch", name: "What I am told", what: "Approvals, replies and decisions, on this phone and by e-mail", for: "changeWatch" },
  { path: "settings", name: "Settings", what: "Quiet hours, approval, rates and prices", for: "changeSettings" },
];

/** Everything that is not on the bar at the bottom. */
export function more(): Page {
  return {
    title: "More",
    view: () => html`<h1 class="govuk-heading-l">More</h1>
      <ul class="ca-tiles">
        ${LINKS.filter((link) => may(link.for)).map(
          ({ path, name, what }) => html`<li>
            <a class="ca-tile" href="#/${path}"><strong>${name}</strong><span>${what}</span></a>
          </li>`,
        )}
      </ul>
      <p class="govuk-body">
        Signed in as ${session()?.name}, ${session()?.roles.map(roleName).join(", ") || "without a role"}.
        <button class="ca-textbutton" @click=${leave}>Sign out</button>
      </p>
      <p class="govuk-body ca-desk">
        <button class="ca-textbutton" @click=${() => void showShortcuts()}>Keyboard shortcuts</button> (or press ?)
      </p>`,
  };
}
