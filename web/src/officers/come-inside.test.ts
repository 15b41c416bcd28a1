import { expect, test, vi } from "vitest";
import { inside } from "./come-inside";

vi.mock("../styles/inside.scss?url", () => ({ default: "/assets/inside.css" }));
vi.mock("./inside", () => ({ opened: () => ({}) }));

interface Link {
  onload(): void;
  onerror(): void;
}

test("nothing inside is shown undressed; a style that was lost is asked for again, and one that is there is not", async () => {
  const links: Link[] = [];
  const remove = vi.fn();
  vi.stubGlobal("document", { createElement: () => ({ remove }), head: { append: (link: Link) => links.push(link) } });

  const lost = inside();
  links[0]?.onerror();
  await expect(lost).rejects.toBeInstanceOf(TypeError);
  expect(remove).toHaveBeenCalledOnce();

  const shown = vi.fn();
  const first = inside().then(shown);
  const second = inside();
  await Promise.resolve();
  expect(shown).not.toHaveBeenCalled();
  links[1]?.onload();
  await Promise.all([first, second]);
  expect(await inside()).toHaveProperty("opened");
  expect(links).toHaveLength(2);
});
