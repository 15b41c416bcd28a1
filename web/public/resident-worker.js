// Shows alerts on the devices of residents who chose that. It keeps nothing, and calls nobody but whom a push names.

/** Nobody is known here, nor their language. */
const AGAIN = {
  title: "Alerts on this device / Rhybuddion ar y ddyfais hon",
  body: "Open this page to go on getting alerts.\nAgorwch y dudalen hon i barhau i gael rhybuddion.",
  tag: "again",
  url: "/#/me",
};

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener("push", (event) => event.waitUntil(show(said(event.data) ?? AGAIN)));

// Its address is another from now on, which the record does not have: only its owner can prove it.
self.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(show(AGAIN)));

self.addEventListener("notificationclick", (event) => {
  const { notification, action } = event;
  notification.close();
  event.waitUntil(action ? say(notification, action) : self.clients.openWindow(notification.data.url ?? "/"));
});

/** A push may come without words, which still has to be shown. */
function said(data) {
  try {
    return data?.json();
  } catch {
    return undefined;
  }
}

async function show({ title, body, lang, tag, url, image, shown, answer, answers = [] }) {
  // Some of the answers alone would be another question: then it is asked where it leads.
  const all = answers.length <= (globalThis.Notification?.maxActions ?? 0);
  const actions = all ? answers.map((words, at) => ({ action: String(at + 1), title: words })) : [];
  const data = { url: answer && !all ? answer : url, answer, answers };
  await self.registration.showNotification(title, { body, lang, tag: tag ?? "code", image, actions, data, icon: "/icon-192.png" });
  if (!tag) await handOver(body);
  if (shown) await report(shown);
}

/** Says that an alert was shown; what does not get through is said once more. */
async function report(address) {
  for (const pause of [0, 2000 + Math.random() * 8000]) {
    await new Promise((go) => setTimeout(go, pause));
    const heard = await fetch(new URL(address, self.location.origin), { method: "POST" }).catch(() => undefined);
    if (heard?.ok) return;
  }
}

/** A code is for the page that asked for it. */
async function handOver(words) {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const page of pages) page.postMessage({ code: words.match(/\d{6}/)?.[0] });
}

/** Gives the answer, and shows which; where that does not work, the page that asks is opened. */
async function say({ title, lang, tag, data }, number) {
  const address = new URL(data.answer, self.location.origin);
  const heard = await fetch(address, { method: "POST", body: new URLSearchParams({ answer: number }) }).catch(() => undefined);
  if (heard?.ok) {
    const body = `✓ ${data.answers[number - 1]}`;
    return self.registration.showNotification(title, { body, lang, tag, silent: true, data: { url: data.url }, icon: "/icon-192.png" });
  }
  address.searchParams.set("answer", number);
  return self.clients.openWindow(address.href);
}
