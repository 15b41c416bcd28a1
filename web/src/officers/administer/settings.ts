import { html, nothing, type TemplateResult } from "lit-html";
import { PRICES, RATES } from "../../shared/channels";
import { tick } from "../../shared/form/choice-fields";
import { Errors } from "../../shared/form/errors";
import { text } from "../../shared/form/text-fields";
import { type Page, redraw } from "../../shared/page";
import { ifMatch, tagOf } from "../../shared/platform/http";
import { typedNumber } from "../../shared/text/typed-number";
import { call } from "../platform/api";
import { namesKnown } from "../platform/names";
import { feedFields } from "./feeds";
import { type Asked, type Kept, proposedSettings } from "./proposed";

/** A number as it is typed; half-typed it is none yet. */
type Typed = number | string;
type Half<T> = { [K in keyof T]: Typed };
type Settings = Omit<Kept, "approvalOver" | "senderRates" | "prices" | "budget"> & {
  approvalOver: Typed;
  senderRates: Half<Kept["senderRates"]>;
  prices: Half<Kept["prices"]>;
  budget?: Partial<Record<keyof typeof BUDGET, Typed>>;
};

/** What a sum may be set for; one left empty has no limit. */
const BUDGET = { day: "A day", month: "A month" };

const PATH = "/api/settings";

const NIGHT = { from: "22:00", to: "07:00" };

/** What a force settles for itself. */
export async function settings(): Promise<Page> {
  const errors = new Errors();
  let now: Kept = await call("readSettings");
  let tag = tagOf(PATH);
  let kept: Settings = now;
  let said = "";
  void namesKnown().then(redraw);

  const change = (to: Partial<Settings>) => {
    kept = { ...kept, ...to };
    said = "";
    redraw();
  };

  const send = async (body: Asked) => {
    try {
      now = await call("changeSettings", { body, headers: ifMatch(tag) });
      tag = tagOf(PATH);
      kept = now;
      said = now.proposed ? "Another administrator has to agree." : "Saved.";
      redraw();
    } catch (fault) {
      errors.take(fault, (pointer) => pointer.slice(1).replaceAll("/", "-"));
      errors.show();
    }
  };

  const save = async (event: Event) => {
    event.preventDefault();
    checkNumbers(kept, errors);
    if (errors.any) return errors.show();
    const { proposed: _, approvalOver, senderRates, prices, budget, feeds = [], ...others } = kept;
    await send({
      ...others,
      approvalOver: typedNumber(approvalOver) ?? Number.NaN,
      senderRates: numbers(senderRates),
      prices: numbers(prices),
      ...budgetOf(budget),
      ...(feeds.length > 0 ? { feeds } : {}),
    });
  };

  return {
    title: "Settings",
    view: () => html`${errors.summary()}
      <h1 class="govuk-heading-l">Settings</h1>
      ${proposedSettings(now, (asked) => void send(asked))}
      <form novalidate @submit=${(event: Event) => void save(event)}>
        ${quiet(kept, errors, change)}
        ${text({
          id: "approvalOver",
          label: "A second person approves alerts to more than this many residents",
          error: errors.get("approvalOver"),
          value: String(kept.approvalOver),
          inputmode: "numeric",
          width: 10,
          change: (approvalOver) => change({ approvalOver }),
        })}
        ${tick({
          id: "plainQuotes",
          label: "Make quotes, dashes and spaces in texts plain",
          hint: "Curly ones can double what a text costs. Officers see what it became before they send, and can put it back.",
          value: kept.plainQuotes === true,
          change: (plainQuotes) => change({ plainQuotes }),
        })}
        <h2 class="govuk-heading-m">How fast to send</h2>
        ${amounts("senderRates", RATES, kept.senderRates, errors, (senderRates) => change({ senderRates }))}
        <h2 class="govuk-heading-m">Prices, in pounds</h2>
        ${amounts("prices", PRICES, kept.prices, errors, (prices) => change({ prices }))}
        <h2 class="govuk-heading-m">Budget, in pounds</h2>
        <p class="govuk-body">Above it a second person must approve, unless the alert is severe or extreme. Leave it empty for no limit.</p>
        ${amounts("budget", BUDGET, { day: "", month: "", ...kept.budget }, errors, (budget) => change({ budget }))}
        <h2 class="govuk-heading-m">Other authorities</h2>
        ${feedFields(kept.feeds ?? [], errors, (feeds) => change({ feeds }))}
        <button class="govuk-button ca-button--wide">Save</button>
        <p class="govuk-body" role="status">${said ? html`<strong>${said}</strong>` : ""}</p>
      </form>`,
  };
}

function quiet(kept: Settings, errors: Errors, change: (to: Partial<Settings>) => void): TemplateResult {
  const hours = kept.quietHours;
  const time = (id: "from" | "to", label: string) =>
    text({
      id: `quietHours-${id}`,
      error: errors.get(`quietHours-${id}`),
      label,
      hint: "Such as 22:00",
      inputmode: "numeric",
      width: 5,
      value: hours?.[id] ?? "",
      change: (to) => change({ quietHours: { ...NIGHT, ...hours, [id]: to } }),
    });
  return html`${tick({
    id: "quiet",
    label: "Routine alerts wait at night",
    value: Boolean(hours),
    change: (on) => change({ quietHours: on ? NIGHT : null }),
  })}
  ${hours ? html`${time("from", "From")}${time("to", "Until")}` : nothing}`;
}

const numbers = <K extends string>(typed: Record<K, Typed>) =>
  Object.fromEntries(Object.entries(typed).map(([key, value]) => [key, typedNumber(value as Typed) ?? Number.NaN])) as Record<K, number>;

const budgetOf = (typed: Settings["budget"] = {}) => {
  const set = Object.entries(typed).filter(([, sum]) => String(sum).trim() !== "");
  return set.length > 0 ? { budget: numbers(Object.fromEntries(set)) } : {};
};

/** Notes each field that should hold a number and does not: what is left empty is not nought. */
export function checkNumbers(
  { approvalOver, senderRates, prices, budget = {} }: Pick<Settings, "approvalOver" | "senderRates" | "prices" | "budget">,
  errors: Errors,
): void {
  errors.clear();
  const check = (id: string, name: string, value: Typed, such: string) => {
    if (typedNumber(value) === undefined) errors.add(id, `Enter a number for “${name}”, such as ${such}`);
  };
  check("approvalOver", "A second person approves alerts to more than this many residents", approvalOver, "500");
  for (const key of names(RATES)) check(`senderRates-${key}`, RATES[key], senderRates[key], "10");
  for (const key of names(PRICES)) check(`prices-${key}`, PRICES[key], prices[key], "0.04");
  for (const key of names(BUDGET))
    if (String(budget[key] ?? "").trim()) check(`budget-${key}`, `Budget: ${BUDGET[key].toLowerCase()}`, budget[key] ?? "", "500");
}

const names = <K extends string>(of: Record<K, string>) => Object.keys(of) as K[];

/** A field a number, each under its name. */
function amounts<K extends string>(
  id: string,
  names: Record<K, string>,
  values: Record<K, Typed>,
  errors: Errors,
  change: (to: Record<K, Typed>) => void,
): TemplateResult {
  return html`${(Object.entries(names) as [K, string][]).map(([key, label]) =>
    text({
      id: `${id}-${key}`,
      label,
      error: errors.get(`${id}-${key}`),
      value: String(values[key]),
      inputmode: "decimal",
      width: 10,
      change: (to) => change({ ...values, [key]: to }),
    }),
  )}`;
}
