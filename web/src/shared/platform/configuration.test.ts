import { expect, test } from "vitest";
import { asSent } from "./configuration";

const force = (textsFrom?: string) => ({ forceName: "Demo Constabulary", ...(textsFrom ? { textsFrom } : {}) });
const sent = (textsFrom?: string) => asSent("Lock up.", force(textsFrom), "https://alerts.example.org");

test("a text is shown and counted as residents get it", () => {
  expect(sent("+447700900999")).toBe("Demo Constabulary: Lock up.");
  expect(sent("MG0123456789abcdef0123456789abcdef")).toBe("Demo Constabulary: Lock up.");
  expect(sent("DemoPolice")).toBe("Lock up. Stop: https://alerts.example.org");
  expect(sent()).toBe("Lock up.");
});
