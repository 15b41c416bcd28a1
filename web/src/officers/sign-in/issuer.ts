import { configuration } from "../../shared/platform/configuration";
import { ask } from "../../shared/platform/http";
import type { Tokens } from "./session";

/** The force's OpenID Connect issuer, as it describes itself. */
interface Issuer {
  authorization_endpoint: string;
  token_endpoint: string;
  revocation_endpoint?: string;
  end_session_endpoint?: string;
}

let known: Issuer | undefined;

export async function issuer(): Promise<Issuer> {
  known ??= await ask<Issuer>(`${configuration.issuer}/.well-known/openid-configuration`);
  return known;
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

async function tokens(grant: Record<string, string>): Promise<Tokens> {
  const { token_endpoint } = await issuer();
  return ask<Tokens>(token_endpoint, { method: "POST", body: new URLSearchParams({ client_id: client(), ...grant }) });
}

/** Gives a refresh token back, so that nobody can use it any more. */
export async function revoke(refresh: string): Promise<void> {
  const { revocation_endpoint } = await issuer();
  if (!revocation_endpoint) return;
  await ask(revocation_endpoint, { method: "POST", body: new URLSearchParams({ client_id: client(), token: refresh }) });
}
