import { expect, test } from "vitest";
import { csv, fileName } from "./csv";

test("commas, quotes and line ends are kept inside a cell", () => {
  expect(csv([['a,"b"', "c\nd", 7]])).toBe('"a,""b""","c\nd",7\r\n');
});

test.each(["=1+1", "+441", "-2", "@x"])("a resident cannot smuggle the formula %s into a spreadsheet", (text) => {
  expect(csv([[text]])).toBe(`'${text}\r\n`);
});

test("a file's name says what it holds and of which days", () => {
  expect(fileName("Loose horse, near Portishead!", "2026-01-05T09:00:00Z")).toBe("loose-horse-near-portishead-2026-01-05.csv");
  expect(fileName("Ceffyl ar Lôn Llŷn")).toBe("ceffyl-ar-lon-llyn.csv");
  expect(fileName("audit", "2026-01-05", "2026-01-09")).toBe("audit-2026-01-05-to-2026-01-09.csv");
  expect(fileName("audit", "2026-01-05T01:00:00Z", "2026-01-05T09:00:00Z")).toBe("audit-2026-01-05.csv");
});
