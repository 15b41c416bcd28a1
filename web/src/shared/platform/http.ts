/** What is wrong with one part of a request; `pointer` is a JSON Pointer into it. */
export interface Wrong {
  pointer: string;
  detail: string;
}

/** The platform said no, and why. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly errors: Wrong[] = [],
  ) {
    super(detail);
  }
}

/** The platform could not be reached: nothing is known of what became of the request. */
export class Unreachable extends Error {
  constructor() {
    super("There is no connection.");
  }
}

const UNCHANGED = 304;

export interface Request {
  method?: string;
  /** JSON, or a form if it is one. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** Asks the platform for JSON, or says why not by throwing {@link Refused} or {@link Unreachable}. */
export async function ask<T>(path: string, request: Request = {}): Promise<T> {
  const text = (request.method ?? "GET") === "GET" ? await readAgain(path, request) : await change(path, request);
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

/** What was read, by its path, with the tag it came with: as long as it is the same, it is not sent again. */
const read = new Map<string, { tag: string; text: string }>();
/** So many are kept: those that a page asks for again and again. */
const MOST_KEPT = 20;

/** The tag with which a path was read or changed last: it names the version that the next change is made of. */
export const tagOf = (path: string): string | undefined => read.get(path)?.tag;

/** The header that has a change made of that version alone; none where none is known. */
export const ifMatch = (tag: string | undefined): Record<string, string> => (tag ? { "If-Match": tag } : {});

async function readAgain(path: string, request: Request): Promise<string> {
  const known = read.get(path);
  const headers = { ...request.headers, ...(known ? { "If-None-Match": known.tag } : {}) };
  const given = await answer(path, { ...request, headers });
  if (known && given.status === UNCHANGED) return known.text;
  return kept(path, given);
}

/** What a change is answered with a tag is what stands at that path now. */
async function change(path: string, request: Request): Promise<string> {
  const given = await answer(path, request);
  return request.method === "PUT" && given.headers.has("ETag") ? kept(path, given) : given.text();
}

async function kept(path: string, given: Response): Promise<string> {
  const text = await given.text();
  const tag = given.headers.get("ETag");
  read.delete(path);
  if (tag) read.set(path, { tag, text });
  if (read.size > MOST_KEPT) read.delete([...read.keys()][0] as string);
  return text;
}

/** Asks likewise, for where it goes on from there, if it does. */
export async function askWhere(path: string, request: Request): Promise<string | null> {
  return (await answer(path, request)).headers.get("Location");
}

async function answer(path: string, request: Request): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json", ...request.headers };
  const form = request.body instanceof URLSearchParams;
  if (request.body !== undefined && !form) headers["Content-Type"] = "application/json";
  const response = await reach(path, { method: request.method ?? "GET", headers, body: written(request.body) });
  if (!response.ok && response.status !== UNCHANGED) throw await refusal(response);
  return response;
}

function written(body: unknown): string | URLSearchParams | null {
  if (body instanceof URLSearchParams) return body;
  return body === undefined ? null : JSON.stringify(body);
}

/** Puts a file at an address that was handed out for it. */
export async function put(url: string, file: Blob): Promise<void> {
  const response = await reach(url, { method: "PUT", headers: { "Content-Type": file.type }, body: file });
  if (!response.ok) throw new Refused(response.status, "The file was not taken.");
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { ...init, cache: "no-store", referrerPolicy: "no-referrer" });
  } catch {
    throw new Unreachable();
  }
  if (response.status >= 502 && response.status <= 504) throw new Unreachable();
  return response;
}

async function refusal(response: Response): Promise<Refused> {
  const problem = (await response.json().catch(() => ({}))) as Partial<Refused> & { title?: string };
  const detail = problem.detail ?? problem.title ?? `The platform answered ${response.status}.`;
  return new Refused(response.status, detail, problem.errors ?? []);
}
