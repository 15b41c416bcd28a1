const SOON = 10_000;

/**
 * Has the worker keep the pages for a lost link. Where the link breaks off while it fetches them, it goes on a little later: whoever
 * leaves a page open for a whole shift would have none otherwise.
 */
export async function keepPages(): Promise<void> {
  const registration = await navigator.serviceWorker?.register("/worker.js");
  // The page may have been on its way while the worker took those that were there.
  if (registration?.active && !navigator.serviceWorker.controller) registration.active.postMessage("take me too");
  const worker = registration?.installing;
  worker?.addEventListener("statechange", () => {
    if (worker.state === "redundant" && !registration.active) setTimeout(() => void keepPages().catch(console.error), SOON);
  });
}
