import { ask, Refused, type Request } from "../shared/http";
import { forget, session } from "./session";
import { renew, token } from "./sign-in";

/** One call to the platform as the person signed in. */
export async function api<T>(path: string, request: Request = {}): Promise<T> {
  try {
    return await once<T>(path, request);
  } catch (fault) {
    if (!unknown(fault)) throw fault;
    await renew();
    return last<T>(path, request);
  }
}

/** A list that is empty for whoever may not read it: replies are not for administrators. */
export async function some<T>(path: string, name: string): Promise<T[]> {
  try {
    return (await api<Record<string, T[]>>(path))[name] ?? [];
  } catch (fault) {
    if (fault instanceof Refused && fault.status === 403) return [];
    throw fault;
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
  return ask<T>(`/api/${path}`, { ...request, headers });
}

const unknown = (fault: unknown) => fault instanceof Refused && fault.status === 401;

/** A query string of what is set. */
export function query(values: Record<string, string | undefined>): string {
  const set = Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return set.length === 0 ? "" : `?${new URLSearchParams(set)}`;
}
