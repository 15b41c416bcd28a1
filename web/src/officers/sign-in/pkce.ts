/** A secret nobody can guess. */
export function random(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

/** What the issuer is shown first, so that only who has the verifier can use the code (RFC 7636). */
export async function challenge(verifier: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
}

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
