const SOON = 10_000;

/**
 * Has the worker keep the pages for a lost link. Where the link breaks off while it fetches them, it goes on a little later: whoever
 * leaves a page open for a whole shift would have none otherwise.
 */
export async function keepPages(): Promise<void> {
  const registration = await navigator.serviceWorker?.register("/worker.js");
  if (!registration) return;
  const worker = registration.installing;
  worker?.addEventListener("statechange", () => {
    if (worker.state === "redundant" && !registration.active) again(keepPages);
  });
  await keepRest();
}

/** Tells the worker, once it is awake, that this page is there: it takes the page, and fetches what is missing. */
async function keepRest(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data: all }) => {
    port1.close();
    if (!all) again(keepRest);
  };
  active?.postMessage("a page is there", [port2]);
}

const again = (what: () => Promise<void>) => setTimeout(() => void what().catch(console.error), SOON);
