import type { Page, Place, Routes } from "../shared/page";
import type { Operation } from "./api";
import { may, session } from "./session";
import { home } from "./pages/home";
import { signInPage } from "./pages/sign-in";
import { forbidden } from "./frame";

type Opener = (place: Place) => Promise<Page> | Page;

/** A page only for people signed in who may do what it is for. Showing it is a courtesy: the platform decides. */
function to(operation: Operation, open: Opener): Opener {
  return (place) => {
    if (!session()) return signInPage();
    return may(operation) ? open(place) : forbidden(operation);
  };
}

export const routes: Routes = {
  "": to("listAlerts", home),
  new: to("issueAlert", async () => (await import("./compose/who")).who()),
  "new/what": to("issueAlert", async () => (await import("./compose/what")).what()),
  "new/check": to("issueAlert", async () => (await import("./compose/check")).check()),
  outbox: to("issueAlert", async () => (await import("./pages/outbox")).outbox()),
  alerts: to("listAlerts", async (at) => (await import("./pages/alerts")).alerts(at)),
  "alerts/:id": to("readAlert", async (at) => (await import("./watch/watch")).watch(at)),
  "alerts/:id/stop": to("stopAlert", async (at) => (await import("./watch/stop")).stop(at)),
  "alerts/:id/override": to("overrideApproval", async (at) => (await import("./pages/override")).override(at)),
  replies: to("listReplies", async () => (await import("./pages/replies")).replies()),
  approvals: to("approveAlert", async () => (await import("./pages/approvals")).approvals()),
  residents: to("findSubscribers", async (at) => (await import("./pages/residents")).residents(at)),
  "residents/new": to("addSubscriber", async () => (await import("./pages/resident")).resident()),
  "residents/import": to("startImport", async () => (await import("./pages/import")).importing()),
  "residents/:id": to("readSubscriber", async (at) => (await import("./pages/resident")).resident(at.parts[1])),
  groups: to("listGroups", async () => (await import("./pages/groups")).groups()),
  templates: to("listTemplates", async () => (await import("./pages/templates")).templates()),
  reports: to("reportUsage", async (at) => (await import("./pages/reports")).reports(at)),
  audit: to("readAudit", async (at) => (await import("./pages/audit")).audit(at)),
  people: to("listPeople", async () => (await import("./pages/people")).people()),
  integrators: to("listIntegrators", async () => (await import("./pages/integrators")).integrators()),
  "integrators/new": to("changeIntegrator", async () => (await import("./pages/integrator")).integrator()),
  "integrators/:id": to("readIntegrator", async (at) => (await import("./pages/integrator")).integrator(at.parts[1])),
  settings: to("changeSettings", async () => (await import("./pages/settings")).settings()),
  more: to("listAlerts", async () => (await import("./pages/more")).more()),
};
