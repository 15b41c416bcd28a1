import { InTab } from "../../shared/platform/in-tab";
import { session, writer } from "./session";

/** What stands in a page's fields, by their ids, and whose it is. */
interface Kept {
  by: string;
  at: string;
  fields: [id: string, value: string | boolean][];
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const KEPT = new InTab<Kept>("fields");
const FIELDS = "main :is(input, textarea, select)[id]";
/** A page may fetch what it changes first, and show some fields only once others are filled in. */
const PATIENCE = 5_000;
const PAUSE = 100;

const ticked = (field: Field): field is HTMLInputElement => /^(checkbox|radio)$/.test(field.type);
const standing = (field: Field) => (ticked(field) ? field.checked : field.value);

/** Keeps what stands in the page's fields over the sign-in that follows, in this tab: files and what is looked for aside. */
export function keepFields(): void {
  const found = [...document.querySelectorAll<Field>(FIELDS)].filter((field) => field.type !== "file" && !field.closest("[role=search]"));
  if (found.length === 0 || !writer()) return;
  KEPT.keep({ by: writer(), at: location.hash, fields: found.map((field) => [field.id, standing(field)]) });
}

/** Puts back what stood there when whoever wrote it has signed in again; nobody else is shown it. */
export async function putFieldsBack(): Promise<void> {
  const kept = KEPT.get();
  if (!kept || !session()) return;
  KEPT.drop();
  if (kept.by !== session()?.subject) return;
  let left = kept.fields;
  for (const until = Date.now() + PATIENCE; left.length > 0 && Date.now() < until && location.hash === kept.at; ) {
    left = left.filter(([id, value]) => !put(id, value));
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}

/** Does as somebody would who typed or ticked it; whether the field was there. */
function put(id: string, value: string | boolean): boolean {
  const field = document.getElementById(id) as Field | null;
  if (!field?.matches(FIELDS)) return false;
  if (standing(field) === value) return true;
  if (ticked(field)) {
    if (value || field.type === "checkbox") field.click();
    return true;
  }
  field.value = String(value);
  for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
  return true;
}
