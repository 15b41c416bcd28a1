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

const KEPT = "issuer";
const DAY = 86_400_000;
let known: Promise<Issuer> | undefined;

/** As it described itself within the last day: on a poor link nobody waits for what this browser has just heard. */
export function issuer(): Promise<Issuer> {
  known ??= find().catch((fault) => {
    known = undefined;
    throw fault;
  });
  return known;
}

async function find(): Promise<Issuer> {
  const of = configuration.issuer;
  const last = JSON.parse(localStorage.getItem(KEPT) ?? "{}") as { of?: string; at?: number; issuer?: Issuer };
  if (last.issuer && last.of === of && Date.now() - (last.at ?? 0) < DAY) return last.issuer;
  const told = await ask<Issuer>(`${of}/.well-known/openid-configuration`);
  localStorage.setItem(KEPT, JSON.stringify({ of, at: Date.now(), issuer: told }));
  return told;
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
