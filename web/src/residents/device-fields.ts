import { html, nothing } from "lit-html";
import type { Device, Preferences } from "../shared/form/preferences";
import { canBePushed } from "../shared/platform/push";
import { thisDevice } from "./device";
import { words } from "./language";

/**
 * What is said of notifications here: that this browser has none, or how to have them on this device instead of another.
 *
 * @param take has what is on record changed; left out where nothing is
 * @param outdated whether this device is on record and not pushed to until it is added again
 */
export function device(mine: Preferences, take?: (browser: Preferences["browser"]) => void, outdated = false): Device {
  const here = async () => {
    const browser = await thisDevice();
    if (browser) take?.(browser);
  };
  const elsewhere = html`${outdated ? html`<p class="govuk-inset-text">${words.deviceOutdated}</p>` : nothing}
    <button type="button" class="ca-textbutton" @click=${() => void here()}>${outdated ? words.deviceAgain : words.deviceHere}</button>`;
  return {
    able: canBePushed(),
    view: () =>
      canBePushed() ? (take && mine.browser ? elsewhere : nothing) : html`<p class="govuk-inset-text">${words.deviceUnable}</p>`,
  };
}

/** The choices with this device where notifications are chosen and no device is there yet, and without one where they are not. */
export async function onDevice<P extends Preferences>(mine: P): Promise<P> {
  if (!mine.channels.includes("push")) return { ...mine, browser: undefined };
  return mine.browser ? mine : { ...mine, browser: await thisDevice() };
}

/** Whether notifications are chosen, and its owner does not allow them here. */
export const lacksDevice = ({ channels, browser }: Preferences): boolean => channels.includes("push") && !browser;
