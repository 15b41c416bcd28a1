import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { TestProject } from "vitest/node";

export const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
/** Debian's and Ubuntu's names for it. */
export const FIREFOX = process.env.FIREFOX ?? ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find((path) => existsSync(path)) ?? "";
const PATIENCE = 180_000;

declare module "vitest" {
  interface ProvidedContext {
    platform: string;
  }
}

/** Starts the platform for the journeys, or takes the one at PLATFORM_URL; without Chromium there are none to make, but in CI. */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  if (!existsSync(CHROMIUM)) {
    if (process.env.CI) throw new Error(`no journeys: there is no Chromium at ${CHROMIUM}`);
    console.log("no journeys: Chromium is not installed");
    project.provide("platform", "");
    return undefined;
  }
  if (!existsSync(FIREFOX)) {
    if (process.env.CI) throw new Error("not all journeys: there is no Firefox");
    console.log("no journey in Firefox: it is not installed");
  }
  const given = process.env.PLATFORM_URL;
  if (given) {
    await settle(given);
    project.provide("platform", given);
    return undefined;
  }
  const platform = spawn("make", ["-s", "run"], {
    cwd: new URL("../..", import.meta.url).pathname,
    env: { ...process.env, PORT: "0", DATA_DIR: "", DEMO: "no" },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  const stop = () => void (platform.pid && process.kill(-platform.pid));
  const slow = setTimeout(stop, PATIENCE);
  const url = await address(platform.stdout);
  clearTimeout(slow);
  await settle(url);
  project.provide("platform", url);
  return stop;
}

/** Where it runs, which it says once it is ready; what it says after that is let go. */
async function address(said: Readable): Promise<string> {
  for await (const line of createInterface({ input: said })) {
    const url = /^Community Alerts runs at (\S+)/.exec(line)?.[1];
    if (url) {
      said.resume();
      return url;
    }
  }
  throw new Error("the platform did not start");
}

/** Settings under which a journey is the same at any hour, and short. */
async function settle(url: string): Promise<void> {
  const given = await fetch(`${url}/local/token`, { method: "POST", body: JSON.stringify({ role: "administrator" }) });
  const { access_token } = (await given.json()) as { access_token: string };
  const headers = { Authorization: `Bearer ${access_token}`, "Content-Type": "application/json" };
  const { quietHours: _none, ...settings } = (await (await fetch(`${url}/api/settings`, { headers })).json()) as Record<string, unknown>;
  const body = JSON.stringify({ ...settings, senderRates: { sms: 500, voice: 100, email: 500, push: 500 } });
  const kept = await fetch(`${url}/api/settings`, { method: "PUT", headers, body });
  if (!kept.ok) throw new Error(`settings: ${kept.status} ${await kept.text()}`);
}
