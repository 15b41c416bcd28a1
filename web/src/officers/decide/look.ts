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
  /** Its photos: what is said to be seen on each, and where it can be looked at. */
  photos?: { alt: string; url: string }[] | undefined;
}

/** Looks at it as it stands now. */
export async function look(alert: Alert): Promise<Look> {
  const { recordingId, revises, sendAt } = alert;
  const [estimate, before, recording, photos] = await Promise.all([
    call("estimateAudience", { body: { ...templateOf(alert), ...(sendAt ? { sendAt } : {}) } }).catch(() => undefined),
    revises ? call("readAlert", { path: { id: revises } }).catch(() => undefined) : undefined,
    recordingId ? heard(recordingId).catch(() => undefined) : undefined,
    Promise.all((alert.photos ?? []).map(seen)),
  ]);
  return { estimate, before, recording, photos: photos.filter((photo) => photo !== undefined) };
}

async function heard(id: string): Promise<string | undefined> {
  const { listenUrl } = await call("readRecording", { path: { id } });
  return listenUrl && (await local(listenUrl));
}

async function seen({ id, alt }: { id: string; alt: string }): Promise<{ alt: string; url: string } | undefined> {
  const { viewUrl } = await call("readPhoto", { path: { id } }).catch(() => ({ viewUrl: undefined }));
  return viewUrl ? { alt, url: await local(viewUrl) } : undefined;
}

/** The file behind an address, under one that the page itself may show. */
const local = async (url: string): Promise<string> => URL.createObjectURL(await (await fetch(url)).blob());
