import type { TemplateResult } from "lit-html";
import { select } from "../../../shared/form/choice-fields";
import { configuration } from "../../../shared/platform/configuration";
import { kindChoices } from "../../platform/kinds";
import type { Kind } from "../../platform/types";
import type { Draft } from "../draft";

/** Asks what happened, which settles what else an alert of that kind begins with. */
export function happened(draft: Draft, change: (to: Partial<Draft>) => void): TemplateResult {
  return select({
    id: "kind",
    label: "What happened?",
    hint: "It sets how serious it is, how long it matters and by which channels it goes; you can change each.",
    value: draft.kind,
    choices: kindChoices(),
    change: (kind) => change(beginning(kind as Kind)),
  });
}

/** What an alert about that begins with. */
export function beginning(kind: Kind, kinds = configuration.kinds): Partial<Draft> {
  const usual = kinds.find((one) => one.kind === kind);
  if (!usual) return { kind };
  const { severity, hours, channels, public: listed } = usual;
  return { kind, severity, hours: String(hours), channels, listed };
}
