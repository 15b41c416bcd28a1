/** The top of an axis: the next round number from the largest value on, such as 50 for 37. */
export function top(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return ([1, 2, 5, 10].find((step) => step * power >= most) ?? 10) * power;
}

/** Which of so many values have their name below them: all of a few, else some at even distances from the first to the last. */
export function named(count: number, most: number): number[] {
  const few = Math.min(count, most);
  if (count <= most) return Array.from({ length: count }, (_, i) => i);
  return Array.from({ length: few }, (_, i) => Math.round((i * (count - 1)) / (few - 1)));
}

/** By how much a figure is more or less than the one before, such as "12 % more"; nothing where there is nothing to compare with. */
export function change(now: number, before: number): string {
  if (before === 0 || now === before) return before === now && before > 0 ? "as many" : "";
  const percent = Math.round((100 * Math.abs(now - before)) / before);
  return `${percent} % ${now > before ? "more" : "less"}`;
}
