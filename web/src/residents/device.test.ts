import { afterEach, expect, test, vi } from "vitest";
import { isOutdated, thisDevice } from "./device";

const HERE = { endpoint: "https://push.example.org/1" };

/** A browser that was added under that key of ours. */
function browser(key: number[], permission = "granted"): string[] {
  const done: string[] = [];
  const subscription = { ...HERE, options: { applicationServerKey: new Uint8Array(key).buffer } };
  const worker = { pushManager: { getSubscription: async () => subscription } };
  const register = async () => {
    done.push("worker");
    return worker;
  };
  const requestPermission = async () => {
    done.push("permission");
    return permission;
  };
  vi.stubGlobal("navigator", { serviceWorker: { register, getRegistration: async () => worker } });
  vi.stubGlobal("Notification", { requestPermission });
  return done;
}

vi.mock("../shared/platform/configuration", () => ({ configuration: { pushKey: "BAE" } }));
afterEach(() => vi.unstubAllGlobals());

test("its owner is asked before anything else is waited for, and nothing is left here where they refuse", async () => {
  const done = browser([4, 1], "denied");
  expect(await thisDevice()).toBeUndefined();
  expect(done).toEqual(["permission"]);
});

test("a device that was added under an older key of ours is to be added again, if it is the one on record", async () => {
  browser([4, 2]);
  expect(await isOutdated(HERE)).toBe(true);
  expect(await isOutdated({ endpoint: "https://push.example.org/2" })).toBe(false);
  expect(await isOutdated(null)).toBe(false);
  browser([4, 1]);
  expect(await isOutdated(HERE)).toBe(false);
});
