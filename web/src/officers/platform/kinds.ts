import { configuration } from "../../shared/platform/configuration";
import type { Kind } from "./types";

const OTHER = "Something else";

/** What can have happened, as officers are asked. */
export const kindChoices = () => configuration.kinds.map(({ kind }) => ({ value: kind, label: kindName(kind) }));

/** What happened, in words. */
export function kindName(kind: Kind): string {
  return kind === "other" ? OTHER : (configuration.kinds.find((one) => one.kind === kind)?.en ?? kind);
}
