import { title } from "../../shared/text/say";
import { kindName } from "../platform/kinds";
import { type Alert, CHANNEL_NAMES } from "../platform/types";
import { said, whom } from "../watch/alert-parts";

/** What one alert says that the other did not, in the words of the page. */
export interface Change {
  name: string;
  before: string;
  now: string;
}

/** What has been changed from an alert that came back to the one in its place. */
export function changes(before: Alert, now: Alert): Change[] {
  const [were, are] = [facts(before), facts(now)];
  const names = [...new Set([...are.keys(), ...were.keys()])];
  return names
    .map((name) => ({ name, before: were.get(name) ?? "", now: are.get(name) ?? "" }))
    .filter((change) => change.before !== change.now);
}

function facts(alert: Alert): Map<string, string> {
  return new Map([
    ["What happened", kindName(alert.kind)],
    ["Who", whom(alert)],
    ["Title", alert.title],
    ...said(alert).map(([name, value]): [string, string] => [name, value]),
    ["Recording", alert.recordingId ?? ""],
    ["By", alert.channels.map((channel) => CHANNEL_NAMES[channel]).join(", ")],
    ["Severity", title(alert.severity)],
    ["Public page", alert.public ? "Shown" : "Not shown"],
    ["Time", alert.sendAt ?? ""],
  ]);
}
