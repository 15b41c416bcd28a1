import { expect, test, vi } from "vitest";
import { approach } from "./issuer";

vi.mock("../../shared/platform/configuration", () => ({ configuration: { signInUrl: "https://issuer", clientId: "pages" } }));

test("the ways to the issuer are open before anybody goes there: one for the page, one for their tokens", () => {
  const links: object[] = [];
  vi.stubGlobal("document", { createElement: () => ({}), head: { append: (link: object) => links.push(link) } });

  approach();

  expect(links).toEqual([
    { rel: "preconnect", href: "https://issuer", crossOrigin: null },
    { rel: "preconnect", href: "https://issuer", crossOrigin: "anonymous" },
  ]);
});
