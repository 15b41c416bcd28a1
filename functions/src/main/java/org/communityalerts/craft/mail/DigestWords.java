package org.communityalerts.craft.mail;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * What a digest says: each alert's title, when it was issued, its words, and where its page is, each in the language it has them in.
 *
 * @param force the force's name, as residents know it
 * @param url the public address, without a slash at the end
 */
public record DigestWords(String force, String url) {
    private static final Duration LIFE = Duration.ofDays(1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy, HH:mm", Locale.UK);

    /** The e-mail that tells somebody of those alerts; {@code id} is the digest's. */
    public Message message(String id, Recipient to, List<Alert> alerts) {
        String language = to.language();
        var parts = new ArrayList<Message.Part>();
        for (Alert alert : alerts) {
            String own = alert.content().heardAs(language);
            parts.add(new Message.Part(own, words(parts.size() + 1, alert, language)));
        }
        return Message.of(id, to.address(), language, subject(language), parts, LIFE);
    }

    private String subject(String language) {
        return (Content.WELSH.equals(language) ? "Eich rhybuddion gan " : "Your alerts from ") + force;
    }

    private String words(int number, Alert alert, String language) {
        Content content = alert.content();
        String page = page(alert, language);
        return number + ". " + content.title(language) + "\n"
                + TIME.format(alert.goesAt().atZone(Here.ZONE)) + "\n"
                + content.emailBody(language)
                + (page == null ? "" : "\n" + page);
    }

    private @Nullable String page(Alert alert, String language) {
        if (alert.content().link() != null || !alert.goesOnTheWeb()) {
            return alert.content().link();
        }
        return url + "/alerts/" + alert.id() + (Content.WELSH.equals(language) ? ".cy.html" : ".html");
    }
}
