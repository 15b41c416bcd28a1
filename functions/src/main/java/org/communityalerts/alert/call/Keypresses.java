package org.communityalerts.alert.call;

import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Measure;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.reply.Response;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.reply.Responses;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Subscribers;

/** Keeps what somebody who was called pressed: a reply to the alert, counted once however often it is told. */
public final class Keypresses {
    private static final String HEARD = "Pressed 1: heard";

    /** Who is on record. */
    public record Residents(Contacts contacts, Subscribers subscribers) {}

    private final Replies replies;
    private final Responses responses;
    private final Residents residents;
    private final Tallies tallies;
    private final InstantSource clock;

    public Keypresses(Replies replies, Responses responses, Residents residents, Tallies tallies, InstantSource clock) {
        this.replies = replies;
        this.responses = responses;
        this.residents = residents;
        this.tallies = tallies;
        this.clock = clock;
    }

    void heard(CallStep step) {
        keep(step, "1", Reply.Kind.HEARD, HEARD);
    }

    void answered(CallStep step, Question question, int number) {
        Optional<String> owner = residents.contacts().owner(step.resident());
        String place = owner.flatMap(residents.subscribers()::find)
                .map(Subscriber::postcode)
                .map(Response::district)
                .orElse(null);
        responses.put(new Response(
                Objects.requireNonNull(step.alertId()),
                owner.orElse(step.resident()),
                number,
                Channel.VOICE,
                place,
                clock.instant()));
        String pressed = "Pressed " + number + ": " + question.answer(number).en();
        keep(step, Integer.toString(number), Reply.Kind.ANSWER, pressed);
    }

    private void keep(CallStep step, String key, Reply.Kind kind, String words) {
        if (step.alertId() == null || step.callId() == null) {
            return;
        }
        String id = step.callId() + "_" + key;
        tallies.put(Tally.reply(step.alertId(), id).using(Channel.VOICE, Map.of(Measure.REPLIES, 1)));
        String owner = residents.contacts().owner(step.resident()).orElse(null);
        replies.add(Reply.pressed(id, step.alertId(), owner, step.resident(), words, clock.instant(), kind));
    }
}
