import { expect, test, vi } from "vitest";
import { Unreachable } from "../../shared/platform/http";
import { announce, announced } from "./announced";
import { Paged, withEarlier } from "./paged";

type Part = { ids: { id: string }[]; nextToken?: string | undefined };

const part = (ids: string, nextToken?: string): Part => ({ ids: [...ids].map((id) => ({ id })), nextToken });
const shown = (list: { value: Part | undefined }) => list.value?.ids.map(({ id }) => id).join("");

async function begun(answers: (Part | Error)[]) {
  const asked: (string | undefined)[] = [];
  const list = new Paged<"ids", Part>((token) => {
    asked.push(token);
    const answer = answers.shift();
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer as Part);
  }, "ids");
  await vi.waitFor(() => expect(list.value).toBeDefined());
  return { list, asked };
}

test("a further part is shown once, however often it is asked for at once", async () => {
  const { list, asked } = await begun([part("abc", "2"), part("def"), part("def")]);
  await Promise.all([list.next(), list.next()]);
  expect(shown(list)).toBe("abcdef");
  expect(asked).toEqual([undefined, "2"]);
  expect(announced()).toContain("All are shown");
});

test("a part that a lost link keeps away is said to be missing, and comes at a second try", async () => {
  const { list } = await begun([part("abc", "2"), new Unreachable(), part("d")]);
  await list.next();
  expect(JSON.stringify(list.more())).toContain("There is no connection");
  expect(shown(list)).toBe("abc");
  await list.next();
  expect(shown(list)).toBe("abcd");
});

test("whoever looked further back is shown what is new all the same, and loses nothing of what was shown", async () => {
  const { list } = await begun([part("abc", "2"), part("def", "3"), part("xea", "2b")]);
  await list.next();
  await list.again();
  expect(shown(list)).toBe("xeabcdf");
  expect(list.value?.nextToken).toBe("3");
});

test("a list that is wholly other than before is shown as it is now", () => {
  expect(withEarlier("ids", part("xyz", "2"), part("abcdef", "3"))).toEqual(part("xyz", "2"));
  expect(withEarlier("ids", part("ab"), part("abcdef", "3"))).toEqual(part("ab"));
});

test("the same news twice is said twice to those who listen", () => {
  announce("1 new reply");
  const first = announced();
  announce("1 new reply");
  expect(announced()).not.toBe(first);
  expect(announced().trim()).toBe("1 new reply");
});
