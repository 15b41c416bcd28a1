const BASIC =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿" + "abcdefghijklmnopqrstuvwxyzäöñüà";
const EXTENDED = "\f^{}\\[~]|€";

const COST = new Map<string, number>([
  ...[...BASIC].map((letter) => [letter, 1] as const),
  ...[...EXTENDED].map((letter) => [letter, 2] as const),
]);

/** How a text travels: GSM-7, or UCS-2 as soon as one letter is not in GSM-7 (3GPP TS 23.038). */
export interface Segments {
  encoding: "GSM-7" | "UCS-2";
  segments: number;
  /** How many more units fit in the last segment. */
  left: number;
  /** The letters that make it UCS-2. */
  unusual: string[];
}

/** Counts a text's segments as the networks will cut it. */
export function segments(text: string): Segments {
  const letters = [...text];
  const unusual = [...new Set(letters.filter((letter) => !COST.has(letter)))];
  return unusual.length === 0
    ? {
        encoding: "GSM-7",
        ...cut(
          letters.map((letter) => COST.get(letter) ?? 1),
          160,
          153,
        ),
        unusual,
      }
    : {
        encoding: "UCS-2",
        ...cut(
          letters.map((letter) => letter.length),
          70,
          67,
        ),
        unusual,
      };
}

/** No letter is split over two segments, so a part may end one unit early. */
function cut(costs: number[], alone: number, part: number): { segments: number; left: number } {
  const total = costs.reduce((a, b) => a + b, 0);
  if (total <= alone) return { segments: total === 0 ? 0 : 1, left: alone - total };
  let count = 1;
  let used = 0;
  for (const cost of costs) {
    if (used + cost > part) {
      count++;
      used = 0;
    }
    used += cost;
  }
  return { segments: count, left: part - used };
}

const PLAIN: Record<string, string> = {
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "–": "-",
  "—": "-",
  "…": "...",
  "\u00a0": " ",
  "\u2009": " ",
  "•": "-",
};

/** The same text with typographers' marks made plain, which often saves half the cost. Letters stay as they are. */
export function plain(text: string): string {
  return [...text].map((letter) => PLAIN[letter] ?? letter).join("");
}
