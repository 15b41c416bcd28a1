// Keeps the officers' pages for a lost link. It never touches the API: what is sent is the page's business.
const { first: FIRST, others: OTHERS } = LISTED_BY_THE_BUILD;
const PAGE = "/officers.html";
const SHELF = [...FIRST, ...OTHERS].join(" "); // a new build is a new shelf
/** The page as the network last gave it, with its headers: for whoever leaves it to sign in. Every build's worker uses it. */
const LEFT = "left";
/** How long whoever loads the page anew waits for the newest where one is kept. */
const PATIENCE = 500;

/** A file that took longer than that came over a poor link, of which whoever uses the pages needs the most. */
const POOR = 100;
const LONGEST_PAUSE = 1000;

// Whoever has no pages yet has the worker once the first step is kept, so that they are back from the sign-in at once. Whoever has
// those of the build before keeps them until all of the new ones are there.
self.addEventListener("install", (event) => {
  const kept = self.registration.active ? fill() : Promise.all([begin(), leave(fetch(PAGE, { cache: "force-cache" }))]);
  event.waitUntil(kept.then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = caches
    .keys()
    .then((names) => Promise.all(names.filter((name) => name !== SHELF && name !== LEFT).map((name) => caches.delete(name))));
  event.waitUntil(old.then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { pathname, origin, searchParams } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname === "/officers.html") event.respondWith(searchParams.has("code") ? left(event.request) : fresh(event));
  else if (pathname.startsWith("/assets/")) event.respondWith(asset(event.request));
});

// A page says that it is there: it may have been on its way as the worker took those that were, and all may not be kept yet.
self.addEventListener("message", (event) => {
  const kept = fill().then(
    () => true,
    () => false,
  );
  event.waitUntil(Promise.all([self.clients.claim(), kept.then((all) => event.ports[0].postMessage(all))]));
});

// The link is back. What waits is the page's to send, as who is signed in there: without a page its people are told, if they wish.
self.addEventListener("sync", (event) => {
  if (event.tag === "outbox") event.waitUntil(wake());
});

// It says what kind of thing waits, and no more. Shown twice under one tag, it is shown once.
self.addEventListener("push", (event) => {
  const { title, body, url, tag } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, { body, icon: "/icon-192.png", tag, data: url }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data ?? "/officers.html"));
});

async function wake() {
  const pages = await self.clients.matchAll({ type: "window" });
  for (const page of pages) page.postMessage("send what waits");
  if (pages.length > 0 || globalThis.Notification?.permission !== "granted") return;
  const body = "Open Community Alerts and sign in: then it goes.";
  await self.registration.showNotification("An alert is not sent yet", { body, icon: "/icon-192.png", tag: "outbox" });
}

const keep = async (path) => {
  const shelf = await caches.open(SHELF);
  return (await shelf.match(path)) ?? shelf.add(path);
};

/** What a new alert begins with, together: whoever signs in meanwhile has it when they are back. */
const begin = () => Promise.all(FIRST.map(keep));

let filling;

/** Whoever asks meanwhile waits for the same. */
function fill() {
  filling ??= fillAll().finally(() => (filling = undefined));
  return filling;
}

/**
 * Then one file after the other, with a pause between, so that whoever uses the pages has most of a poor link; one that is broken off
 * is gone on with. The page comes last: it is there when all is that it leads to.
 */
async function fillAll() {
  if (await page()) return;
  await begin();
  for (const path of OTHERS) await leavingRoom(keep(path));
  const newest = await fetch(PAGE);
  // After a deployment meanwhile it leads to other files: the worker of that build keeps them.
  if (!newest.ok || !(await newest.clone().text()).includes(FIRST[0])) throw new Error("the page of these files did not come");
  await (await caches.open(SHELF)).put(PAGE, newest);
}

/** On a poor link waits after a file for twice as long as it took. */
async function leavingRoom(fetched) {
  const begun = Date.now();
  await fetched;
  const took = Date.now() - begun;
  if (took > POOR) await new Promise((done) => setTimeout(done, Math.min(2 * took, LONGEST_PAUSE)));
}

/**
 * Whoever opens the pages has the kept one at once: they have to sign in, and come back to the newest. Whoever loads it anew, or
 * has a tab again that was closed, may be signed in: they have the newest, or the kept one if there is no connection, or one so
 * poor that nothing comes soon.
 */
async function fresh(event) {
  const newest = fetch(event.request);
  event.waitUntil(leave(newest));
  const opened = event.request.cache === "default";
  const late = new Promise((done) => setTimeout(done, opened ? 0 : PATIENCE)).then(page);
  try {
    return (await Promise.race([newest, late])) ?? (await newest);
  } catch {
    return (await page()) ?? Response.error();
  }
}

/** The page whose files are all on the shelf. */
const page = () => caches.match(PAGE, { cacheName: SHELF });

/** Puts aside what the network gives. What it gave before no longer counts: somebody may be shown the kept page meanwhile. */
async function leave(newest) {
  const copy = newest.then(
    (answer) => answer.ok && answer.clone(),
    () => undefined,
  );
  await caches.delete(LEFT);
  const given = await copy;
  if (given) await (await caches.open(LEFT)).put(PAGE, given);
}

/** The page that was left for the sign-in a moment ago needs no asking. */
async function left(request) {
  return (await caches.match(PAGE, { cacheName: LEFT })) ?? (await page()) ?? fetch(request);
}

/** Nor does a file whose name changes with its content. */
async function asset(request) {
  return (await caches.match(request)) ?? fetch(request);
}
