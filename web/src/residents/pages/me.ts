import { html } from "lit-html";
import type { Sent } from "../../shared/channels";
import { Errors } from "../../shared/form/errors";
import { text } from "../../shared/form/text-fields";
import { type Page, redraw, reopen } from "../../shared/page";
import { ask } from "../../shared/platform/http";
import { CodeForm } from "../code";
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
    errors.clear();
    if (address.trim() === "") errors.add("address", words.needAddress);
    if (errors.any || busy) return errors.show();
    busy = true;
    redraw();
    try {
      const { id, way } = await visit();
      code = new CodeForm(confirmed(id), [{ address: address.trim(), way }], async () => confirmed((await visit()).id), entered, again);
    } catch (fault) {
      errors.take(fault, () => "address");
      errors.show();
    }
    busy = false;
    redraw();
  };

  const visit = () => ask<{ id: string; way: Sent }>("/api/public/sessions", { method: "POST", body: { address: address.trim() } });
  const confirmed = (id: string) => `/api/public/sessions/${id}/confirm`;

  const again = () => {
    code = undefined;
    redraw();
  };

  const entered = (given: string) => {
    keepToken(given);
    void reopen();
  };

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
        </form>`,
  };
}
