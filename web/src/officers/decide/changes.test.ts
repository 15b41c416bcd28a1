import { expect, test } from "vitest";
import type { Alert } from "../platform/types";
import { changes } from "./changes";

const before = {
  id: "a",
  status: "returned",
  kind: "road",
  title: "Road closed",
  text: "A road is closed.",
  audience: { area: { place: "E06000024" }, words: "in North Somerset" },
  channels: [],
  severity: "minor",
  public: true,
  training: false,
  createdBy: "okafor",
  createdAt: "2026-11-24T12:00:00Z",
  expiresAt: "2026-11-25T12:00:00Z",
} satisfies Alert;

test("nothing is said to have changed of an alert that says the same", () => {
  expect(changes(before, { ...before, id: "b", status: "waiting", createdAt: "2026-11-24T13:00:00Z" })).toEqual([]);
});

test("each thing that has changed is named, as it was and as it is", () => {
  const now = { ...before, text: "The A369 is closed at Portbury.", channels: ["sms" as const], emailText: "At length." };
  expect(changes(before, now)).toEqual([
    { name: "Text", before: "A road is closed.", now: "The A369 is closed at Portbury." },
    { name: "E-mail and web", before: "", now: "At length." },
    { name: "By", before: "", now: "Text message" },
  ]);
});
