import { expect, test, vi } from "vitest";
import { approach } from "./issuer";

vi.mock("../../shared/platform/configuration", () => ({ configuration: { signInUrl: "https://issuer", clientId: "pages" } }));

test("the connection by which tokens are asked for, without cookies, is open before anybody has signed in", () => {
  const links: object[] = [];
  vi.stubGlobal("document", { createElement: () => ({}), head: { append: (link: object) => links.push(link) } });

  approach();

  expect(links).toEqual([{ rel: "preconnect", href: "https://issuer", crossOrigin: "anonymous" }]);
});
