const SOON = 10_000;
/** A worker that the browser ended meanwhile never answers. */
const SILENT = 60_000;

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

/** Has the worker, once it is awake, keep what is missing; after a deployment meanwhile that is for the worker of the new build. */
async function keepRest(): Promise<void> {
  const registration = await navigator.serviceWorker.ready;
  if (await keepsAll(registration.active)) return;
  again(keepRest);
  await registration.update();
}

/** Tells the worker that this page is there: it takes the page, fetches what is missing, and says whether it has all. */
function keepsAll(worker: ServiceWorker | null): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((answer) => {
    const say = (all: boolean) => {
      clearTimeout(silence);
      port1.close();
      answer(all);
    };
    const silence = setTimeout(() => say(false), SILENT);
    port1.onmessage = ({ data: all }) => say(all);
    worker?.postMessage("a page is there", [port2]);
  });
}

const again = (what: () => Promise<void>) => setTimeout(() => void what().catch(console.error), SOON);
