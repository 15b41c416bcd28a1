import { beforeEach, expect, test, vi } from "vitest";
import { keep, may, type Role, volunteer } from "./session";

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

const signIn = (...roles: Role[]) =>
  keep({ access_token: `.${btoa(JSON.stringify({ sub: "frome", "cognito:groups": roles }))}.`, expires_in: 3600 });

test("an administrator is offered no alert to send, approve or stop", () => {
  signIn("administrator");
  expect([may("issueAlert"), may("approveAlert"), may("stopAlert"), may("listReplies")]).toEqual([false, false, false, false]);
  expect([may("readAudit"), may("changeSettings"), may("readAlert")]).toEqual([true, true, true]);
});

test("a supervisor may change groups, and sees no audit", () => {
  signIn("supervisor");
  expect([may("addGroup"), may("removeGroup"), may("readAudit")]).toEqual([true, true, false]);
});

test("roles add up", () => {
  signIn("officer", "administrator");
  expect([may("issueAlert"), may("readAudit"), may("approveAlert")]).toEqual([true, true, false]);
});

test("nobody without a role, or who is not signed in, is offered anything", () => {
  expect(may("listAlerts")).toBe(false);
  signIn();
  expect(may("listAlerts")).toBe(false);
});

test("a co-ordinator is a volunteer unless they are an officer or supervisor too", () => {
  expect(volunteer()).toBe(false);
  signIn("coordinator");
  expect(volunteer()).toBe(true);
  signIn("coordinator", "officer");
  expect(volunteer()).toBe(false);
});
