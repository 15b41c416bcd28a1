package org.communityalerts.resident.enrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.resident.Consent;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryCodes;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryFootprints;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryReplies;
import org.communityalerts.memory.MemorySubscribers;
import org.communityalerts.memory.RecordingProvider;
import org.junit.jupiter.api.Test;

class ProveAddressTest {
    private static final String MOBILE = "+447700900123";
    private static final String LANDLINE = "+441174960123";
    private static final String EMAIL = "ada@example.org";
    private static final String HERE = "192.0.2.1";

    private final MemoryCodes codes = new MemoryCodes();
    private final MemoryContacts contacts = new MemoryContacts();
    private final MemorySubscribers subscribers = new MemorySubscribers(contacts);
    private final MemoryQueue<String> sent = new MemoryQueue<>();
    private final RecordingProvider texts = new RecordingProvider();
    private final RecordingProvider calls = new RecordingProvider();
    private final RecordingProvider emails = new RecordingProvider();
    private final AtomicInteger numbers = new AtomicInteger(100_000);
    private Instant now = Examples.NOW;

    private final ProveAddress useCase =
            new ProveAddress(codes, contacts, subscribers, sent, () -> "id-" + numbers.incrementAndGet(), () -> now);
    private final SendCode sender = new SendCode(
            codes,
            contacts,
            subscribers,
            new SendCode.Carriers(texts, calls, emails),
            new CodeWords("Demo Constabulary"),
            () -> "%06d".formatted(numbers.incrementAndGet()),
            () -> now);

    @Test
    void a_code_sent_back_makes_a_resident() {
        String proof = useCase.signUp(person(MOBILE, null, null));
        send();

        var proven = useCase.confirm(proof, code(texts), HERE).orElseThrow();

        assertThat(codes.opens(proven.token(), now)).contains("new");
        assertThat(subscribers.find("new").orElseThrow().mobile()).isEqualTo(MOBILE);
    }

    @Test
    void each_address_is_proven_by_its_own_code_and_is_not_on_record_before() {
        String proof = useCase.signUp(person(MOBILE, LANDLINE, EMAIL));
        send();
        assertThat(calls.attempts()).hasSize(1);

        assertThat(useCase.confirm(proof, code(texts), HERE).orElseThrow().waiting())
                .containsExactlyInAnyOrder(LANDLINE, EMAIL);
        assertThat(subscribers.find("new").orElseThrow().contacts()).containsExactly(MOBILE);

        useCase.confirm(proof, code(emails), HERE);
        assertThat(subscribers.find("new").orElseThrow().contacts()).containsExactlyInAnyOrder(MOBILE, EMAIL);
    }

    @Test
    void a_code_works_once() {
        String proof = useCase.signUp(person(MOBILE, null, null));
        send();
        String code = code(texts);

        assertThat(useCase.confirm(proof, code, HERE)).isPresent();
        assertThat(useCase.confirm(proof, code, HERE)).isEmpty();
    }

    @Test
    void five_wrong_codes_use_the_right_one_up() {
        String proof = useCase.signUp(person(MOBILE, null, null));
        send();
        for (int i = 0; i < 5; i++) {
            assertThat(useCase.confirm(proof, "000000", HERE)).isEmpty();
        }

        assertThat(useCase.confirm(proof, code(texts), HERE)).isEmpty();
    }

    @Test
    void a_code_is_good_for_ten_minutes() {
        String proof = useCase.signUp(person(MOBILE, null, null));
        send();
        now = now.plus(Duration.ofMinutes(10));

        assertThat(useCase.confirm(proof, code(texts), HERE)).isEmpty();
    }

    @Test
    void who_is_not_on_record_gets_the_same_answer_and_no_code() {
        String proof = useCase.visit(EMAIL);
        send();

        assertThat(emails.attempts()).isEmpty();
        assertThat(useCase.confirm(proof, "123456", HERE)).isEmpty();
    }

    @Test
    void who_is_on_record_comes_back_with_any_of_their_addresses() {
        subscribers.add(person(MOBILE, null, EMAIL));
        String proof = useCase.visit(EMAIL);
        send();

        assertThat(useCase.confirm(proof, code(emails), HERE).map(p -> codes.opens(p.token(), now)))
                .contains(Optional.of("new"));
    }

    @Test
    void an_address_that_is_unsafe_to_write_to_gets_no_code() {
        subscribers.add(new Subscriber(
                "unsafe",
                "Eve",
                MOBILE,
                null,
                null,
                "BS20 8QJ",
                Examples.PORTISHEAD,
                Set.of(),
                Set.of(),
                "en",
                null,
                null,
                true));
        useCase.visit(MOBILE);
        send();

        assertThat(texts.attempts()).isEmpty();
    }

    @Test
    void one_address_gets_four_codes_an_hour_whoever_asks() {
        subscribers.add(person(MOBILE, null, null));
        for (int i = 0; i < 10; i++) {
            useCase.visit(MOBILE);
        }
        send();

        assertThat(texts.attempts()).hasSize(4);
    }

    @Test
    void whoever_asks_too_often_is_told_so() {
        for (int i = 0; i < 30; i++) {
            assertThat(useCase.askedTooMuch(HERE)).isFalse();
        }
        assertThat(useCase.askedTooMuch(HERE)).isTrue();
        assertThat(useCase.askedTooMuch("192.0.2.2")).isFalse();
    }

    @Test
    void signing_up_again_lifts_what_kept_the_address_from_being_written_to() {
        contacts.suppress(MOBILE, new Suppression(Suppression.Reason.ERASED, now, "resident"));
        String proof = useCase.signUp(person(MOBILE, null, null));
        send();
        useCase.confirm(proof, code(texts), HERE);

        assertThat(contacts.suppression(MOBILE)).isEmpty();
    }

    @Test
    void an_address_is_proven_when_its_code_comes_back_and_a_stop_on_it_outlives_a_mere_visit() {
        subscribers.add(person(MOBILE, null, EMAIL));
        contacts.belongs(MOBILE, "new");
        contacts.suppress(MOBILE, new Suppression(Suppression.Reason.OPT_OUT, now, "text"));

        String proof = useCase.visit(MOBILE);
        send();
        useCase.confirm(proof, code(texts), HERE);

        assertThat(contacts.proven(MOBILE)).contains(now);
        assertThat(contacts.proven(EMAIL)).isEmpty();
        assertThat(contacts.suppression(MOBILE)).isPresent();
    }

    @Test
    void a_new_address_stays_out_of_the_record_until_it_is_proven() {
        subscribers.add(person(MOBILE, null, null));
        OwnRecord own = own();
        Subscriber before = subscribers.find("new").orElseThrow();

        var changed = own.change(before, person("+447700900124", null, EMAIL));
        assertThat(changed.now().contacts()).containsExactly(MOBILE);

        send();
        useCase.confirm(changed.proofId(), code(emails), HERE);
        assertThat(subscribers.find("new").orElseThrow().contacts()).containsExactlyInAnyOrder(MOBILE, EMAIL);
        useCase.confirm(changed.proofId(), code(texts), HERE);
        assertThat(subscribers.find("new").orElseThrow().contacts()).containsExactlyInAnyOrder("+447700900124", EMAIL);
    }

    @Test
    void whoever_leaves_is_gone_with_their_token() {
        subscribers.add(person(MOBILE, null, null));
        String token = codes.token("new", now.plusSeconds(60));

        own().erase(subscribers.find("new").orElseThrow(), token);

        assertThat(subscribers.find("new")).isEmpty();
        assertThat(codes.opens(token, now)).isEmpty();
        assertThat(contacts.suppression(MOBILE)).isPresent();
    }

    private OwnRecord own() {
        return new OwnRecord(
                codes, contacts, subscribers, new MemoryFootprints(), new MemoryReplies(), useCase, () -> now);
    }

    private void send() {
        sent.drain().forEach(sender::send);
    }

    /** The last code that was sent that way. */
    private static String code(RecordingProvider provider) {
        Message last = provider.attempts().getLast();
        return last.body().replaceAll("\\D*(\\d{6}).*", "$1");
    }

    private static Subscriber person(String mobile, String landline, String email) {
        return new Subscriber(
                "new",
                "Ada",
                mobile,
                landline,
                email,
                "BS20 8QJ",
                Examples.PORTISHEAD,
                Set.of(),
                EnumSet.of(Channel.SMS),
                "en",
                null,
                new Consent("I agree", Examples.NOW, "web"),
                false);
    }
}
