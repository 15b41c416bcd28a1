import "../styles/door.scss";
import { lookAgain, type Page, type Routes, redraw, start } from "../shared/page";
import { configuration, configure } from "../shared/platform/configuration";
import { keepNotice } from "./administer/notice";
import { inside } from "./come-inside";
import { keepPages } from "./keep-pages";
import { failed, frame } from "./shell/frame";
import { putFieldsBack } from "./sign-in/fields";
import { approach } from "./sign-in/issuer";
import { session } from "./sign-in/session";
import { isBack, takeUp } from "./sign-in/sign-in";
import { signInPage } from "./sign-in/sign-in-page";

keepNotice();
await configure(redraw);
if (session() || isBack()) {
  // What they may open comes along with their tokens. Most who sign in are here to write an alert: so does its first step.
  inside().catch(console.error);
  import("./compose/choose/who").catch(console.error);
} else approach();
await takeUp().catch(console.error);
await start({ routes, frame, failed: otherwise, name: () => configuration.forceName }, document.getElementById("app") as HTMLElement);
void putFieldsBack().catch(console.error);
addEventListener("online", lookAgain);
addEventListener("offline", redraw);
void keepPages().catch(console.error);

/** Whoever signs in waits for no page but that on which they do. */
async function routes(): Promise<Routes> {
  return session() ? (await inside()).opened() : {};
}

function otherwise(fault: unknown): Page {
  return session() ? failed(fault) : signInPage();
}
