import { OPERATIONS } from "../../contract/operations";
import type { operations } from "../../contract/schema";
import { ask, Refused, type Request } from "../../shared/platform/http";
import { forget, session } from "../sign-in/session";
import { renew, token } from "../sign-in/sign-in";

/** What people of the force can ask of the platform, as the contract names it. */
export type Operation = keyof typeof OPERATIONS;

type Parameters<O extends Operation> = operations[O]["parameters"];
type Body<O extends Operation> = operations[O] extends { requestBody?: { content: { "application/json": infer B } } } ? B : never;
type Taken<O extends Operation> = operations[O]["responses"] extends infer R ? R[keyof R & (200 | 201 | 202)] : never;

/** What the platform answers an operation. */
export type Answer<O extends Operation> = Taken<O> extends { content: { "application/json": infer A } } ? A : undefined;

/** What one call tells the platform; what is undefined in the query is left out. */
export interface Input<O extends Operation> {
  path?: Parameters<O> extends { path: infer P } ? P : never;
  query?: Parameters<O>["query"];
  body?: Body<O>;
  headers?: Record<string, string>;
}

/** Changes that are on their way. */
const asked = new Map<string, Promise<unknown>>();

/** One call to the platform as the person signed in. A second tap on a button asks for no second change: the first answers it too. */
export function call<O extends Operation>(operation: O, told: Input<O> = {}): Promise<Answer<O>> {
  // Two files of one size are two.
  if (OPERATIONS[operation].method === "GET" || operation.startsWith("begin")) return made(operation, told);
  const change = JSON.stringify([operation, told]);
  const same = asked.get(change) as Promise<Answer<O>> | undefined;
  const now = same ?? made(operation, told).finally(() => asked.delete(change));
  asked.set(change, now);
  return now;
}

async function made<O extends Operation>(operation: O, told: Input<O>): Promise<Answer<O>> {
  const { method, path } = OPERATIONS[operation];
  const where = filled(path, told.path ?? {}) + query(told.query ?? {});
  const request: Request = {
    method,
    ...(told.body === undefined ? {} : { body: told.body }),
    ...(told.headers ? { headers: told.headers } : {}),
  };
  try {
    return await once<Answer<O>>(where, request);
  } catch (fault) {
    if (!unknown(fault)) throw fault;
    await renew();
    return last<Answer<O>>(where, request);
  }
}

/** With a token just renewed: if that is not taken either, nobody is signed in. */
async function last<T>(path: string, request: Request): Promise<T> {
  try {
    if (session()) return await once<T>(path, request);
  } catch (fault) {
    if (!unknown(fault)) throw fault;
    forget();
  }
  throw new Refused(401, "You are no longer signed in. Sign in again: what you wrote is kept.");
}

async function once<T>(path: string, request: Request): Promise<T> {
  const mine = await token();
  const headers = { ...request.headers, ...(mine ? { Authorization: `Bearer ${mine}` } : {}) };
  return ask<T>(path, { ...request, headers });
}

const unknown = (fault: unknown) => fault instanceof Refused && fault.status === 401;

/** A path with what stands for its names. */
const filled = (path: string, values: Record<string, string>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));

/** A query string of what is set. */
function query(values: object): string {
  const set = Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return set.length === 0 ? "" : `?${new URLSearchParams(set)}`;
}
