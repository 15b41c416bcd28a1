import { templateOf } from "../compose/asked";
import { call } from "../platform/api";
import type { Alert, Estimate } from "../platform/types";

/** What whoever decides on an alert looks at besides its words; what cannot be had is left out. */
export interface Look {
  estimate?: Estimate | undefined;
  /** The alert it is in place of, which had come back. */
  before?: Alert | undefined;
  /** Where its recording can be heard. */
  recording?: string | undefined;
}

/** Looks at it as it stands now. */
export async function look(alert: Alert): Promise<Look> {
  const { recordingId, revises, sendAt } = alert;
  const [estimate, before, recording] = await Promise.all([
    call("estimateAudience", { body: { ...templateOf(alert), ...(sendAt ? { sendAt } : {}) } }).catch(() => undefined),
    revises ? call("readAlert", { path: { id: revises } }).catch(() => undefined) : undefined,
    recordingId ? heard(recordingId).catch(() => undefined) : undefined,
  ]);
  return { estimate, before, recording };
}

async function heard(id: string): Promise<string | undefined> {
  const { listenUrl } = await call("readRecording", { path: { id } });
  return listenUrl && URL.createObjectURL(await (await fetch(listenUrl)).blob());
}
