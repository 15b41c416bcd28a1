package org.communityalerts.craft.mail;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The words of an e-mail that is HTML alone, each line its own, without what programs mark as quoted or as a signature. */
final class HtmlText {
    private static final String NOT_WRITTEN =
            "head, style, script, blockquote, .gmail_quote, .gmail_attr, .gmail_signature, .yahoo_quoted,"
                    + " .moz-cite-prefix, .moz-signature, #divRplyFwdMsg, #divRplyFwdMsg ~ *, #appendonsend, #appendonsend ~ *";

    private HtmlText() {}

    static String of(String html) {
        Element body = Jsoup.parse(html).body();
        body.select(NOT_WRITTEN).remove();
        body.select("br").forEach(line -> line.replaceWith(new TextNode("\n")));
        body.select("p, div, li, tr, h1, h2, h3").forEach(block -> block.appendChild(new TextNode("\n")));
        return body.wholeText().replace('\u00a0', ' ');
    }
}
