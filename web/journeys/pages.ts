/** Every page of an officer and a supervisor, by the name of its picture; an alert's id stands where `:id` does. */
export const OFFICERS: Record<string, string> = {
  home: "",
  "new-who": "new",
  "new-what": "new/what",
  "new-fields": "new/fields",
  "new-check": "new/check",
  outbox: "outbox",
  alerts: "alerts",
  alert: "alerts/:id",
  stop: "alerts/:id/stop",
  override: "alerts/:id/override",
  replies: "replies",
  approvals: "approvals",
  residents: "residents",
  "resident-new": "residents/new",
  "resident-record": "residents/demo-0777",
  groups: "groups",
  templates: "templates",
  reports: "reports",
  more: "more",
  watch: "watch",
  missing: "nowhere",
};

export const ADMINISTRATORS: Record<string, string> = {
  import: "residents/import",
  audit: "audit",
  people: "people",
  "people-one": "people/coordinator",
  integrators: "integrators",
  "integrator-new": "integrators/new",
  integrator: "integrators/ControlRoomClient",
  settings: "settings",
  "alert-administrator": "alerts/:id",
};

export const RESIDENTS: Record<string, string> = {
  "resident-home": "/#/",
  "resident-join": "/#/join",
  "resident-me": "/#/me",
  "resident-check": "/#/check",
  "resident-privacy": "/#/privacy",
  "resident-poster": "/#/poster",
  "public-alerts": "/alerts/",
  "public-alerts-cy": "/alerts/index.cy.html",
};
