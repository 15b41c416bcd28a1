package org.communityalerts.craft.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.domain.alert.Question.Answer;
import org.communityalerts.domain.delivery.Message;
import org.junit.jupiter.api.Test;

class EmailFrameTest {
    private static final String LINK = "https://alerts.example.org/unsubscribe/token";

    private final EmailFrame frame =
            new EmailFrame("Demo & Son Constabulary", "#003087", "https://alerts.example.org", false);

    @Test
    void both_bodies_say_the_alert_whose_it_is_and_how_to_get_no_more() {
        Message message = message("en", "A horse is loose.\nDrive with care.");

        assertThat(frame.plain(message, LINK, null))
                .contains("A horse is loose.\nDrive with care.", "Demo & Son Constabulary", "call 999", LINK);
        assertThat(frame.html(message, List.of(), LINK, null))
                .contains("<p>A horse is loose.</p><p>Drive with care.</p>", "Demo &amp; Son Constabulary", "#003087")
                .contains("href=\"" + LINK + "\"");
    }

    @Test
    void what_an_officer_writes_is_text_and_never_markup() {
        String html = frame.html(message("en", "<img src=x onerror=alert(1)> & \"more\""), List.of(), LINK, null);

        assertThat(html).contains("&lt;img src=x").doesNotContain("<img");
    }

    @Test
    void nothing_is_fetched_when_it_is_opened() {
        assertThat(frame.html(message("en", "A horse."), List.of(), LINK, null))
                .doesNotContain("src=", "<link", "url(", "<script");
    }

    @Test
    void whoever_prefers_welsh_is_told_in_welsh() {
        assertThat(frame.html(message("cy", "Ceffyl."), List.of(), LINK, null))
                .contains("lang=\"cy\"", "Mewn argyfwng ffoniwch 999");
    }

    @Test
    void what_has_no_welsh_is_said_to_be_english_within_what_is_welsh() {
        var parts = List.of(new Message.Part("en", "1. Loose horse\nA horse."), new Message.Part("cy", "2. Defaid"));
        Message both = Message.of("digest-2026-11-27", "r@example.org", "cy", "Rhybuddion", parts, Duration.ofDays(1));

        assertThat(frame.html(both, List.of(), LINK, null))
                .contains("<html lang=\"cy\">", "<div lang=\"en\"><p>1. Loose horse</p><p>A horse.</p></div>")
                .contains("<div lang=\"cy\"><p>2. Defaid</p></div>");
        assertThat(frame.plain(both, LINK, null)).contains("1. Loose horse\nA horse.\n\n2. Defaid\n");
    }

    @Test
    void each_answer_to_what_it_asks_is_a_link_of_its_own() {
        var question = new Question("Seen it?", null, List.of(new Answer("Yes", "Do"), new Answer("No", null)));
        var asking = new Message(
                "a1",
                "r@example.org",
                "en",
                "Horse",
                "A horse.",
                Duration.ofHours(1),
                List.of(),
                question,
                false,
                null);

        assertThat(frame.html(asking, List.of(), LINK, "token"))
                .contains(
                        "Seen it?",
                        "href=\"https://alerts.example.org/api/public/questions/a1/token?answer=1\"",
                        "href=\"https://alerts.example.org/api/public/questions/a1/token?answer=2\"");
        assertThat(frame.plain(asking, LINK, "token"))
                .contains("Yes: https://alerts.example.org/api/public/questions/a1/token?answer=1");
    }

    private static Message message(String language, String body) {
        return new Message("a1", "resident@example.org", language, "Loose horse", body, Duration.ofHours(1));
    }
}
