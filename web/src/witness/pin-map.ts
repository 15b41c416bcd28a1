/** Fetches the map and its looks, and opens it: nothing of it is there before somebody asks. */
export async function mapIn(place: HTMLElement, field: HTMLInputElement, said: HTMLElement): Promise<void> {
  const { PinMap } = await import("./map");
  const map = new PinMap(place, field, said);
  await map.aroundAlert(place.dataset.alert ?? "");
}
