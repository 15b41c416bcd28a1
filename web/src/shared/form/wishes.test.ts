import { expect, test } from "vitest";
import { en } from "../../residents/words/en";
import { Errors } from "./errors";
import { checkPreferences, cleaned, emptied, nobody } from "./preferences";
import { options, pauseIsTooLong, put } from "./wishes";

test("each way is offered at each time it can disturb, and not at all", () => {
  expect(options(en, ["sms", "email"]).map(({ label }) => label)).toEqual([
    "Like everything else",
    "Like everything else, 9 am to 6 pm only",
    "Like everything else, 5 pm to 10 pm only",
    "Text message only",
    "Text message only, 9 am to 6 pm only",
    "Text message only, 5 pm to 10 pm only",
    "E-mail only",
    "Not at all",
  ]);
});

test("a way by all channels at any time is no wish of its own", () => {
  expect(options(en, ["sms"])[0]).toEqual({ value: "usual", label: "Like everything else" });
  expect(options(en, ["sms"], { channels: ["sms"] })).toHaveLength(4);
});

test("what was chosen elsewhere is offered as it stands", () => {
  const chosen = { channels: ["sms" as const], quietHours: { from: "01:00", to: "02:00" } };
  expect(options(en, ["sms", "email"], chosen).at(-1)).toEqual({ value: "sms 01:00-02:00", label: "As it is now", way: chosen });
});

test("a wish takes the place of the one for its kind, and goes without a way", () => {
  const wishes = [{ kind: "scam" as const }, { kind: "road" as const }];
  expect(put(wishes, "scam", { channels: ["email"] })).toEqual([{ kind: "road" }, { kind: "scam", channels: ["email"] }]);
  expect(put(wishes, "scam", undefined)).toEqual([{ kind: "road" }]);
});

test("a digest that is not wanted any more is emptied on record, and one that is wanted is sent", () => {
  expect(emptied(nobody("en"))).toMatchObject({ digest: null });
  const mine = { ...nobody("en"), digest: "weekly" as const };
  expect(cleaned(mine)).toMatchObject({ digest: "weekly" });
  expect(emptied(mine)).not.toHaveProperty("digest");
});

test("a pause may end on a day within a year, by London's calendar", () => {
  const now = new Date("2026-06-30T23:30:00Z");
  expect(pauseIsTooLong({ pausedUntil: "2027-07-01" }, now)).toBe(false);
  expect(pauseIsTooLong({ pausedUntil: "2027-07-02" }, now)).toBe(true);
  expect(pauseIsTooLong({}, now)).toBe(false);
});

test("a pause that is on record may be longer, and everything else of the record can be changed", () => {
  const longer = { ...nobody("en"), pausedUntil: "2999-01-01" };
  const said = (onRecord?: string) => {
    const errors = new Errors();
    checkPreferences(en, longer, errors, onRecord);
    return errors.get("pausedUntil");
  };
  expect(said("2999-01-01")).toBeUndefined();
  expect(said("2998-01-01")).toBe(en.pauseTooLong);
  expect(said()).toBe(en.pauseTooLong);
});
