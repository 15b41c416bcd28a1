import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
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
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const platform = spawn("make", ["-s", "run"], {
    cwd: new URL("../..", import.meta.url).pathname,
    env: { ...process.env, PORT: String(port), DATA_DIR: "", DEMO: "no" },
    stdio: ["ignore", "ignore", "inherit"],
    detached: true,
  });
  await ready(url, platform);
  await settle(url);
  project.provide("platform", url);
  return () => void (platform.pid && process.kill(-platform.pid));
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

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
}

async function ready(url: string, platform: ChildProcess): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until && platform.exitCode === null) {
    const answer = await fetch(`${url}/local/health`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(250);
  }
  throw new Error("the platform did not start");
}
