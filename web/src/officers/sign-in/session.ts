import { OPERATIONS, ROLES } from "../../contract/operations";
import { InTab } from "../../shared/platform/in-tab";
import type { Operation } from "../platform/api";

/** Who is signed in, in this browser tab and until it is closed (docs/decisions/0604). */
export interface Session {
  token: string;
  /** Good once, for the next token. */
  refresh?: string;
  /** Who it is to the issuer: a name can change or be another's too. */
  subject: string;
  name: string;
  /** All that are theirs: an administrator is not a supervisor unless it says so here. */
  roles: Role[];
  /** When the token runs out. */
  until: number;
}

/** Those that may do anything at all, as the contract says. */
export type Role = keyof typeof ROLES;

/** What the issuer answers a sign-in or its renewal with. */
export interface Tokens {
  access_token: string;
  id_token?: string;
  refresh_token?: string;
  expires_in: number;
}

const ALL = Object.keys(ROLES) as Role[];
const KEPT = new InTab<Session>("session");
let last: string | undefined;

/** The present session, if it has not run out or can be renewed. */
export function session(): Session | undefined {
  const found = KEPT.get();
  last = found?.subject ?? last;
  return found && (found.refresh || found.until > Date.now()) ? found : undefined;
}

/** Whose what is written on this page is: a session that runs out does not make it anybody else's. */
export function writer(): string {
  return session()?.subject ?? last ?? "";
}

/** What a role is called; a group that is none of them, by its own name. */
export const roleName = (role: string): string => (ROLES as Record<string, string>)[role] ?? role;

/** The roles an operation is for, any one of them. */
export const rolesFor = (operation: Operation): readonly Role[] => OPERATIONS[operation].roles;

/** Whether it is a volunteer who writes to their own scheme, and nobody of the force besides. */
export function volunteer(): boolean {
  const mine = session()?.roles ?? [];
  return mine.includes("coordinator") && !mine.includes("officer") && !mine.includes("supervisor");
}

/** Whether the person signed in may do it: nobody is offered what the platform would refuse them. */
export function may(operation: Operation): boolean {
  const mine = session()?.roles ?? [];
  return rolesFor(operation).some((role) => mine.includes(role));
}

/** Takes tokens for the session from now on. An issuer that does not turn refresh tokens leaves the old one good. */
export function keep(tokens: Tokens): void {
  const claims = { ...claimsOf(tokens.access_token), ...(tokens.id_token ? claimsOf(tokens.id_token) : {}) };
  const granted = [claims.role, claims["cognito:groups"], claims.roles].flat();
  const roles = ALL.filter((role) => granted.includes(role));
  const refresh = tokens.refresh_token ?? session()?.refresh;
  KEPT.keep({
    token: tokens.access_token,
    ...(refresh ? { refresh } : {}),
    subject: String(claims.sub ?? ""),
    name: String(claims.name ?? claims.email ?? claims.sub ?? ""),
    roles,
    until: Date.now() + tokens.expires_in * 1000,
  });
}

export function forget(): void {
  KEPT.drop();
}

/** Read for show only: the platform checks the token, the page does not. */
function claimsOf(token: string): Record<string, unknown> {
  const part = (token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
  const bytes = Uint8Array.from(atob(part), (c) => c.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
}
