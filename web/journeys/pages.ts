/** Every page there is, by the name of its picture; an alert's id stands where `:id` does. */
export const OFFICERS: Record<string, string> = {
  home: "",
  "new-who": "new",
  "new-what": "new/what",
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
  import: "residents/import",
  groups: "groups",
  templates: "templates",
  reports: "reports",
  audit: "audit",
  people: "people",
  settings: "settings",
  more: "more",
  missing: "nowhere",
};

export const RESIDENTS: Record<string, string> = {
  "resident-home": "/#/",
  "resident-join": "/#/join",
  "resident-me": "/#/me",
  "resident-privacy": "/#/privacy",
  "resident-poster": "/#/poster",
  "public-alerts": "/alerts/",
};
