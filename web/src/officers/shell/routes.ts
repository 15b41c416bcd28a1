import type { Page, Place, Routes } from "../../shared/page";
import { fillIn } from "../compose/reuse/fill-in";
import type { Operation } from "../platform/api";
import { may } from "../sign-in/session";
import { beside } from "./beside";
import { forbidden } from "./frame";
import { home } from "./home";

type Opener = (place: Place) => Promise<Page> | Page;

/** A page only for people who may do what it is for. Showing it is a courtesy: the platform decides. */
function to(operation: Operation, open: Opener): Opener {
  return (place) => (may(operation) ? open(place) : forbidden(operation));
}

export const routes: Routes = {
  "": to("listAlerts", home),
  new: to("issueAlert", async () => (await import("../compose/choose/who")).who()),
  "new/what": to("issueAlert", async () => (await import("../compose/write/what")).what()),
  "new/fields": to("issueAlert", fillIn),
  "new/check": to("issueAlert", async () => (await import("../compose/send/check")).check()),
  outbox: to("issueAlert", async () => (await import("../compose/send/outbox-page")).outbox()),
  alerts: to("listAlerts", async (at) => (await import("../watch/alerts")).alerts(at)),
  "alerts/:id": to("readAlert", (at) =>
    beside(
      at,
      async (place) => (await import("../watch/alerts")).alertsFound(place),
      async (place) => (await import("../watch/watch")).watch(place),
    ),
  ),
  "alerts/:id/stop": to("stopAlert", async (at) => (await import("../watch/act/stop")).stop(at)),
  "alerts/:id/override": to("overrideApproval", async (at) => (await import("../decide/override")).override(at)),
  "incidents/:id": to("readIncident", async (at) => (await import("../watch/incident")).incident(at)),
  replies: to("listConversations", async (at) => (await import("../answer/replies")).replies(at)),
  "replies/:id": to("readConversation", (at) =>
    beside(
      at,
      async (place) => (await import("../answer/replies")).conversations(place),
      async (place) => (await import("../answer/conversation")).conversation(place),
    ),
  ),
  approvals: to("approveAlert", async () => (await import("../decide/approvals")).approvals()),
  residents: to("findSubscribers", async (at) => (await import("../residents/residents")).residents(at)),
  "residents/new": to("addSubscriber", async () => (await import("../residents/resident")).resident()),
  "residents/import": to("startImport", async () => (await import("../residents/import")).importing()),
  "residents/:id": to("readSubscriber", async (at) => (await import("../residents/resident")).resident(at.parts[1])),
  groups: to("listGroups", async () => (await import("../residents/groups")).groups()),
  templates: to("listTemplates", async () => (await import("../compose/reuse/templates")).templates()),
  reports: to("reportUsage", async (at) => (await import("../report/reports")).reports(at)),
  audit: to("readAudit", async (at) => (await import("../administer/audit")).audit(at)),
  "people/:id": to("changeProfile", async (at) => (await import("../administer/profile")).profile(at.parts[1] ?? "")),
  people: to("listPeople", async () => (await import("../administer/people")).people()),
  integrators: to("listIntegrators", async () => (await import("../administer/integrators")).integrators()),
  "integrators/new": to("changeIntegrator", async () => (await import("../administer/integrator")).integrator()),
  "integrators/:id": to("readIntegrator", async (at) => (await import("../administer/integrator")).integrator(at.parts[1])),
  settings: to("changeSettings", async () => (await import("../administer/settings")).settings()),
  watch: to("changeWatch", async () => (await import("../administer/watch")).watch()),
  more: to("listAlerts", async () => (await import("./more")).more()),
};
