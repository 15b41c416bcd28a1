import { configuration } from "../../shared/platform/configuration";
import { Refused } from "../../shared/platform/http";
import { InTab } from "../../shared/platform/in-tab";
import { client, here, issuer, renewed, revoke, tokensFor } from "./issuer";
import { challenge, random } from "./pkce";
import { forget, keep, session } from "./session";

/** A sign-in that was asked of the issuer: authorization code with PKCE, no secret in the browser. */
interface Asked {
  state: string;
  verifier: string;
  back: string;
}

const ASKED = new InTab<Asked>("sign-in");
const EARLY = 60_000;

/** Leaves for the issuer's sign-in page; it sends the person back here. */
export async function signIn(back = location.hash): Promise<void> {
  const { authorize } = issuer();
  const asked: Asked = { state: random(), verifier: random(), back };
  ASKED.keep(asked);
  const query = new URLSearchParams({
    response_type: "code",
    client_id: client(),
    redirect_uri: here(),
    scope: "openid profile email",
    state: asked.state,
    code_challenge: await challenge(asked.verifier),
    code_challenge_method: "S256",
  });
  location.assign(`${authorize}?${query}`);
}

/** Whether the issuer has just sent somebody back. */
export const isBack = (): boolean => new URLSearchParams(location.search).has("code");

/** Takes up a sign-in the issuer has just sent back, if there is one in the address. */
export async function takeUp(): Promise<void> {
  const answer = new URLSearchParams(location.search);
  const asked = ASKED.get();
  const code = answer.get("code");
  if (!code && !answer.has("error")) return;
  history.replaceState(null, "", `${location.pathname}${asked?.back ?? ""}`);
  ASKED.drop();
  if (!code || !asked || answer.get("state") !== asked.state) return;
  keep(await tokensFor(code, asked.verifier));
}

/** The token for a call now, renewed when it is about to run out. */
export async function token(): Promise<string | undefined> {
  const mine = session();
  if (mine?.refresh && mine.until - EARLY < Date.now()) await renew();
  return session()?.token;
}

let renewing: Promise<void> | undefined;

/** Renews the session; calls that come meanwhile wait for the one renewal, since a refresh token is good once. */
export function renew(): Promise<void> {
  renewing ??= turn().finally(() => (renewing = undefined));
  return renewing;
}

/** A session the issuer will not renew is over; a lost link ends nothing. */
async function turn(): Promise<void> {
  const refresh = session()?.refresh;
  try {
    if (refresh) keep(await renewed(refresh));
    else forget();
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    forget();
  }
}

/** Forgets the session here and at the issuer, or here alone if it is not known where that is. */
export async function signOut(): Promise<void> {
  const refresh = session()?.refresh;
  forget();
  if (refresh) await revoke(refresh).catch(console.error);
  const out = new URLSearchParams({ client_id: client(), logout_uri: here() });
  location.assign(configuration.signInUrl ? `${issuer().end}?${out}` : here());
}
