import { ask } from "./http";

/** What a force sets: read at start, and kept for a start without a connection. */
export interface Configuration {
  forceName: string;
  colour?: string;
  logoUrl?: string;
  issuer?: string;
  clientId?: string;
  tilesUrl?: string;
  groups: { name: string; description: string }[];
}

const KEPT = "configuration";
const UNKNOWN: Configuration = { forceName: "Community Alerts", groups: [] };

/** The configuration last read; {@link configure} first. */
export let configuration: Configuration = UNKNOWN;

/** Reads the configuration and dresses the page in the force's colour. */
export async function configure(): Promise<void> {
  try {
    configuration = await ask<Configuration>("/api/public/configuration");
    localStorage.setItem(KEPT, JSON.stringify(configuration));
  } catch {
    configuration = kept();
  }
  dress(configuration.colour);
}

/** Dresses the page as it was last time, before the configuration has been read. */
export function dressAsKept(): void {
  configuration = kept();
  dress(configuration.colour);
}

function kept(): Configuration {
  return { ...UNKNOWN, ...(JSON.parse(localStorage.getItem(KEPT) ?? "{}") as Partial<Configuration>) };
}

function dress(colour: string | undefined): void {
  if (colour && /^#[0-9a-f]{6}$/i.test(colour)) document.documentElement.style.setProperty("--force-colour", colour);
}
