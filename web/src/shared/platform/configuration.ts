import type { components } from "../../contract/schema";
import { ask } from "./http";

/** What a force sets: read at start, and kept for a start without a connection. */
export type Configuration = components["schemas"]["Configuration"];

const KEPT = "configuration";
const UNKNOWN: Configuration = {
  forceName: "Community Alerts",
  colour: "",
  issuer: "",
  signInUrl: "",
  clientId: "",
  groups: [],
  kinds: [],
  pushKey: "",
};

/** The configuration last read; {@link configure} first. */
export let configuration: Configuration = UNKNOWN;

/**
 * Dresses the page as it was last time, and reads the configuration anew. Whoever was here before does not wait for it.
 *
 * @param changed shows the page with what came
 */
export async function configure(changed: () => void): Promise<void> {
  take(kept());
  const newest = read();
  if (configuration.signInUrl) void newest.then(changed);
  else await newest;
}

async function read(): Promise<void> {
  try {
    take(await ask<Configuration>("/api/public/configuration"));
    localStorage.setItem(KEPT, JSON.stringify(configuration));
  } catch {
    // Without a connection what was kept holds.
  }
}

function take(found: Configuration): void {
  configuration = found;
  const { colour } = found;
  if (/^#[0-9a-f]{6}$/i.test(colour)) document.documentElement.style.setProperty("--force-colour", colour);
}

/** The number residents can text, as they would write it. */
export function textNumber(): string | undefined {
  const from = configuration.textsFrom ?? "";
  return from.startsWith("+44") ? from.replace(/^\+44(\d{4})(\d{6})$/, "0$1 $2") : undefined;
}

/** A text as it is sent: from a number after the force's name, from a name before where to stop them. */
export function asSent(
  words: string,
  { forceName, textsFrom }: Pick<Configuration, "forceName" | "textsFrom"> = configuration,
  site = location.origin,
): string {
  if (!textsFrom) return words;
  return /^(\+\d|MG)/.test(textsFrom) ? `${forceName}: ${words}` : `${words} Stop: ${site}`;
}

function kept(): Configuration {
  return { ...UNKNOWN, ...(JSON.parse(localStorage.getItem(KEPT) ?? "{}") as Partial<Configuration>) };
}
