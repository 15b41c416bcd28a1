package org.communityalerts.craft.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;

class DigestWordsTest {
    private static final DigestWords WORDS = new DigestWords("Demo Constabulary", "https://alerts.example.org");
    private static final Content SHEEP = new Content(
            "Sheep gone",
            "Sheep were taken.",
            "Sheep were taken last night.",
            null,
            new Content.Welsh("Defaid wedi mynd", "Cymerwyd defaid.", null));

    @Test
    void each_alert_has_its_title_time_words_and_the_address_of_its_page() {
        Message message = message("en");

        assertThat(message.subject()).isEqualTo("Your alerts from Demo Constabulary");
        assertThat(message.body()).isEqualTo("""
                1. Loose horse
                24/11/2026, 12:00
                There is a horse on the loose.
                https://alerts.example.org/alerts/01234567-89ab-7def-8123-456789abcdef.html

                2. Sheep gone
                24/11/2026, 12:00
                Sheep were taken last night.
                https://alerts.example.org/a/k3m9p2""");
    }

    @Test
    void whoever_prefers_welsh_gets_what_there_is_in_welsh() {
        Message message = message("cy");

        assertThat(message.language()).isEqualTo("cy");
        assertThat(message.subject()).isEqualTo("Eich rhybuddion gan Demo Constabulary");
        assertThat(message.body())
                .contains("1. Loose horse", "456789abcdef.cy.html", "2. Defaid wedi mynd", "Cymerwyd defaid.");
        assertThat(message.parts()).extracting(Message.Part::language).containsExactly("en", "cy");
    }

    @Test
    void an_alert_without_a_page_has_no_address() {
        Alert unlisted = alert("a", SHEEP, false);

        assertThat(WORDS.message("digest-2026-11-24", to("en"), List.of(unlisted))
                        .body())
                .doesNotContain("https://");
    }

    private static Message message(String language) {
        Alert second = alert("b", SHEEP.linkedTo("https://alerts.example.org/a/k3m9p2"), true);
        return WORDS.message("digest-2026-11-24", to(language), List.of(Examples.everywhere(), second));
    }

    private static Alert alert(String id, Content content, boolean listed) {
        Alert some = Examples.everywhere();
        return new Alert(
                id,
                content,
                some.audience(),
                Set.of(),
                some.severity(),
                listed,
                false,
                null,
                "officer",
                some.createdAt(),
                some.expiresAt());
    }

    private static Recipient to(String language) {
        return new Recipient("ada", "ada@example.org", language, null, 0);
    }
}
