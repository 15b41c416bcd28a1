package org.communityalerts.reply.count;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.communityalerts.craft.markup.Markup;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.craft.markup.ServedPage;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Question;
import org.jspecify.annotations.Nullable;

/** The pages on which an alert's question is answered, in English or Welsh, without script. */
public final class QuestionPages {
    private final ServedPage frame;

    public QuestionPages(String force) {
        this.frame = new ServedPage(force);
    }

    /**
     * Asks; a link that was followed has answered nothing yet, because programs that scan e-mails follow them all.
     *
     * @param path where the answer is posted to
     * @param chosen the answer whose link was followed
     */
    String asking(Alert alert, String path, PageLanguage pageLanguage, @Nullable Integer chosen) {
        Question question = question(alert);
        return page(path, pageLanguage, question.text(pageLanguage.language()), html -> {
            html.element("p", alert.content().title(pageLanguage.language()), "class", "when");
            if (chosen != null) {
                String words = question.answer(chosen).in(pageLanguage.language());
                html.element("p", pageLanguage.say("Do you answer: ", "A ydych yn ateb: ") + words + "?");
                choices(html, question, path, pageLanguage, null, chosen, chosen);
                html.element("p", pageLanguage.say("Or is it:", "Neu:"));
            }
            choices(
                    html,
                    question,
                    path,
                    pageLanguage,
                    null,
                    1,
                    question.answers().size());
        });
    }

    /** @param code by which an answer that is nobody's by name can be changed */
    String thanks(Alert alert, String path, PageLanguage pageLanguage, int number, @Nullable String code) {
        Question question = question(alert);
        String title = pageLanguage.say("Thank you, your answer is counted", "Diolch, mae eich ateb wedi'i gyfrif");
        return page(path, pageLanguage, title, html -> {
            html.element("p", question.text(pageLanguage.language()));
            html.element("p", question.answer(number).in(pageLanguage.language()), "class", "notice");
            html.element(
                    "p",
                    pageLanguage.say(
                            "Nobody reads answers at once. In an emergency call 999.",
                            "Nid oes neb yn darllen atebion ar unwaith. Mewn argyfwng ffoniwch 999."));
            html.element("p", pageLanguage.say("To change it, choose again:", "I'w newid, dewiswch eto:"));
            choices(
                    html,
                    question,
                    path,
                    pageLanguage,
                    code,
                    1,
                    question.answers().size());
        });
    }

    /** For a question that is over, or a link that is not ours. */
    String closed(PageLanguage pageLanguage) {
        String title = pageLanguage.say("This question is closed", "Mae'r cwestiwn hwn wedi cau");
        return page(
                "/alerts/",
                pageLanguage,
                title,
                html -> html.element(
                        "p",
                        () -> html.element(
                                "a",
                                pageLanguage.say("Read current alerts", "Darllenwch y rhybuddion cyfredol"),
                                "href",
                                pageLanguage.say("/alerts/", "/alerts/cy/"))));
    }

    private static void choices(
            Markup html,
            Question question,
            String path,
            PageLanguage pageLanguage,
            @Nullable String code,
            int from,
            int to) {
        html.element(
                "form",
                () -> {
                    if (code != null) {
                        html.empty("input", "type", "hidden", "name", "code", "value", code);
                    }
                    IntStream.rangeClosed(from, to)
                            .forEach(n -> html.element(
                                    "p",
                                    () -> html.element(
                                            "button",
                                            question.answer(n).in(pageLanguage.language()),
                                            "type",
                                            "submit",
                                            "name",
                                            "answer",
                                            "value",
                                            Integer.toString(n))));
                },
                "method",
                "post",
                "action",
                path + pageLanguage.say("", "?lang=cy"));
    }

    private static Question question(Alert alert) {
        return Objects.requireNonNull(alert.content().question());
    }

    private String page(String path, PageLanguage pageLanguage, String title, Consumer<Markup> main) {
        return frame.page(pageLanguage, to -> path + to.say("?lang=en", "?lang=cy"), title, main);
    }
}
