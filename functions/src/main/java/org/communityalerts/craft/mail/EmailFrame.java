package org.communityalerts.craft.mail;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.communityalerts.craft.markup.Markup;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Photo;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.domain.delivery.Message;
import org.jspecify.annotations.Nullable;

/**
 * What an e-mail has around an alert's words: whose it is, where all alerts are, and how to get no more.
 *
 * @param force the force's name, as residents know it
 * @param colour its colour, as CSS writes it
 * @param url the public address, without a slash at the end
 * @param answered whether what residents answer to an alert's e-mail comes to us
 */
public record EmailFrame(String force, String colour, String url, boolean answered) {
    private static final String FONT = "font-family:Arial,Helvetica,sans-serif;font-size:19px;line-height:1.4";

    static final String PHOTO = "photo-";

    private record Words(PageLanguage language, String all, String stop, String answer, String noAnswer) {
        static final Words ENGLISH = new Words(
                PageLanguage.ENGLISH,
                "All current alerts",
                "Get no more e-mails like this",
                "You can answer this e-mail, with photos too. Officers read answers, but not at once.",
                "Please do not answer this e-mail.");
        static final Words WELSH = new Words(
                PageLanguage.WELSH,
                "Pob rhybudd cyfredol",
                "Peidio â chael e-byst fel hyn",
                "Gallwch ateb yr e-bost hwn, gyda lluniau hefyd. Mae swyddogion yn darllen atebion, ond nid ar unwaith.",
                "Peidiwch ag ateb yr e-bost hwn.");

        static Words in(String language) {
            return Content.WELSH.equals(language) ? WELSH : ENGLISH;
        }

        String ending(boolean answered) {
            return (answered ? answer : noAnswer) + " " + language.inEmergency();
        }
    }

    /**
     * The message for programs that show no HTML.
     *
     * @param unsubscribe the link that stops them, or null where there is nothing to stop
     * @param answering the token by which this person answers what it asks, or null if it asks nothing
     */
    public String plain(Message message, @Nullable String unsubscribe, @Nullable String answering) {
        Words words = Words.in(message.language());
        var asked = new StringBuilder(message.body());
        if (answering != null) {
            asked.append("\n\n").append(asked(message).text(message.language()));
            choices(message, answering)
                    .forEach((answer, link) ->
                            asked.append("\n\n").append(answer).append(": ").append(link));
        }
        String shared = String.join(
                "\n\n",
                asked,
                "-- \n" + force,
                words.ending(isAnswered(message)),
                words.all() + ": " + url + "/alerts/");
        return unsubscribe == null ? shared : shared + "\n\n" + words.stop() + ": " + unsubscribe;
    }

    /** A code comes from an address that nobody reads, and an answer to a digest would be to no alert. */
    private boolean isAnswered(Message message) {
        return answered && message.ofOneAlert() != null;
    }

    /** What names a photo within an e-mail. */
    public static String contentId(Photo photo) {
        return PHOTO + photo.id();
    }

    /**
     * The message in the force's colour. Its photos are parts of it and nothing is fetched: opening it tells nobody.
     *
     * @param photos those that are parts of it
     */
    public String html(Message message, List<Photo> photos, @Nullable String unsubscribe, @Nullable String answering) {
        Words words = Words.in(message.language());
        Markup html = Markup.html();
        html.element(
                "html",
                () -> {
                    html.element("head", () -> html.beginHead().element("title", message.subject()));
                    html.element(
                            "body",
                            () -> {
                                banner(html);
                                alert(html, message, photos, answering);
                                footer(html, words, isAnswered(message), unsubscribe);
                            },
                            "style",
                            "margin:0;color:#0b0c0c;background:#fff;" + FONT);
                },
                "lang",
                message.language());
        return new String(html.bytes(), StandardCharsets.UTF_8);
    }

    private void banner(Markup html) {
        html.element("div", force, "style", "padding:12px 16px;font-weight:bold;color:#fff;background-color:" + colour);
    }

    private void alert(Markup html, Message message, List<Photo> photos, @Nullable String answering) {
        html.element(
                "div",
                () -> {
                    html.element("h1", message.subject(), "style", "font-size:26px;line-height:1.2");
                    photos.forEach(photo -> photo(html, photo, message.language()));
                    words(html, message);
                    if (answering != null) {
                        question(html, message, answering);
                    }
                },
                "style",
                "padding:0 16px");
    }

    /** Each part says its language, so that it is read out in that. */
    private void words(Markup html, Message message) {
        if (message.parts().isEmpty()) {
            lines(html, message.body());
        }
        message.parts().forEach(part -> html.element("div", () -> lines(html, part.words()), "lang", part.language()));
    }

    private void lines(Markup html, String words) {
        words.lines().filter(line -> !line.isBlank()).forEach(line -> line(html, line));
    }

    /** A line that is nothing but an address of ours leads there. */
    private void line(Markup html, String line) {
        if (line.startsWith(url + "/") && line.indexOf(' ') < 0) {
            html.element("p", () -> html.element("a", line, "href", line));
        } else {
            html.element("p", line);
        }
    }

    private static void photo(Markup html, Photo photo, String language) {
        String style = "display:block;max-width:100%;height:auto";
        html.empty("img", "src", "cid:" + contentId(photo), "alt", photo.alt(language), "width", "480", "style", style);
    }

    private void question(Markup html, Message message, String answering) {
        html.element("h2", asked(message).text(message.language()), "style", "font-size:22px;line-height:1.2");
        choices(message, answering)
                .forEach((answer, link) -> html.element(
                        "p",
                        () -> html.element(
                                "a",
                                answer,
                                "href",
                                link,
                                "style",
                                "display:inline-block;padding:12px 20px;font-weight:bold;text-decoration:none;color:#fff;"
                                        + "background-color:" + colour)));
    }

    private static Question asked(Message message) {
        return Objects.requireNonNull(message.question(), "who can answer was asked something");
    }

    /** Each answer, and the link that gives it. */
    private Map<String, String> choices(Message message, String answering) {
        var choices = new LinkedHashMap<String, String>();
        String lang = Content.WELSH.equals(message.language()) ? "&lang=cy" : "";
        Question question = asked(message);
        for (int n = 1; n <= question.answers().size(); n++) {
            choices.put(
                    question.answer(n).in(message.language()),
                    url + "/api/public/questions/" + message.alertId() + "/" + answering + "?answer=" + n + lang);
        }
        return choices;
    }

    private void footer(Markup html, Words words, boolean isAnswered, @Nullable String unsubscribe) {
        html.element(
                "div",
                () -> {
                    html.element("p", words.ending(isAnswered))
                            .element("p", () -> html.element("a", words.all(), "href", url + "/alerts/"));
                    if (unsubscribe != null) {
                        html.element("p", () -> html.element("a", words.stop(), "href", unsubscribe));
                    }
                },
                "style",
                "margin-top:24px;padding:0 16px;font-size:16px;border-top:1px solid #b1b4b6");
    }
}
