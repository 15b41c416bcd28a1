import { expect, test } from "vitest";
import { plain, segments } from "./segments";
import vectors from "./segments.vectors.json";

const counted = vectors.cases.filter((c) => "segments" in c && c.segments !== undefined);

test.each(counted)("Twilio counts the same: $description", ({ body, encoding, segments: wanted }) => {
  const found = segments(body);
  expect(found.segments).toBe(wanted);
  if (encoding) expect(found.encoding).toBe(encoding);
});

test("an empty text is no segment", () => {
  expect(segments("")).toEqual({ encoding: "GSM-7", segments: 0, left: 160, unusual: [] });
});

test("a Welsh circumflex makes the text UCS-2, and is named", () => {
  expect(segments("Lôn ar gau: tŷ ar dân")).toMatchObject({ encoding: "UCS-2", unusual: ["ô", "ŷ", "â"] });
});

test("a two-unit letter is not split over two segments", () => {
  expect(segments(`${"a".repeat(152)}€${"a".repeat(10)}`).left).toBe(153 - 12);
});

test("making plain keeps letters and changes only marks", () => {
  expect(plain("“Tŷ” – it’s…")).toBe('"Tŷ" - it\'s...');
});
