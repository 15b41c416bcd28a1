import { configuration } from "../../shared/platform/configuration";
import { ask, Unreachable } from "../../shared/platform/http";
import type { Tokens } from "./session";

/** Where the force's issuer of tokens does what. Whoever was never told where it is cannot reach it. */
export function issuer() {
  const at = configuration.signInUrl;
  if (!at) throw new Unreachable();
  return { authorize: `${at}/oauth2/authorize`, token: `${at}/oauth2/token`, revoke: `${at}/oauth2/revoke`, end: `${at}/logout` };
}

/**
 * Opens the connection by which the tokens will be asked for, while whoever signs in does so. That to the issuer's own page is
 * the browser's business: it keeps what one site opens from another.
 */
export function approach(): void {
  document.head.append(
    Object.assign(document.createElement("link"), { rel: "preconnect", href: configuration.signInUrl, crossOrigin: "anonymous" }),
  );
}

/** These pages as the issuer knows them: a client without a secret. */
export const client = (): string => configuration.clientId;

/** Where the issuer sends people back to. */
export const here = (): string => `${location.origin}${location.pathname}`;

/** Tokens for the code of a sign-in. */
export const tokensFor = (code: string, verifier: string): Promise<Tokens> =>
  tokens({ grant_type: "authorization_code", code, redirect_uri: here(), code_verifier: verifier });

/** Tokens for a refresh token, which is used up by it. */
export const renewed = (refresh: string): Promise<Tokens> => tokens({ grant_type: "refresh_token", refresh_token: refresh });

const tokens = async (grant: Record<string, string>): Promise<Tokens> =>
  ask<Tokens>(issuer().token, { method: "POST", body: new URLSearchParams({ client_id: client(), ...grant }) });

/** Gives a refresh token back, so that nobody can use it any more. */
export async function revoke(refresh: string): Promise<void> {
  await ask(issuer().revoke, { method: "POST", body: new URLSearchParams({ client_id: client(), token: refresh }) });
}
