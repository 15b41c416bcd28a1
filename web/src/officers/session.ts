import { configuration } from "../shared/configuration";
import { ask } from "../shared/http";

/** Who is signed in: by OpenID Connect, authorization code with PKCE (RFC 7636), no secret in the browser. */
export interface Session {
  token: string;
  name: string;
  role: Role;
  /** All that are theirs: an administrator is not a supervisor unless it says so here. */
  roles: Role[];
  until: number;
}

const ROLES = ["officer", "supervisor", "administrator"] as const;
export type Role = (typeof ROLES)[number];

const KEPT = "session";
const ASKED = "sign-in";

interface Issuer {
  authorization_endpoint: string;
  token_endpoint: string;
  end_session_endpoint?: string;
}

interface Asked {
  state: string;
  verifier: string;
  back: string;
}

/** The present session, if it has not run out. */
export function session(): Session | undefined {
  const kept = sessionStorage.getItem(KEPT);
  const found = kept ? (JSON.parse(kept) as Session) : undefined;
  return found && found.until > Date.now() ? found : undefined;
}

/** Whether the person signed in may do what that role may. */
export function may(role: Role): boolean {
  const mine = session();
  return mine !== undefined && ROLES.indexOf(mine.role) >= ROLES.indexOf(role);
}

/** Whether the person signed in has that very role. */
export function holds(role: Role): boolean {
  return session()?.roles.includes(role) ?? false;
}

/** Leaves for the issuer's sign-in page; it sends the person back here. */
export async function signIn(back = location.hash): Promise<void> {
  const { authorization_endpoint } = await issuer();
  const asked: Asked = { state: random(), verifier: random(), back };
  sessionStorage.setItem(ASKED, JSON.stringify(asked));
  const query = new URLSearchParams({
    response_type: "code",
    client_id: configuration.clientId ?? "",
    redirect_uri: here(),
    scope: "openid profile",
    state: asked.state,
    code_challenge: await challenge(asked.verifier),
    code_challenge_method: "S256",
  });
  location.assign(`${authorization_endpoint}?${query}`);
}

/** Takes up a sign-in the issuer has just sent back, if there is one in the address. */
export async function takeUp(): Promise<void> {
  const answer = new URLSearchParams(location.search);
  const asked = JSON.parse(sessionStorage.getItem(ASKED) ?? "null") as Asked | null;
  const code = answer.get("code");
  if (!code && !answer.has("error")) return;
  history.replaceState(null, "", `${location.pathname}${asked?.back ?? ""}`);
  sessionStorage.removeItem(ASKED);
  if (!code || !asked || answer.get("state") !== asked.state) return;
  const { token_endpoint } = await issuer();
  keep(await exchange(token_endpoint, code, asked.verifier));
}

/** Forgets the session here and at the issuer. */
export async function signOut(): Promise<void> {
  sessionStorage.removeItem(KEPT);
  const end = (await issuer().catch(() => undefined))?.end_session_endpoint;
  const query = new URLSearchParams({ client_id: configuration.clientId ?? "", post_logout_redirect_uri: here() });
  location.assign(end ? `${end}?${query}` : here());
}

/** Forgets a session the platform no longer takes. */
export function forget(): void {
  sessionStorage.removeItem(KEPT);
}

const here = () => `${location.origin}${location.pathname}`;

function issuer(): Promise<Issuer> {
  return ask<Issuer>(`${configuration.issuer}/.well-known/openid-configuration`);
}

interface Tokens {
  access_token: string;
  id_token?: string;
  expires_in: number;
}

async function exchange(endpoint: string, code: string, verifier: string): Promise<Tokens> {
  const body = new URLSearchParams({
    grant_type: "authorization_code",
    client_id: configuration.clientId ?? "",
    code,
    redirect_uri: here(),
    code_verifier: verifier,
  });
  const answer = await fetch(endpoint, { method: "POST", body });
  if (!answer.ok) throw new Error(`the issuer answered ${answer.status}`);
  return (await answer.json()) as Tokens;
}

function keep(tokens: Tokens): void {
  const claims = { ...claimsOf(tokens.access_token), ...(tokens.id_token ? claimsOf(tokens.id_token) : {}) };
  const granted = [claims.role, claims["cognito:groups"], claims.roles].flat();
  const roles = ROLES.filter((role) => granted.includes(role));
  const kept: Session = {
    token: tokens.access_token,
    name: String(claims.name ?? claims.email ?? claims.sub ?? ""),
    role: roles.at(-1) ?? "officer",
    roles,
    until: Date.now() + tokens.expires_in * 1000,
  };
  sessionStorage.setItem(KEPT, JSON.stringify(kept));
}

/** Read for show only: the platform checks the token, the page does not. */
function claimsOf(token: string): Record<string, unknown> {
  const part = (token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
  const bytes = Uint8Array.from(atob(part), (c) => c.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
}

function random(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

async function challenge(verifier: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
}

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
