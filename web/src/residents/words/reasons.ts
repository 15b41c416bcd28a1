import file from "../../../../functions/src/main/resources/org/communityalerts/craft/markup/reasons.txt?raw";

/** Each reason that the platform has for refusing something, with its Welsh: the file that pages without script are made from. */
const REASONS = file
  .split("\n")
  .filter((line) => line.includes(" | ") && !line.startsWith("#"))
  .map((line) => line.split(" | ") as [string, string])
  .map(([english, welsh]) => ({ english: pattern(english), welsh }));

function pattern(english: string): RegExp {
  const pieces = english.split("{}").map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${pieces.join("(.+)")}$`);
}

/** A reason in Welsh; one that has none yet stands in English behind what says so. */
export function inWelsh(reason: string): string {
  for (const { english, welsh } of REASONS) {
    const found = english.exec(reason);
    if (found) return found.slice(1).reduce((said, filling) => said.replace("{}", () => filling), welsh);
  }
  return `ni ellir derbyn hyn (${reason})`;
}
