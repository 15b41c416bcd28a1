import { html } from "lit-html";
import type { Page } from "../../shared/page";
import { Polling } from "../../shared/platform/polling";
import { call } from "../platform/api";
import { namesKnown } from "../platform/names";
import { Loaded } from "../watch/alert-parts";
import { replyList } from "./reply-list";

const OFTEN = 10_000;

/** What residents have answered, to any alert. */
export function replies(): Page {
  const found = new Loaded(async () => {
    const [replies] = await Promise.all([call("listReplies"), namesKnown()]);
    return replies;
  });
  const looks = new Polling(async () => {
    if (!document.hidden) await found.again();
    return OFTEN;
  });
  looks.after(OFTEN);
  return {
    title: "Replies",
    leave: looks.stop,
    view: () => html`<h1 class="govuk-heading-l">Replies</h1>
      ${found.show(({ replies }) => replyList(replies, "No replies yet.", true))}`,
  };
}
