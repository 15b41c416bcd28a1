import { put, Refused, Unreachable } from "../../../shared/platform/http";
import { Shelf } from "../../../shared/platform/store";
import { type Answer, call } from "../../platform/api";
import type { AlertRequest } from "../../platform/types";
import { session, writer } from "../../sign-in/session";

/** An alert that was told to go: it waits here until the platform has answered for it. */
export interface Waiting {
  /** Its idempotency key: however often it is posted, the platform takes it once. */
  key: string;
  /** The subject of who wrote it: nobody else sends or sees it. */
  by: string;
  alert: AlertRequest;
  recording?: Blob;
  photos?: WaitingPhoto[];
  since: string;
  /** Why the platform would not have it. */
  refused?: { detail: string; errors: { pointer: string; detail: string }[] };
}

/** A photo with its file and what is seen on it. */
export interface WaitingPhoto {
  key: string;
  file: Blob | undefined;
  alt: string;
  altCy: string;
  /** The platform's, once it is uploaded. */
  id?: string;
}

type Accepted = Answer<"issueAlert">;

/** An alert that had waited and went. */
export interface Gone {
  id: string;
  title: string;
}

type Listener = (waiting: Waiting[], gone: Gone[]) => void;

const shelf = new Shelf<Waiting>("outbox");
const listeners = new Set<Listener>();
const answered = new Map<string, Accepted>();
const EVERY = 10_000;
let timer: ReturnType<typeof setInterval> | undefined;
let unsent: Waiting[] = [];
/** What the telephone's sound is made into. */
const SOUND = "audio/wav";
const PHOTO = "image/jpeg";

/** Tells of each change, and what waits now. */
export function watchOutbox(listener: Listener): void {
  listeners.add(listener);
  void tell();
}

/** Puts an alert in, tries at once, and returns the platform's answer if there is one already. */
export async function send(alert: AlertRequest, key: string, recording?: Blob, photos: WaitingPhoto[] = []): Promise<Accepted | undefined> {
  const files = { ...(recording ? { recording } : {}), ...(photos.length > 0 ? { photos } : {}) };
  await shelf.put(key, { key, by: writer(), alert, since: new Date().toISOString(), ...files });
  await flush(key);
  return answered.get(key);
}

/** What waits of the person signed in; what others of this browser wrote stays for their own sign-in. */
export async function waiting(): Promise<Waiting[]> {
  const subject = session()?.subject;
  return subject ? (await shelf.all()).filter((one) => one.by === subject) : [];
}

/** What those alerts are called that wait on this device, whoever wrote them. */
export async function unsentHere(): Promise<string[]> {
  return (await shelf.all()).map(({ alert }) => alert.title);
}

/** Takes back what has not been sent. */
export async function takeBack(key: string): Promise<void> {
  await alone(() => shelf.remove(key));
  await tell();
}

/** Sends whatever waits, from now on whenever there is a connection; who closes the page meanwhile is asked first. */
export function keepSending(): void {
  addEventListener("online", () => void flush());
  navigator.serviceWorker?.addEventListener("message", ({ data }) => void (data === "send what waits" && flush()));
  addEventListener("beforeunload", (event) => unsent.length > 0 && session() && event.preventDefault());
  void flush();
}

/**
 * Tries all of theirs that waits, once; one page at a time does so.
 *
 * @param fresh the key of what was told to go just now: whoever told it sees what becomes of it
 */
export async function flush(fresh?: string): Promise<void> {
  const gone: Gone[] = [];
  await alone(async () => {
    for (const one of await waiting()) {
      if (one.refused) continue;
      if (!(await post(one))) break;
      const accepted = answered.get(one.key);
      if (accepted && one.key !== fresh) gone.push({ id: accepted.id, title: one.alert.title });
    }
  });
  await tell(gone);
}

/** As long as something waits it is tried again; where the browser can, it wakes the page too when the link is back. */
function tryAgain(): void {
  clearInterval(timer);
  if (!unsent.some(({ refused }) => !refused)) return;
  timer = setInterval(() => void flush(), EVERY);
  void navigator.serviceWorker?.ready
    .then((worker) => (worker as { sync?: { register(tag: string): Promise<void> } }).sync?.register("outbox"))
    .catch(() => undefined);
}

/** Whether to go on with the next: without a connection or a session there is no point. */
async function post(one: Waiting): Promise<boolean> {
  try {
    const spoken = one.recording ? await upload(one, one.recording) : one;
    const { alert } = await uploadPhotos(spoken);
    answered.set(one.key, await call("issueAlert", { body: alert, headers: { "Idempotency-Key": one.key } }));
    await shelf.remove(one.key);
    return true;
  } catch (fault) {
    if (fault instanceof Unreachable) return false;
    if (!(fault instanceof Refused)) throw fault;
    if (fault.status === 401 || fault.status === 429 || fault.status >= 500) return false;
    await shelf.put(one.key, { ...one, refused: { detail: fault.detail, errors: fault.errors } });
    return true;
  }
}

/** Its photos are uploaded one after the other; each is written down, so that a second try does not upload it again. */
async function uploadPhotos(one: Waiting): Promise<Waiting> {
  const photos = [...(one.photos ?? [])];
  for (const [at, photo] of photos.entries()) {
    if (photo.id || !photo.file) continue;
    const { id, uploadUrl } = await call("beginPhoto", { body: { bytes: photo.file.size, type: PHOTO } });
    await put(uploadUrl, new Blob([photo.file], { type: PHOTO }));
    photos[at] = { ...photo, id };
    await shelf.put(one.key, { ...one, photos });
  }
  const shown = photos.flatMap(({ id, alt, altCy }) =>
    id ? [{ id, alt: alt.trim(), ...(altCy.trim() ? { altCy: altCy.trim() } : {}) }] : [],
  );
  return { ...one, photos, alert: { ...one.alert, ...(shown.length > 0 ? { photos: shown } : {}) } };
}

/** Uploads a recording; the id it has from then on. */
export async function uploadRecording(recording: Blob): Promise<string> {
  const { id, uploadUrl } = await call("beginRecording", { body: { bytes: recording.size, type: SOUND } });
  await put(uploadUrl, new Blob([recording], { type: SOUND }));
  return id;
}

/** The alert with its recording uploaded; written down, so that a second try does not upload again. */
async function upload(one: Waiting, recording: Blob): Promise<Waiting> {
  const alert = { ...one.alert, recordingId: await uploadRecording(recording) };
  const { recording: _uploaded, ...rest } = one;
  const spoken = { ...rest, alert };
  await shelf.put(one.key, spoken);
  return spoken;
}

function alone(act: () => Promise<unknown>): Promise<unknown> {
  return navigator.locks.request("outbox", act);
}

async function tell(gone: Gone[] = []): Promise<void> {
  unsent = await waiting();
  tryAgain();
  listeners.forEach((listener) => listener(unsent, gone));
}
