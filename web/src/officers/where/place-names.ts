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
        () => names.delete(id),
      )
      .finally(redraw);
  }
  return names.get(id) ?? id;
}
