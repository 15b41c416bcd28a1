import { redraw } from "../../shared/page";
import { call } from "../platform/api";

const names = new Map<string, string>();

/** What a chosen place is called: an alert of earlier and a template know it by its id alone, and the platform by name. */
export function placeName({ id, name }: { id: string; name: string }): string {
  if (name !== id) return name;
  if (!names.has(id)) {
    names.set(id, id);
    void call("readPlace", { path: { id } })
      .then(
        (place) => names.set(id, place.name),
        // Whoever draws the page asks again: at once, it would be asked and drawn without end.
        () => addEventListener("online", () => names.delete(id), { once: true }),
      )
      .finally(redraw);
  }
  return names.get(id) ?? id;
}
