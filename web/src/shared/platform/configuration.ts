import type { components } from "../../contract/schema";
import { ask } from "./http";

/** What a force sets: read at start, and kept for a start without a connection. */
export type Configuration = components["schemas"]["Configuration"];

const KEPT = "configuration";
const UNKNOWN: Configuration = { forceName: "Community Alerts", colour: "", issuer: "", clientId: "", groups: [], kinds: [], pushKey: "" };

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
