import { beforeEach, expect, test, vi } from "vitest";
import { keepPages } from "./keep-pages";

let heard: (() => void)[];
let worker: { state: string; addEventListener: (what: string, then: () => void) => void };
/** What the worker answers a page that says that it is there: whether all is kept, or nothing. */
let answers: (boolean | "nothing")[];
const register = vi.fn();
const update = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  heard = [];
  answers = [];
  worker = { state: "installing", addEventListener: (_, then) => heard.push(then) };
  register.mockReset();
  update.mockReset().mockResolvedValue(undefined);
  return () => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

/** A browser whose worker is awake, or is not yet. */
function browser(awake: boolean): void {
  const active = { postMessage: (_: string, [port]: [{ tell(all: boolean | "nothing"): void }]) => port.tell(answers.shift() ?? true) };
  const registration = { installing: awake ? null : worker, active: awake ? active : null, update };
  register.mockResolvedValue(registration);
  const ready = awake ? Promise.resolve(registration) : new Promise(() => undefined);
  vi.stubGlobal("navigator", { serviceWorker: { register, ready } });
  vi.stubGlobal(
    "MessageChannel",
    class {
      port1 = { onmessage: (_: { data: boolean }) => undefined, close: () => undefined };
      port2 = { tell: (data: boolean | "nothing") => data !== "nothing" && this.port1.onmessage({ data }) };
    },
  );
}

test("where the link breaks off before the worker is awake, it is fetched a little later", async () => {
  browser(false);
  void keepPages();
  await vi.advanceTimersByTimeAsync(0);
  worker.state = "redundant";
  heard.at(-1)?.();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(register).toHaveBeenCalledTimes(2);

  worker.state = "activated";
  heard.at(-1)?.();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(register).toHaveBeenCalledTimes(2);
});

test("a worker that is awake and could not keep all is told of the page again until it has", async () => {
  answers = [false, false, true, true];
  browser(true);
  await keepPages();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(answers).toEqual([true]);
});

test("a worker that the browser ended, and that answers nothing, is told again", async () => {
  answers = ["nothing", true, true];
  browser(true);
  void keepPages();
  await vi.advanceTimersByTimeAsync(80_000);
  expect(answers).toEqual([true]);
});

test("where a worker could not keep all, that of a later build is looked for, which alone can after a deployment", async () => {
  answers = [false, true];
  browser(true);
  await keepPages();
  expect(update).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(update).toHaveBeenCalledTimes(1);
});
