import { html, nothing } from "lit-html";
import type { Sent } from "../../shared/channels";
import { Errors } from "../../shared/form/errors";
import { text } from "../../shared/form/text-fields";
import { type Page, redraw, reopen } from "../../shared/page";
import { ask } from "../../shared/platform/http";
import { canBePushed } from "../../shared/platform/push";
import { visiting } from "../begun";
import { CodeForm } from "../code";
import { thisDevice } from "../device";
import { words } from "../language";
import { keepToken, token } from "../token";
import { mine } from "./mine";

/** Changing or leaving: a code to one's address first, then one's own record. */
export async function me(): Promise<Page> {
  if (token()) return mine();
  const errors = new Errors();
  let address = "";
  let busy = false;
  let code: CodeForm | undefined;

  const submit = async (event: Event) => {
    event.preventDefault();
    errors.by(() => {
      if (address.trim() === "") errors.add("address", words.needAddress);
    });
    if (errors.any || busy) return errors.show();
    busy = true;
    redraw();
    try {
      const { id, way } = await visit();
      code = awaited(confirmed(id), way);
    } catch (fault) {
      errors.take(fault, () => "address");
      errors.show();
    }
    busy = false;
    redraw();
  };

  const awaited = (path: string, way: Sent) => {
    visiting.keep({ path, address, way });
    return new CodeForm(path, [{ address: address.trim(), way }], sentAgain, entered, restart);
  };
  const sentAgain = async () => {
    const { id, way } = await visit();
    visiting.keep({ path: confirmed(id), address, way });
    return confirmed(id);
  };
  const visit = (body: object = { address: address.trim() }) =>
    ask<{ id: string; way: Sent }>("/api/public/sessions", { method: "POST", body });
  /** Whoever is reached on this device comes back by a notification. */
  const here = async () => {
    errors.clear();
    const browser = await thisDevice();
    if (!browser) {
      errors.add("", words.deviceDenied);
      return errors.show();
    }
    try {
      const { id, way } = await visit({ browser });
      const again = async () => confirmed((await visit({ browser })).id);
      code = new CodeForm(confirmed(id), [{ address: browser.endpoint, way }], again, entered, restart);
    } catch (fault) {
      errors.take(fault);
      errors.show();
    }
    redraw();
  };

  const confirmed = (id: string) => `/api/public/sessions/${id}/confirm`;

  const restart = () => {
    code = undefined;
    visiting.drop();
    redraw();
  };

  const entered = (given: string) => {
    visiting.drop();
    keepToken(given);
    void reopen();
  };

  const before = visiting.get();
  if (before) {
    address = before.address;
    code = awaited(before.path, before.way);
  }

  return {
    get title() {
      return words.meTitle;
    },
    view: () =>
      code?.view() ??
      html`${errors.summary()}
        <h1 class="govuk-heading-l">${words.meTitle}</h1>
        <p class="govuk-body">${words.meLead}</p>
        <form novalidate @submit=${(event: Event) => void submit(event)}>
          ${text({
            id: "address",
            label: words.address,
            error: errors.get("address"),
            value: address,
            width: 20,
            spellcheck: "false",
            change: (to) => (address = to),
          })}
          <button class="govuk-button ca-button--wide" ?disabled=${busy}>${words.sendCode}</button>
        </form>
        ${canBePushed() ? html`<button class="ca-textbutton" @click=${() => void here()}>${words.deviceMine}</button>` : nothing}`,
  };
}
