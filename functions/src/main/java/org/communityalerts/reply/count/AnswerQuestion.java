package org.communityalerts.reply.count;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.reply.Response;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.reply.AnswerLinks;
import org.communityalerts.port.reply.Responses;
import org.communityalerts.port.resident.Codes;
import org.communityalerts.port.resident.Subscribers;
import org.jspecify.annotations.Nullable;

/**
 * Takes an answer to an alert's question from a link in its e-mail or a notification's button, which says whose it is, or from
 * its public page, where nobody is asked who they are and a random code lets them change their mind.
 */
public final class AnswerQuestion {
    /** Mobile networks and schools share an address: more than a crowd behind one would ask for in an hour. */
    private static final int MOST_FROM_NETWORK = 200;

    private static final Duration HOUR = Duration.ofHours(1);

    /** What is on record. */
    public record Books(Alerts alerts, Responses responses, Subscribers subscribers, Codes codes) {}

    private final Books books;
    private final AnswerLinks links;
    private final Supplier<String> random;
    private final InstantSource clock;

    /** @param random makes a code that nobody guesses */
    public AnswerQuestion(Books books, AnswerLinks links, Supplier<String> random, InstantSource clock) {
        this.books = books;
        this.links = links;
        this.random = random;
        this.clock = clock;
    }

    /** The alert that still asks its question; empty if there is none, or it is over. */
    Optional<Alert> asks(String alertId) {
        return books.alerts()
                .find(alertId)
                .filter(row -> row.stop() == null && row.state().mayReach() && row.slices() > 0)
                .map(AlertRecord::alert)
                .filter(alert -> alert.content().question() != null && !alert.expired(clock.instant()));
    }

    /** The alert whose public page asks its question. */
    Optional<Alert> asksOpenly(String alertId) {
        return asks(alertId).filter(alert -> alert.goesOnTheWeb() && !alert.training());
    }

    /** Whose link it is; empty if it is nobody's. */
    Optional<AnswerLinks.Whose> whose(Alert alert, String token) {
        return links.whose(alert.id(), token);
    }

    /** @param token the one by which it was answered */
    void answered(Alert alert, AnswerLinks.Whose whose, String token, int number) {
        Optional<Subscriber> resident = whose.subscriberId().flatMap(books.subscribers()::find);
        String person = whose.subscriberId().orElse(whose.key());
        String place = Response.district(resident.map(Subscriber::postcode).orElse(null));
        put(alert, person, number, channel(alert, resident, token), place);
    }

    private Channel channel(Alert alert, Optional<Subscriber> resident, String token) {
        boolean pushed = resident.map(Subscriber::browser)
                .map(browser -> links.token(alert.id(), browser.address()))
                .filter(token::equals)
                .isPresent();
        return pushed ? Channel.PUSH : Channel.EMAIL;
    }

    /**
     * Counts an answer of somebody who did not say who they are.
     *
     * @param code of an earlier answer, which this one takes the place of
     * @return the code to change it by; empty if too many come from that network
     */
    Optional<String> answeredOpenly(Alert alert, @Nullable String code, int number, String network) {
        if (books.codes().count("answered from " + network, clock.instant(), HOUR) > MOST_FROM_NETWORK) {
            return Optional.empty();
        }
        String own = code == null ? random.get() : code;
        put(alert, "page " + own, number, Channel.WEB, null);
        return Optional.of(own);
    }

    private void put(Alert alert, String person, int number, Channel channel, @Nullable String place) {
        books.responses().put(new Response(alert.id(), person, number, channel, place, clock.instant()));
    }
}
