import type { Routes } from "../shared/page";
import { sayOpened } from "./administer/browser";
import { keepSending } from "./compose/send/outbox";
import { keepFootClear } from "./shell/foot";
import { routes } from "./shell/routes";
import { takeKeys } from "./shell/shortcuts";

let open = false;

/** The pages of somebody who is signed in; what goes on behind them begins with the first. */
export function opened(): Routes {
  if (!open) {
    open = true;
    keepSending();
    void sayOpened().catch(console.error);
    keepFootClear();
    takeKeys();
  }
  return routes;
}
