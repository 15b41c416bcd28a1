import { beforeEach, expect, test, vi } from "vitest";
import { redraw } from "../../shared/page";
import { call } from "../platform/api";
import { placeName } from "./place-names";

vi.mock("../platform/api", () => ({ call: vi.fn() }));
vi.mock("../../shared/page", () => ({ redraw: vi.fn() }));

const asked = vi.mocked(call);
const browser = new EventTarget();

beforeEach(() => {
  vi.stubGlobal("addEventListener", browser.addEventListener.bind(browser));
  asked.mockReset();
  vi.mocked(redraw).mockReset();
  return () => vi.unstubAllGlobals();
});

const settled = () => new Promise((done) => setTimeout(done));

test("a name that could not be asked for is asked for once, until the link is back", async () => {
  const place = { id: "osgb1", name: "osgb1" };
  vi.mocked(redraw).mockImplementation(() => void placeName(place));
  asked.mockRejectedValue(new TypeError("Failed to fetch"));
  expect(placeName(place)).toBe("osgb1");
  await settled();
  await settled();
  expect(asked).toHaveBeenCalledTimes(1);

  asked.mockResolvedValue({ id: "osgb1", name: "Portishead" });
  browser.dispatchEvent(new Event("online"));
  placeName(place);
  await settled();
  expect(placeName(place)).toBe("Portishead");
});

test("a place that comes with its name is not asked for", () => {
  expect(placeName({ id: "osgb2", name: "Clevedon" })).toBe("Clevedon");
  expect(asked).not.toHaveBeenCalled();
});
