import { title } from "../../shared/text/say";

const ACTS: Record<string, string> = {
  "alert.approve": "Approved an alert",
  "alert.issue": "Issued an alert",
  "alert.lapse": "Let an alert lapse that nobody approved in time",
  "alert.override": "Sent an alert without approval",
  "alert.reject": "Rejected an alert",
  "alert.replace": "Replaced an alert by another",
  "alert.return": "Returned an alert for edit",
  "alert.stop": "Stopped an alert",
  "alert.test": "Sent a test alert to themselves",
  "alert.withdraw": "Withdrew an alert",
  "audit.read": "Read the audit",
  "bulletin.dismiss": "Put another authority's warning aside",
  "bulletin.open": "Took another authority's warning into a draft",
  "desk.answer": "Answered a conversation",
  "desk.claim": "Took on a conversation",
  "desk.close": "Closed a conversation",
  "desk.release": "Let go of a conversation",
  "desk.reopen": "Reopened a conversation",
  "group.add": "Added a group",
  "group.change": "Changed a group",
  "group.remove": "Removed a group",
  "import.add": "Uploaded a file of residents",
  "import.start": "Started an import of residents",
  "incident.withdraw": "Withdrew an incident with its pages and photos",
  "integrator.change": "Changed what another system may do",
  "integrator.key": "Made a signing key for another system",
  "integrator.read": "Read what another system may do",
  "integrator.remove": "Shut another system out",
  "pack.add": "Asked for a disclosure pack",
  "pack.fail": "Gave up a disclosure pack that could not be made",
  "pack.fetch": "Fetched a disclosure pack",
  "person.change": "Settled how far somebody may go",
  "photo.add": "Uploaded a photo",
  "recording.add": "Uploaded a recording",
  "reply.answer": "Answered a reply",
  "resident.add": "Added a resident",
  "resident.change": "Changed a resident's record",
  "resident.contact": "Saw how a resident who replied is reached",
  "resident.copy": "Had a copy of their own record",
  "resident.erase": "Erased a resident",
  "resident.export": "Exported the residents",
  "resident.join": "Signed up",
  "resident.leave": "Left",
  "resident.over": "Was taken off the record after a stay",
  "resident.gone": "Was taken off the record with a device that is gone",
  "resident.read": "Read a resident's record",
  "resident.return": "Came back",
  "resident.search": "Searched the residents",
  "resident.start": "Asked for alerts again",
  "resident.stop": "Asked for no more alerts",
  "resident.unmark": "Said that it is safe to write to a resident again",
  "settings.change": "Changed the settings",
  "template.add": "Saved a template",
  "template.change": "Changed a template",
  "template.remove": "Deleted a template",
  "watch.browser": "Added a browser that tells them things",
  "watch.change": "Changed what they are told of",
};

/** What can have been done, by its name and in words, in the order of the words. */
export const acts = (): [string, string][] => Object.entries(ACTS).sort(([, a], [, b]) => a.localeCompare(b));

/** What somebody did, in words; one that is new here by its name. */
export const actWords = (action: string): string => ACTS[action] ?? title(action.replace(".", ": "));

/** No request lasts longer, in milliseconds: until then it may still be at it, as the one that reads the audit is. */
const LASTS = 60_000;

/** What came of it, where it was not simply done. */
export function cameTo({ outcome, at }: { outcome: string; at: string }, now = Date.now()): string | undefined {
  if (outcome === "asked") return now - Date.parse(at) < LASTS ? "under way" : "not known to have been done";
  const status = Number(outcome);
  if (status === 403) return "refused: may not do it";
  return status >= 400 ? "refused" : undefined;
}
