import { expect, test, vi } from "vitest";
import { asSent, configuration, configure } from "./configuration";

const force = (textsFrom?: string) => ({ forceName: "Demo Constabulary", ...(textsFrom ? { textsFrom } : {}) });
const sent = (textsFrom?: string) => asSent("Lock up.", force(textsFrom), "https://alerts.example.org");

test("a text is shown and counted as residents get it", () => {
  expect(sent("+447700900999")).toBe("Demo Constabulary: Lock up.");
  expect(sent("MG0123456789abcdef0123456789abcdef")).toBe("Demo Constabulary: Lock up.");
  expect(sent("DemoPolice")).toBe("Lock up. Stop: https://alerts.example.org");
  expect(sent()).toBe("Lock up.");
});

/** A browser that keeps that, on a link whose answer comes when it is told to. */
function browser(kept: object | undefined): (answer: object) => void {
  vi.stubGlobal("localStorage", { getItem: () => (kept ? JSON.stringify(kept) : null), setItem: () => undefined });
  let come: (answer: Response) => void = () => undefined;
  vi.stubGlobal("fetch", () => new Promise<Response>((done) => (come = done)));
  return (answer) => come(Response.json(answer));
}

test("whoever was here before has the page as it was, and then as it is", async () => {
  const come = browser({ forceName: "Before", colour: "", signInUrl: "https://issuer" });
  const changed = vi.fn();
  await configure(changed);
  expect(configuration.forceName).toBe("Before");
  expect(changed).not.toHaveBeenCalled();

  come({ forceName: "Now", colour: "", signInUrl: "https://issuer" });
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
  expect(configuration.forceName).toBe("Now");
});

test("whoever was never here has the page once it is known whose it is", async () => {
  const come = browser(undefined);
  let there = false;
  const done = configure(() => undefined).then(() => {
    there = true;
  });
  await Promise.resolve();
  expect(there).toBe(false);
  come({ forceName: "Now", colour: "", signInUrl: "https://issuer" });
  await done;
  expect(configuration.forceName).toBe("Now");
});
