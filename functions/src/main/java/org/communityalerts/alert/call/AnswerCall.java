package org.communityalerts.alert.call;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Recordings;
import org.communityalerts.port.resident.Contacts;
import org.jspecify.annotations.Nullable;

/** Decides what a call says and does at each of its steps. */
public final class AnswerCall {
    private static final String BY_KEY = "keypress";

    private final Alerts alerts;
    private final Recordings recordings;
    private final Contacts contacts;
    private final Keypresses keypresses;
    private final SpokenWitness witness;
    private final PageByText page;
    private final Voices voices;
    private final InstantSource clock;

    public AnswerCall(
            Alerts alerts,
            Recordings recordings,
            Contacts contacts,
            Keypresses keypresses,
            SpokenWitness witness,
            PageByText page,
            Voices voices,
            InstantSource clock) {
        this.alerts = alerts;
        this.recordings = recordings;
        this.contacts = contacts;
        this.keypresses = keypresses;
        this.witness = witness;
        this.page = page;
        this.voices = voices;
        this.clock = clock;
    }

    /** What is said when somebody or something has answered. */
    String answered(CallStep step) {
        Optional<Alert> alert = current(step.alertId());
        if (alert.isEmpty()) {
            return over(step);
        }
        return switch (step.answerer()) {
            case PERSON -> person(step, alert.get());
            case MACHINE -> machine(step, alert.get());
            case FAX -> twiml(step).saying(() -> {});
        };
    }

    /** What follows a key. */
    String pressed(CallStep step, String key) {
        SpokenWords words = SpokenWords.in(step.language());
        Question question = question(step);
        return switch (Keys.of(key, question)) {
            case HEARD -> {
                keypresses.heard(step);
                yield last(step, words.heard());
            }
            case ANSWER -> {
                keypresses.answered(step, Objects.requireNonNull(question), Integer.parseInt(key));
                yield last(step, words.heard());
            }
            case AGAIN -> answered(step);
            case SPEAK -> listening(step, words);
            case PAGE -> wherePageIs(step, words);
            case STOP -> {
                Instant now = clock.instant();
                contacts.suppress(
                        Suppression.ofCalls(step.resident()), new Suppression(Suppression.Reason.OPT_OUT, now, BY_KEY));
                yield last(step, words.stopped());
            }
            case NOTHING -> last(step, words.goodbye());
        };
    }

    private String wherePageIs(CallStep step, SpokenWords words) {
        boolean sent = current(step.alertId())
                .filter(alert -> page.offered(step, alert))
                .filter(alert -> page.send(step, alert))
                .isPresent();
        return last(step, sent ? words.texted() : words.goodbye());
    }

    private String listening(CallStep step, SpokenWords words) {
        CallScript twiml = twiml(step);
        return twiml.saying(() -> {
            twiml.say(words.speak());
            twiml.record(step.spoken());
            twiml.say(words.goodbye());
        });
    }

    /** What follows when somebody has said what they saw. */
    String spoke(CallStep step, String recording) {
        witness.spoke(step, recording);
        return last(step, SpokenWords.in(step.language()).heard());
    }

    /** What somebody hears who calls the number back: in both languages, because nothing says which is theirs. */
    String calledBack(CallStep step) {
        CallScript twiml = twiml(step);
        return twiml.saying(() -> List.of("en", Content.WELSH)
                .forEach(each -> twiml.say(SpokenWords.in(each).calledBack().formatted(voices.force()), each)));
    }

    private String person(CallStep step, Alert alert) {
        SpokenWords words = SpokenWords.in(step.language());
        CallScript twiml = twiml(step);
        return twiml.saying(() -> {
            twiml.gather(step.keys(), () -> {
                twiml.say(words.opening().formatted(voices.force()));
                message(twiml, step, alert);
                twiml.pause();
                if (page.offered(step, alert)) {
                    twiml.say(words.page().formatted(Keys.page(alert.content().question())));
                }
                keys(twiml, step, words, alert.content().question());
            });
            twiml.say(words.goodbye());
        });
    }

    private static void keys(CallScript twiml, CallStep step, SpokenWords words, @Nullable Question question) {
        if (question == null) {
            twiml.say(words.keys());
            return;
        }
        twiml.say(question.text(step.language()));
        for (int key = 1; key <= question.answers().size(); key++) {
            twiml.say(words.choice().formatted(question.answer(key).in(step.language()), key));
        }
        twiml.say(words.keysToo());
    }

    /** What the call's alert asks, or null; a key pressed after it has ended still counts as an answer. */
    private @Nullable Question question(CallStep step) {
        return Optional.ofNullable(step.alertId())
                .flatMap(alerts::find)
                .map(row -> row.alert().content().question())
                .orElse(null);
    }

    private String machine(CallStep step, Alert alert) {
        SpokenWords words = SpokenWords.in(step.language());
        CallScript twiml = twiml(step);
        return twiml.saying(() -> {
            twiml.say(words.opening().formatted(voices.force()));
            message(twiml, step, alert);
            twiml.say(words.goodbye());
        });
    }

    /** An officer records in one language: whoever is to hear Welsh hears it spoken. */
    private void message(CallScript twiml, CallStep step, Alert alert) {
        Content content = alert.content();
        boolean welsh = content.heardAs(step.language()).equals(Content.WELSH);
        if (content.recordingId() == null || welsh) {
            twiml.say(content.text(step.language()));
        } else {
            if (alert.scheme() != null) {
                twiml.say(alert.scheme());
            }
            twiml.play(recordings.listenUrl(content.recordingId()));
        }
    }

    private String over(CallStep step) {
        return last(step, SpokenWords.in(step.language()).over().formatted(voices.force()));
    }

    private String last(CallStep step, String words) {
        CallScript twiml = twiml(step);
        return twiml.saying(() -> twiml.say(words));
    }

    private Optional<Alert> current(@Nullable String alertId) {
        return Optional.ofNullable(alertId)
                .flatMap(alerts::find)
                .filter(row -> row.stop() == null)
                .map(AlertRecord::alert)
                .filter(alert -> !alert.expired(clock.instant()));
    }

    private CallScript twiml(CallStep step) {
        return new CallScript(voices, step.language(), contacts.unsafe(step.resident()));
    }
}
