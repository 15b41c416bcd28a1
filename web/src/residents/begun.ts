import type { components } from "../contract/schema";
import type { Sent } from "../shared/channels";
import type { Preferences } from "../shared/form/preferences";
import { InTab } from "../shared/platform/in-tab";
import type { Went } from "./code";

/** A sign-up as far as it has come. */
interface SignUp {
  mine: Preferences;
  agreed: boolean;
  /** Where the code is confirmed that was sent, once one was. */
  path?: string | undefined;
}

/** A visit to one's own record that waits for its code. */
interface Visit {
  path: string;
  address: string;
  way: Sent;
}

/** A change of one's own record whose new addresses wait for their codes. */
interface Change {
  path: string;
  went: Went[];
  record: components["schemas"]["Me"];
}

// What was begun in this tab, until it is closed or done: who leaves to look for the code comes back to it.
export const signingUp = new InTab<SignUp>("sign-up");
export const visiting = new InTab<Visit>("visit");
export const proving = new InTab<Change>("proof");
