import "../styles/officers.scss";
import { lookAgain, redraw, start } from "../shared/page";
import { configuration, configure } from "../shared/platform/configuration";
import { keepNotice, sayOpened } from "./administer/browser";
import { keepSending } from "./compose/send/outbox";
import { keepFootClear } from "./shell/foot";
import { failed, frame } from "./shell/frame";
import { routes } from "./shell/routes";
import { takeKeys } from "./shell/shortcuts";
import { approach } from "./sign-in/issuer";
import { session } from "./sign-in/session";
import { isBack, takeUp } from "./sign-in/sign-in";

keepNotice();
await configure(redraw);
// Most who sign in are here to write an alert: its first step comes along with their tokens.
if (session() || isBack()) import("./compose/choose/who").catch(console.error);
else approach();
await takeUp().catch(console.error);
await start({ routes, frame, failed, name: () => configuration.forceName }, document.getElementById("app") as HTMLElement);
keepSending();
if (session()) void sayOpened().catch(console.error);
keepFootClear();
takeKeys();
addEventListener("online", lookAgain);
addEventListener("offline", redraw);
void navigator.serviceWorker?.register("/worker.js").catch(console.error);
