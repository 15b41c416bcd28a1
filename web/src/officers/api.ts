import { ask, Refused, type Request } from "../shared/http";
import { forget, session } from "./session";

/** One call to the platform as the person signed in. */
export async function api<T>(path: string, request: Request = {}): Promise<T> {
  const token = session()?.token;
  const headers = { ...request.headers, ...(token ? { Authorization: `Bearer ${token}` } : {}) };
  try {
    return await ask<T>(`/api/${path}`, { ...request, headers });
  } catch (fault) {
    if (fault instanceof Refused && fault.status === 401) forget();
    throw fault;
  }
}

/** A query string of what is set. */
export function query(values: Record<string, string | undefined>): string {
  const set = Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return set.length === 0 ? "" : `?${new URLSearchParams(set)}`;
}
