import { beforeEach, expect, test, vi } from "vitest";
import { pretend } from "../sign-in/pretend";
import { call } from "./api";

let asked: string[];

beforeEach(() => {
  pretend("administrator");
  asked = [];
  vi.stubGlobal("fetch", (_url: string, { body, method }: RequestInit) => {
    asked.push(`${method} ${body ?? ""}`);
    return Promise.resolve(Response.json({ id: String(asked.length) }, { status: 201 }));
  });
});

const add = (name: string) => call("addGroup", { body: { name, description: "Who keeps bees" } });

test("a second tap on a button asks for no second change, and comes to what the first came to", async () => {
  const [first, second] = await Promise.all([add("bee-keepers"), add("bee-keepers")]);
  expect(asked).toHaveLength(1);
  expect(second).toBe(first);
  await add("bee-keepers");
  expect(asked).toHaveLength(2);
});

test("another change meanwhile is made, a list is asked for each time, and two files of one size are two", async () => {
  await Promise.all([add("bee-keepers"), add("farm-watch"), call("listGroups"), call("listGroups")]);
  expect(asked).toHaveLength(4);
  const photo = () => call("beginPhoto", { body: { bytes: 7, type: "image/jpeg" } });
  await Promise.all([photo(), photo()]);
  expect(asked).toHaveLength(6);
});

test("what was refused can be asked for again", async () => {
  const answer = fetch;
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("{}", { status: 409 })));
  await expect(add("bee-keepers")).rejects.toThrow();
  vi.stubGlobal("fetch", answer);
  expect(await add("bee-keepers")).toEqual({ id: "1" });
});
