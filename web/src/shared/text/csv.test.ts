import { expect, test } from "vitest";
import { csv } from "./csv";

test("commas, quotes and line ends are kept inside a cell", () => {
  expect(csv([['a,"b"', "c\nd", 7]])).toBe('"a,""b""","c\nd",7\r\n');
});

test.each(["=1+1", "+441", "-2", "@x"])("a resident cannot smuggle the formula %s into a spreadsheet", (text) => {
  expect(csv([[text]])).toBe(`'${text}\r\n`);
});
