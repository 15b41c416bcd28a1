import "../styles/officers.scss";
import { redraw, start } from "../shared/page";
import { configuration, configure, dressAsKept } from "../shared/platform/configuration";
import { keepSending } from "./compose/outbox";
import { keepFootClear } from "./shell/foot";
import { failed, frame } from "./shell/frame";
import { routes } from "./shell/routes";
import { takeUp } from "./sign-in/sign-in";

dressAsKept();
await configure();
await takeUp().catch(console.error);
await start({ routes, frame, failed, name: () => configuration.forceName }, document.getElementById("app") as HTMLElement);
keepSending();
keepFootClear();
addEventListener("online", redraw);
addEventListener("offline", redraw);
void navigator.serviceWorker?.register("/worker.js").catch(console.error);
