/** The number that was typed, thousands set apart or not; undefined if it is none: a word or nothing at all is no nought. */
export function typedNumber(typed: string | number): number | undefined {
  const text = String(typed)
    .trim()
    .replace(/(?<=\d)[ ,](?=\d{3}(\D|$))/g, "");
  return /^\d*\.?\d+$/.test(text) ? Number(text) : undefined;
}
