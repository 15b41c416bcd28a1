import { html, nothing, type TemplateResult } from "lit-html";
import { asSent } from "../../../shared/platform/configuration";
import { capital, number } from "../../../shared/text/say";
import { plain, segments } from "../../../shared/text/segments";
import { toldCost, toldOf } from "../../platform/told";
import type { Estimate } from "../../platform/types";
import type { LiveEstimate } from "../choose/estimate";
import { type Draft, isListed } from "../draft";
import { noQuestion, withQuestion } from "../question";

/** What follows the words of a text: whether the address of the alert's page, and whether that is one for everybody; and what is asked. */
type More = Partial<Pick<Draft, "link" | "listed" | "closed" | "question">>;

/** What a text costs to send, as it is typed; where there is an estimate its line is kept until it comes. */
export function counter(text: string, estimate: LiveEstimate | undefined, mend: (plain: string) => void, more: More = {}): TemplateResult {
  const found = segments(text === "" ? "" : asSent(asked(text, more)));
  return html`<div class="ca-counter">
    <p class="govuk-hint">
      ${found.segments === 0 ? "No text yet" : parts(found.segments)}, ${number(found.left)} left in this
      part${found.encoding === "UCS-2" ? ", with special letters" : ""}.
    </p>
    ${estimate ? html`<p class="govuk-hint ca-line">${cost(estimate)}</p>` : nothing}
    ${found.unusual.length > 0 ? unusual(text, found.unusual, estimate, mend) : nothing}
  </div>`;
}

/** A text as it is sent with the address of its page, which is known when it is sent, and as long as this one: longer where none may find it. */
export const withPage = (text: string, { link = false, listed = true, closed = false }: More): string =>
  link ? `${text} ${location.origin}/a/${"2".repeat(isListed({ listed, closed }) ? 5 : 10)}` : text;

/** The same with what it asks. */
export const asked = (text: string, more: More, language: "en" | "cy" = "en"): string =>
  withQuestion(withPage(text, more), more.question ?? noQuestion(), language);

/** What the address adds to a text: "With it a text has 2 parts instead of 1." */
export function pageCost(text: string, listed: boolean): string {
  if (text.trim() === "") return "";
  const now = segments(asSent(text)).segments;
  const then = segments(asSent(withPage(text, { link: true, listed }))).segments;
  return now === then ? `With it a text still has ${parts(now)}.` : `With it a text has ${parts(then)} instead of ${now}.`;
}

function cost({ now, pending }: LiveEstimate) {
  if (pending) return "Counting…";
  const sms = now?.channels.sms;
  return sms?.cost ? html`<strong>${capital(toldCost(sms.cost, now?.currency))}</strong> to ${toldOf(sms.recipients, "mobile")}.` : nothing;
}

const parts = (n: number) => (n === 1 ? "1 part" : `${n} parts`);

function unusual(text: string, letters: string[], estimate: LiveEstimate | undefined, mend: (plain: string) => void): TemplateResult {
  const mended = plain(text);
  return html`<p class="govuk-hint">
    ${dearer(text, mended, letters)} ${saving(text, mended, estimate?.now)}
    ${mended !== text ? html`<button type="button" class="ca-textbutton" @click=${() => mend(mended)}>Use plain ones</button>` : nothing}
  </p>`;
}

/** What the plain letters would save of what the texts cost now; nothing where they save nothing. */
export function saving(text: string, mended: string, estimate: Pick<Estimate, "channels" | "currency"> | undefined): string {
  const now = segments(asSent(text)).segments;
  const then = segments(asSent(mended)).segments;
  const cost = estimate?.channels.sms?.cost ?? 0;
  return cost > 0 && then < now ? `Plain ones save ${toldCost((cost * (now - then)) / now, estimate?.currency)}.` : "";
}

/** What letters outside the plain alphabet cost: "Curly quotes double the cost." */
export function dearer(text: string, mended: string, letters: string[]): string {
  const now = segments(asSent(text)).segments;
  const then = segments(asSent(mended));
  const curly = letters.every((letter) => "‘’“”".includes(letter));
  const name = curly ? "Curly quotes" : letters.slice(0, 6).join(" ");
  const many = curly || letters.length > 1;
  if (then.unusual.length > 0) return `${name} ${many ? "make" : "makes"} each part 70 letters instead of 160.`;
  if (now === then.segments) return `${name} ${many ? "leave" : "leaves"} less room in each part.`;
  if (now === 2 * then.segments) return `${name} ${many ? "double" : "doubles"} the cost.`;
  return `${name} ${many ? "make" : "makes"} it ${now} parts instead of ${then.segments}.`;
}
