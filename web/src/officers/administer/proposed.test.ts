import { expect, test } from "vitest";
import { differences, type Kept } from "./proposed";

const NOW: Kept = {
  quietHours: { from: "22:00", to: "07:00" },
  approvalOver: 1000,
  approvalLapseHours: 4,
  senderRates: { sms: 10, voice: 1, email: 14, push: 100 },
  prices: { sms: 0.04, voiceMinute: 0.02, email: 0.0001, push: 0 },
};

test("what another administrator is asked to agree to is said with what it was", () => {
  expect(differences(NOW, { ...NOW, approvalOver: 5000, quietHours: null })).toEqual([
    ["A second person approves alerts to more than this many residents", "1000", "5000"],
    ["Routine alerts wait at night", "22:00 to 07:00", "no"],
  ]);
});

test("each setting that can differ is said", () => {
  const asked = {
    approvalOver: 1,
    approvalLapseHours: 1,
    plainQuotes: true,
    budget: { day: 10, month: 200 },
    senderRates: { sms: 1, voice: 2, email: 1, push: 1 },
    prices: { sms: 1, voiceMinute: 1, email: 1, push: 1 },
  };
  expect(differences(NOW, asked)).toHaveLength(14);
});
