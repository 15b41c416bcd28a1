import { html, nothing, svg, type TemplateResult } from "lit-html";
import { explain } from "../../shared/form/errors";
import { type Page, type Place, redraw } from "../../shared/page";
import { configuration } from "../../shared/platform/configuration";
import { Refused, Unreachable } from "../../shared/platform/http";
import { count, number } from "../../shared/text/say";
import { type Gone, type Waiting, watchOutbox } from "../compose/send/outbox";
import type { Operation } from "../platform/api";
import { keepFields } from "../sign-in/fields";
import { may, roleName, rolesFor, session } from "../sign-in/session";
import { signIn, signOut } from "../sign-in/sign-in";
import { signInPage } from "../sign-in/sign-in-page";
import { announced } from "./announced";

let unsent: Waiting[] = [];
/** What went that had waited, and on which page that is said: it is said until that is left. */
let gone: { alerts: Gone[]; on: string } | undefined;
watchOutbox((waiting, now) => {
  unsent = waiting;
  if (now.length > 0) gone = { alerts: now, on: location.hash };
  redraw();
});

let signedIn = false;

const TABS: { path: string; name: string; icon: string; for: Operation }[] = [
  { path: "", for: "listAlerts", name: "Home", icon: "M3 11 12 3l9 8v10h-6v-6H9v6H3z" },
  { path: "new", for: "issueAlert", name: "New", icon: "M10 4h4v6h6v4h-6v6h-4v-6H4v-4h6z" },
  { path: "alerts", for: "listAlerts", name: "Alerts", icon: "M4 5h16v3H4zm0 6h16v3H4zm0 6h10v3H4z" },
  { path: "replies", for: "listConversations", name: "Replies", icon: "M3 4h18v13H10l-5 4v-4H3z" },
  { path: "more", for: "listAlerts", name: "More", icon: "M4 10h4v4H4zm6 0h4v4h-4zm6 0h4v4h-4z" },
];

/** What surrounds every officer's page: the force, where one is, and what has not been sent yet. */
export function frame(content: TemplateResult, place: Place): TemplateResult {
  signedIn ||= session() !== undefined;
  return html`
    <a href="#main" class="govuk-skip-link" @click=${skip}>Skip to main content</a>
    <header class="ca-header">
      <div class="govuk-width-container ca-header__row">
        <a class="ca-header__name" href="#/">${logo()}<span>${configuration.forceName}</span></a>
        ${session() ? account() : nothing}
      </div>
    </header>
    ${session() ? tabs(place) : nothing}
    <div class="govuk-width-container">
      <div class="ca-link" role="status">${link()}</div>
      <p class="govuk-visually-hidden" role="status">${announced()}</p>
      <main class="govuk-main-wrapper ca-main" id="main" tabindex="-1">${content}</main>
    </div>
  `;
}

function skip(event: Event): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

function logo() {
  return configuration.logoUrl ? html`<img src=${configuration.logoUrl} alt="" width="32" height="32" />` : nothing;
}

function account() {
  return html`<button class="ca-header__out" @click=${leave}>Sign out</button>`;
}

/** Who signs out is told what stays behind: it goes only for who wrote it. */
export function leave(): void {
  const titles = unsent.map(({ alert }) => `“${alert.title}”`).join(", ");
  if (unsent.length > 0 && !confirm(`Not sent yet: ${titles}. It goes when you next sign in on this device. Sign out all the same?`))
    return;
  void signOut();
}

function tabs(place: Place) {
  const here = place.parts[0] ?? "";
  return html`<nav class="ca-tabs" aria-label="Main">
    <ul class="govuk-width-container ca-tabs__list">
      ${TABS.filter((tab) => may(tab.for)).map(
        ({ path, name, icon }) => html`<li>
          <a class="ca-tabs__link" href="#/${path}" aria-current=${path === here ? "page" : nothing}>
            <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">${svg`<path d=${icon} />`}</svg>
            ${name}
          </a>
        </li>`,
      )}
    </ul>
  </nav>`;
}

/** Says plainly, in a place kept for it, when a sign-in has run out or something has not gone or could not. */
function link() {
  if (signedIn && !session()) return over();
  if (unsent.length > 0) {
    return html`<p class="ca-link__bar">
      <strong>Not sent yet:</strong> ${count(unsent.length, "alert")}${unsent.some((one) => one.refused) ? ", one refused" : ""}.
      <a class="govuk-link" href="#/outbox">Show</a>
    </p>`;
  }
  const [first, ...others] = gone?.on === location.hash ? gone.alerts : [];
  if (first) {
    return html`<p class="ca-link__bar">
      <strong>Sent:</strong> <a class="govuk-link" href="#/alerts/${first.id}">${first.title}</a>${others.length > 0 ? ` and ${number(others.length)} more` : nothing}
    </p>`;
  }
  return navigator.onLine ? nothing : html`<p class="ca-link__bar">No connection. What you write is kept.</p>`;
}

/** The page stays when a sign-in runs out on it, so that what was written there can be read. */
function over() {
  const again = () => {
    keepFields();
    void signIn().catch(console.error);
  };
  return html`<p class="ca-link__bar">
    You are signed out.
    <button class="ca-link__button" @click=${again}>Sign in again</button>
  </p>`;
}

/** The page for an address that has none, or for a fault on the way. */
export function failed(fault: unknown): Page {
  if (fault instanceof Refused && fault.status === 401) return signInPage();
  const missing = fault === undefined || (fault instanceof Refused && fault.status === 404);
  // A page's own file that does not come says no more than that; without a link, that is why.
  const cut = fault instanceof Unreachable || (fault instanceof TypeError && !navigator.onLine);
  const title = missing ? "Page not found" : cut ? "No connection" : "This did not work";
  const detail = fault === undefined ? "Check the address, or start from the home page." : explain(cut ? new Unreachable() : fault);
  return {
    title,
    view: () => html`<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">${detail}</p>
      <p class="govuk-body"><a class="govuk-link" href="#/">Go to the home page</a></p>`,
  };
}

/** The page for what none of one's roles reaches. */
export function forbidden(operation: Operation): Page {
  const who = new Intl.ListFormat("en-GB").format(rolesFor(operation).map((role) => `${roleName(role)}s`));
  return {
    title: "Not for your role",
    view: () => html`<h1 class="govuk-heading-l">Not for your role</h1>
      <p class="govuk-body">Only ${who} can see this page. Ask one of them, or your administrator for the role.</p>
      <p class="govuk-body"><a class="govuk-link" href="#/">Go to the home page</a></p>`,
  };
}
