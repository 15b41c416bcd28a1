import { html, nothing, type TemplateResult } from "lit-html";
import { moment } from "../../shared/text/say";
import { nameOf } from "../platform/names";
import type { Conversation, Reply } from "../platform/types";
import { NO_WORDS } from "./conversation-parts";

const WAYS: Record<NonNullable<Reply["way"]>, string> = { text: "by text", call: "by phone", email: "by e-mail", page: "on the page" };

/** @param language the resident's, in which they most likely wrote and were answered */
export function saying(reply: Reply, language: Conversation["language"]): TemplateResult {
  const lang = language === "cy" ? "cy" : nothing;
  const { place } = reply;
  return html`<li class="ca-reply ${reply.flagged ? "ca-reply--flagged" : ""}">
    <p class="ca-reply__from">
      ${moment(reply.at)} ${WAYS[reply.way ?? "text"]}
      ${reply.name ? html` · gives the name ${reply.name}` : nothing}
      ${reply.seenAt ? html` · seen ${moment(reply.seenAt)}` : nothing}
      ${
        place
          ? html` · <a class="govuk-link" href="geo:${place.lat},${place.lon}">at ${place.lat.toFixed(5)}, ${place.lon.toFixed(5)}</a>`
          : nothing
      }
    </p>
    ${reply.listenUrl ? html`<p><audio controls preload="none" src=${reply.listenUrl} aria-label="What they said"></audio></p>` : nothing}
    ${(reply.pictures ?? []).map((at, i) => html`<p><a href=${at} target="_blank" rel="noreferrer"><img class="ca-reply__picture" src=${at} alt="Picture ${i + 1} they sent" loading="lazy"></a></p>`)}
    ${leftOut(reply)}
    ${reply.text?.trim() ? html`<p class="ca-bubble ca-bubble--in" lang=${lang}>${reply.text}</p>` : wordless(reply)}
    ${reply.answered ? html`<p class="ca-bubble"><span lang=${lang}>${reply.answered}</span><small>Sent automatically</small></p>` : nothing}
    ${reply.answers.map((a) => html`<p class="ca-bubble"><span lang=${lang}>${a.text}</span><small>${nameOf(a.by)}, ${moment(a.at)}</small></p>`)}
  </li>`;
}

/** A text can be empty, and a resident who sent one by mistake is not to look as if nothing had come. */
const wordless = ({ listenUrl, media = [] }: Reply): TemplateResult | typeof nothing =>
  listenUrl || media.length > 0 ? nothing : html`<p class="govuk-hint">${NO_WORDS}</p>`;

/** Some of what comes with a text is no picture, or none that can be shown safely. */
function leftOut(reply: Reply): TemplateResult | typeof nothing {
  const left = (reply.media?.length ?? 0) - (reply.pictures?.length ?? 0);
  return left > 0
    ? html`<p class="govuk-hint">${left === 1 ? "1 file that came with it cannot be shown" : `${left} files that came with it cannot be shown`}</p>`
    : nothing;
}
