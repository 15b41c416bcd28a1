import { expect, test } from "vitest";
import { pretend } from "../sign-in/pretend";
import { residentsTold, told, toldCost, toldOf } from "./told";

test("a volunteer is told that a number may be a few more, and of few that they are few", () => {
  pretend("coordinator");
  expect(told(25)).toBe("about 25");
  expect(told(0)).toBe("fewer than five");
  expect(toldOf(5, "text")).toBe("about 5 texts");
  expect(residentsTold({ recipients: 1200 })).toBe("about 1,200 residents");
  expect(residentsTold({ recipients: 4, fewerThanFive: true })).toBe("fewer than five residents");
  expect(toldCost(1.2)).toBe("about £1.20");
});

test("an officer is told the number, also one who is a volunteer besides", () => {
  for (const roles of [["officer"], ["coordinator", "officer"]] as const) {
    pretend(...roles);
    expect([told(0), told(4), told(25)]).toEqual(["0", "4", "25"]);
    expect([toldOf(1, "text"), residentsTold({ recipients: 25 }), toldCost(1.2)]).toEqual(["1 text", "25 residents", "£1.20"]);
  }
});
