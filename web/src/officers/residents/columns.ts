import type { components } from "../../contract/schema";

export type Column = NonNullable<components["schemas"]["Intake"]["columns"]>[number];
export type Target = Column["to"];

/** The columns of an export, which need no words about what they are. */
export const COLUMNS: Target[] = [
  "id",
  "name",
  "mobile",
  "landline",
  "email",
  "postcode",
  "groups",
  "channels",
  "language",
  "until",
  "places",
];

/** How other systems call what is ours: GOV.UK Notify's recipients, Neighbourhood Alert's members, spreadsheets. */
const OTHERWISE: Record<string, Target> = {
  "full name": "name",
  forename: "name",
  "first name": "name",
  firstname: "name",
  surname: "name",
  "last name": "name",
  lastname: "name",
  "mobile number": "mobile",
  "mobile phone": "mobile",
  cell: "mobile",
  "phone number": "phone",
  phone: "phone",
  telephone: "phone",
  "telephone number": "phone",
  tel: "phone",
  "home phone": "landline",
  "home telephone": "landline",
  "landline number": "landline",
  "email address": "email",
  "e-mail": "email",
  "e-mail address": "email",
  "post code": "postcode",
  "postal code": "postcode",
  "last day": "until",
  "other places": "places",
  "second place": "place2",
  "second postcode": "postcode2",
  place2: "place2",
  postcode2: "postcode2",
  groups2: "groups2",
  until2: "until2",
  "place 2": "place2",
  "postcode 2": "postcode2",
  "groups 2": "groups2",
  "until 2": "until2",
};

/** What a file's columns most likely are; those of nobody's name are left out. */
export function guessed(header: string[]): Map<string, Target> {
  const guesses = new Map<string, Target>();
  for (const name of header) {
    const plain = name
      .toLowerCase()
      .replace(/[\s_]+/g, " ")
      .trim();
    const to = COLUMNS.find((column) => column === plain) ?? OTHERWISE[plain];
    const taken = [...guesses.values()].includes(to as Target) && to !== "name" && to !== "phone";
    if (to && !taken) guesses.set(name, to);
  }
  return guesses;
}

/** The names in a file's first line, whatever stands between them. */
export function headerOf(text: string): string[] {
  const line =
    text
      .replace(/^\uFEFF/, "")
      .replace(/^sep=.\r?\n/i, "")
      .split(/\r?\n/, 1)[0] ?? "";
  const separator = [",", ";", "\t"].reduce((one, other) => (line.split(other).length > line.split(one).length ? other : one));
  const names: string[] = [];
  let name = "";
  let quoted = false;
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    else if (letter === separator && !quoted) {
      names.push(name);
      name = "";
    } else name += letter;
  }
  return [...names, name].map((one) => one.trim()).filter(Boolean);
}

/** What is said of the columns; nothing where they are an export's own. */
export function said(header: string[], chosen: Map<string, Target>): Column[] | undefined {
  const plain = header.every((name) => (COLUMNS as string[]).includes(name.toLowerCase()) && chosen.get(name) === name.toLowerCase());
  return plain ? undefined : [...chosen].map(([from, to]) => ({ from, to }));
}
