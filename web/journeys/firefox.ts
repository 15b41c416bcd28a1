import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { FIREFOX } from "./platform";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const PATIENCE = 60_000;
/** It asks nobody for anything but the platform. */
const QUIET = {
  "app.update.disabledForTesting": true,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.page": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.update.enabled": false,
  "intl.accept_languages": "en-GB",
  "marionette.port": 0,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
};

type Answer = [1, number, { error: string; message: string } | null, unknown];

/** A Firefox as anybody has it, driven by its own protocol, Marionette: nothing has to be fetched to drive it. */
export class Firefox {
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private last = 0;

  private constructor(
    private readonly process: ChildProcess,
    private readonly profile: string,
    private readonly socket: Socket,
  ) {}

  /** Starts one with a profile of its own, and returns when it listens. */
  static async start(): Promise<Firefox> {
    const profile = mkdtempSync(join(tmpdir(), "firefox-"));
    writeFileSync(
      join(profile, "user.js"),
      Object.entries(QUIET)
        .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
        .join(""),
    );
    const size = ["--width", "1280", "--height", "900"];
    const options = { stdio: "ignore", env: { ...process.env, HOME: profile } } as const;
    const started = spawn(FIREFOX, ["--headless", "--marionette", "--no-remote", "--profile", profile, ...size], options);
    const socket = connect(await port(profile), "127.0.0.1");
    const firefox = new Firefox(started, profile, socket);
    await firefox.greeted();
    await firefox.ask("WebDriver:NewSession", {});
    await firefox.ask("WebDriver:SetTimeouts", { implicit: PATIENCE, pageLoad: PATIENCE });
    return firefox;
  }

  async open(url: string): Promise<void> {
    await this.ask("WebDriver:Navigate", { url });
  }

  /** Clicks what an XPath leads to, once it is there and nothing lies over it. */
  async click(path: string): Promise<void> {
    await this.with(path, (id) => this.ask("WebDriver:ElementClick", { id }));
  }

  async type(path: string, text: string): Promise<void> {
    await this.with(path, (id) => this.ask("WebDriver:ElementSendKeys", { id, text }));
  }

  /** What is written there, once it is there. */
  async read(path: string): Promise<string> {
    let words = "";
    await this.with(path, async (id) => {
      words = String((await this.ask<{ value: string }>("WebDriver:GetElementText", { id })).value);
    });
    return words;
  }

  async stop(): Promise<void> {
    this.socket.destroy();
    this.process.kill("SIGKILL");
    if (this.process.exitCode === null) await once(this.process, "exit");
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** A page that shows itself anew meanwhile has another element in its place. */
  private async with(path: string, act: (id: string) => Promise<unknown>): Promise<void> {
    const until = Date.now() + PATIENCE;
    for (;;) {
      try {
        const { value } = await this.ask<{ value: Record<string, string> }>("WebDriver:FindElement", { using: "xpath", value: path });
        await act(value[ELEMENT] ?? "");
        return;
      } catch (fault) {
        if (Date.now() > until) throw fault;
        await pause(200);
      }
    }
  }

  private ask<T>(command: string, parameters: object): Promise<T> {
    const id = ++this.last;
    const words = JSON.stringify([0, id, command, parameters]);
    return new Promise((done, failed) => {
      this.waiting.set(id, ([, , fault, result]) => (fault ? failed(new Error(`${command}: ${fault.message}`)) : done(result as T)));
      this.socket.write(`${Buffer.byteLength(words)}:${words}`);
    });
  }

  /** Each message comes behind its length; the first says who speaks. */
  private greeted(): Promise<void> {
    let read = Buffer.alloc(0);
    return new Promise((greeted) => {
      this.socket.on("data", (more) => {
        read = Buffer.concat([read, more]);
        for (let at = read.indexOf(":"); at > 0; at = read.indexOf(":")) {
          const end = at + 1 + Number(read.subarray(0, at));
          if (read.length < end) return;
          const message = JSON.parse(String(read.subarray(at + 1, end))) as Answer | object;
          read = read.subarray(end);
          if (Array.isArray(message)) this.waiting.get(message[1])?.(message as Answer);
          else greeted();
        }
      });
    });
  }
}

/** Where it listens: it writes down which port it took. */
async function port(profile: string): Promise<number> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    try {
      const taken = Number(readFileSync(join(profile, "MarionetteActivePort")));
      if (taken > 0) return taken;
    } catch {
      await pause(200);
    }
  }
  throw new Error("Firefox did not start");
}
