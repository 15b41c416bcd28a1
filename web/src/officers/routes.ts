import type { Page, Place, Routes } from "../shared/page";
import { may, session, type Role } from "./session";
import { home } from "./pages/home";
import { signInPage } from "./pages/sign-in";
import { forbidden } from "./frame";

type Opener = (place: Place) => Promise<Page> | Page;

/** A page only for people signed in, with at least that role. Showing it is a courtesy: the platform decides. */
function of(role: Role, open: Opener): Opener {
  return (place) => {
    if (!session()) return signInPage();
    return may(role) ? open(place) : forbidden(role);
  };
}

const officer = (open: Opener) => of("officer", open);
const supervisor = (open: Opener) => of("supervisor", open);
const administrator = (open: Opener) => of("administrator", open);

export const routes: Routes = {
  "": officer(home),
  new: officer(async () => (await import("./compose/who")).who()),
  "new/what": officer(async () => (await import("./compose/what")).what()),
  "new/check": officer(async () => (await import("./compose/check")).check()),
  outbox: officer(async () => (await import("./pages/outbox")).outbox()),
  alerts: officer(async (at) => (await import("./pages/alerts")).alerts(at)),
  "alerts/:id": officer(async (at) => (await import("./watch/watch")).watch(at)),
  "alerts/:id/stop": officer(async (at) => (await import("./watch/stop")).stop(at)),
  "alerts/:id/override": supervisor(async (at) => (await import("./pages/override")).override(at)),
  replies: officer(async () => (await import("./pages/replies")).replies()),
  approvals: supervisor(async () => (await import("./pages/approvals")).approvals()),
  residents: officer(async (at) => (await import("./pages/residents")).residents(at)),
  "residents/new": officer(async () => (await import("./pages/resident")).resident()),
  "residents/import": administrator(async () => (await import("./pages/import")).importing()),
  "residents/:id": officer(async (at) => (await import("./pages/resident")).resident(at.parts[1])),
  groups: officer(async () => (await import("./pages/groups")).groups()),
  templates: officer(async () => (await import("./pages/templates")).templates()),
  reports: officer(async (at) => (await import("./pages/reports")).reports(at)),
  audit: administrator(async (at) => (await import("./pages/audit")).audit(at)),
  people: administrator(async () => (await import("./pages/people")).people()),
  integrators: administrator(async () => (await import("./pages/integrators")).integrators()),
  "integrators/new": administrator(async () => (await import("./pages/integrator")).integrator()),
  "integrators/:id": administrator(async (at) => (await import("./pages/integrator")).integrator(at.parts[1])),
  settings: administrator(async () => (await import("./pages/settings")).settings()),
  more: officer(async () => (await import("./pages/more")).more()),
};
