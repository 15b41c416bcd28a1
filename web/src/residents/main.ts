import "../styles/residents.scss";
import { html, type TemplateResult } from "lit-html";
import { type Page, type Routes, redraw, start } from "../shared/page";
import { configuration, configure } from "../shared/platform/configuration";
import { alertsPage, language, preferred, speak, words } from "./language";
import { home } from "./pages/home";

const routes: Routes = {
  "": home,
  join: async () => (await import("./pages/join")).join(),
  check: async () => (await import("./pages/check")).check(),
  me: async () => (await import("./pages/me")).me(),
  privacy: async () => (await import("./pages/privacy")).privacy(),
  near: async () => (await import("./pages/near")).near(),
  poster: async () => (await import("./pages/poster")).poster(),
};

function frame(content: TemplateResult): TemplateResult {
  return html`
    <a href="#main" class="govuk-skip-link" @click=${skip}>${words.skip}</a>
    <header class="ca-header">
      <div class="govuk-width-container ca-header__row">
        <a class="ca-header__name" href="#/">${configuration.forceName}</a>
        <button class="ca-header__out" lang=${language === "cy" ? "en" : "cy"} @click=${() => void turn()}>
          ${words.otherLanguage}
        </button>
      </div>
    </header>
    <div class="govuk-width-container">
      <main class="govuk-main-wrapper ca-main" id="main" tabindex="-1">${content}</main>
    </div>
    <footer class="ca-footer">
      <div class="govuk-width-container">
        <p>${words.emergency}</p>
        <ul>
          <li><a class="govuk-link" href=${alertsPage()}>${words.currentAlerts}</a></li>          <li><a class="govuk-link" href="#/check">${words.checkTitle}</a></li>
          <li><a class="govuk-link" href="#/near">${words.nearTitle}</a></li>
          <li><a class="govuk-link" href="#/privacy">${words.privacy}</a></li>
          <li><a class="govuk-link" href="#/poster">${words.poster}</a></li>
          <li><a class="govuk-link" href="/officers.html">${words.officers}</a></li>
        </ul>
      </div>
    </footer>
  `;
}

function skip(event: Event): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

async function turn(): Promise<void> {
  await speak(language === "cy" ? "en" : "cy");
  redraw();
}

function failed(): Page {
  return {
    get title() {
      return words.notFound;
    },
    view: () => html`<h1 class="govuk-heading-l">${words.notFound}</h1>
      <p class="govuk-body"><a class="govuk-link" href="#/">${words.home}</a></p>`,
  };
}

await Promise.all([configure(redraw), speak(preferred())]);
await start({ routes: () => routes, frame, failed, name: () => configuration.forceName }, document.getElementById("app") as HTMLElement);
