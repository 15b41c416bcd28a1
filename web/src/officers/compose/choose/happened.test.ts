import { describe, expect, it } from "vitest";
import { emptyDraft } from "../draft";
import { beginning } from "./happened";

const SCAM = { kind: "scam", en: "Scam", cy: "Sgam", severity: "minor", hours: 168, channels: ["email", "web"], public: false } as const;

describe("what happened", () => {
  it("settles how serious it is, how long it matters, its channels and whether it is public", () => {
    const draft = { ...emptyDraft(), ...beginning("scam", [{ ...SCAM, channels: [...SCAM.channels] }]) };
    expect(draft).toMatchObject({ kind: "scam", severity: "minor", hours: "168", channels: ["email", "web"], listed: false });
  });

  it("of a kind this device has not heard of is kept, and leaves the rest as it is", () => {
    expect(beginning("flood", [])).toEqual({ kind: "flood" });
  });
});
