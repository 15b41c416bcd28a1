import { expect, test, vi } from "vitest";
import { keepPages } from "./keep-pages";

test("where the link breaks off while the pages are fetched, they are fetched a little later, and only then", async () => {
  vi.useFakeTimers();
  const heard: (() => void)[] = [];
  const worker = { state: "installing", addEventListener: (_: string, then: () => void) => heard.push(then) };
  const registration = { installing: worker, active: null as object | null };
  const register = vi.fn(async () => registration);
  vi.stubGlobal("navigator", { serviceWorker: { register } });

  await keepPages();
  worker.state = "redundant";
  heard.at(-1)?.();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(register).toHaveBeenCalledTimes(2);

  worker.state = "activated";
  registration.active = { postMessage: () => undefined };
  heard.at(-1)?.();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(register).toHaveBeenCalledTimes(2);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("a page that the worker does not have yet, though it is awake, asks to be taken", async () => {
  const postMessage = vi.fn();
  const serviceWorker = { register: async () => ({ installing: null, active: { postMessage } }), controller: null as object | null };
  vi.stubGlobal("navigator", { serviceWorker });

  await keepPages();
  expect(postMessage).toHaveBeenCalledWith("take me too");

  serviceWorker.controller = {};
  await keepPages();
  expect(postMessage).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});
