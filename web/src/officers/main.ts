import "../styles/officers.scss";
import { configuration, configure, dressAsKept } from "../shared/configuration";
import { redraw, start } from "../shared/page";
import { keepSending } from "./compose/outbox";
import { frame, failed } from "./frame";
import { routes } from "./routes";
import { takeUp } from "./sign-in";

dressAsKept();
await configure();
await takeUp().catch(console.error);
await start({ routes, frame, failed, name: () => configuration.forceName }, document.getElementById("app") as HTMLElement);
keepSending();
addEventListener("online", redraw);
addEventListener("offline", redraw);
void navigator.serviceWorker?.register("/worker.js").catch(console.error);
