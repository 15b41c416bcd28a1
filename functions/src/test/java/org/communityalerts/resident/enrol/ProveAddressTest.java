package org.communityalerts.resident.enrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.resident.Consent;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryCodes;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryFootprints;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryReplies;
import org.communityalerts.memory.MemoryReplyFiles;
import org.communityalerts.memory.MemorySettings;
import org.communityalerts.memory.MemorySubscribers;
import org.communityalerts.memory.MemoryUsage;
import org.communityalerts.memory.RecordingProvider;
import org.communityalerts.port.Metrics;
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
    private final RecordingProvider pushes = new RecordingProvider();
    private final RecordingProvider emails = new RecordingProvider();
    private final AtomicInteger numbers = new AtomicInteger(100_000);
    private Instant now = Examples.NOW;

    private final MemoryUsage used = new MemoryUsage();
    private int held;
    private final CodeLimits limits = new CodeLimits(codes, 20, () -> now);
    private final ProveAddress useCase = new ProveAddress(
            codes, limits, contacts, subscribers, sent, () -> "id-" + numbers.incrementAndGet(), () -> now);
    private final SendCode sender = new SendCode(
            codes,
            limits,
            contacts,
            subscribers,
            new SendCode.Carriers(texts, calls, emails, pushes),
            new CodeCost(
                    used,
                    new MemorySettings(),
                    new TextFrame("", ""),
                    (channel, name, amount) -> held += name == Metrics.Name.CODES_HELD ? 1 : 0,
                    () -> now),
            new CodeWords("Demo Constabulary"),
            () -> "%06d".formatted(numbers.incrementAndGet()),
            () -> now);

    @Test
    void a_code_sent_back_makes_a_resident() {
        String proof = useCase.signUp(person(MOBILE, null, null), HERE);
        send();

        var proven = useCase.confirm(proof, code(texts), HERE).orElseThrow();

        assertThat(codes.opens(proven.token(), now)).contains("new");
        assertThat(subscribers.find("new").orElseThrow().mobile()).isEqualTo(MOBILE);
    }

    @Test
    void two_addresses_that_are_proven_at_the_same_moment_are_both_on_record() {
        String proof = useCase.signUp(person(MOBILE, null, EMAIL), HERE);
        send();
        subscribers.afterRead(() -> {
            subscribers.afterRead(() -> {});
            useCase.confirm(proof, code(emails), HERE);
        });

        useCase.confirm(proof, code(texts), HERE).orElseThrow();

        assertThat(subscribers.find("new")).hasValueSatisfying(resident -> {
            assertThat(resident.mobile()).isEqualTo(MOBILE);
            assertThat(resident.email()).isEqualTo(EMAIL);
        });
        assertThat(contacts.proven(MOBILE)).isPresent();
        assertThat(contacts.proven(EMAIL)).isPresent();
    }

    @Test
    void a_browser_that_hands_its_code_back_makes_a_resident_and_comes_back_the_same_way() {
        Browser browser = Examples.browser("https://push.example.org/one");
        String proof = useCase.signUp(
                person(null, null, null).change().pushedTo(browser).done(), HERE);
        send();
        useCase.confirm(proof, code(pushes), HERE).orElseThrow();
        assertThat(subscribers.find("new").orElseThrow().browser()).isEqualTo(browser);

        String visit = useCase.visit(browser.address(), HERE);
        send();
        var back = useCase.confirm(visit, code(pushes), HERE).orElseThrow();

        assertThat(codes.opens(back.token(), now)).contains("new");
        assertThat(texts.attempts()).isEmpty();
        assertThat(emails.attempts()).isEmpty();
    }

    @Test
    void a_browser_takes_anothers_place_only_once_it_hands_its_code_back() {
        Browser first = Examples.browser("https://push.example.org/first");
        Browser second = Examples.browser("https://push.example.org/second");
        Subscriber before = person(MOBILE, null, null).change().pushedTo(first).done();
        Subscriber wanted = before.change().pushedTo(second).done();

        assertThat(new Choice(wanted).unproven(before).browser()).isEqualTo(first);
        assertThat(new Choice(wanted).adding(before, MOBILE).browser()).isEqualTo(first);
        assertThat(new Choice(wanted).adding(before, second.address()).browser())
                .isEqualTo(second);
        assertThat(new Choice(before.change().pushedTo(null).done())
                        .unproven(before)
                        .browser())
                .isNull();
    }

    @Test
    void until_a_browser_is_proven_its_owner_is_reached_by_what_suits_their_other_addresses_and_then_as_they_chose() {
        Browser browser = Examples.browser("https://push.example.org/one");
        Subscriber before = person(MOBILE, null, null);
        Subscriber wanted =
                before.change().pushedTo(browser).by(Set.of(Channel.PUSH)).done();

        Subscriber meanwhile = new Choice(wanted).unproven(before);
        assertThat(meanwhile.channels()).containsExactly(Channel.SMS);
        assertThat(meanwhile.addresses()).containsOnlyKeys(Channel.SMS);
        Subscriber proven = new Choice(wanted).adding(meanwhile, browser.address());
        assertThat(proven.addresses()).containsOnlyKeys(Channel.PUSH);
    }

    @Test
    void what_somebody_chose_while_a_browser_was_not_proven_yet_stays() {
        Browser browser = Examples.browser("https://push.example.org/one");
        Subscriber before = person(MOBILE, null, EMAIL);
        Subscriber wanted =
                before.change().pushedTo(browser).by(Set.of(Channel.PUSH)).done();
        Subscriber since = before.change().by(Set.of(Channel.EMAIL)).done();

        assertThat(new Choice(wanted).adding(since, browser.address()).channels())
                .containsExactlyInAnyOrder(Channel.EMAIL, Channel.PUSH);
    }

    @Test
    void each_address_is_proven_by_its_own_code_and_is_not_on_record_before() {
        String proof = useCase.signUp(person(MOBILE, LANDLINE, EMAIL), HERE);
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
        String proof = useCase.signUp(person(MOBILE, null, null), HERE);
        send();
        String code = code(texts);

        assertThat(useCase.confirm(proof, code, HERE)).isPresent();
        assertThat(useCase.confirm(proof, code, HERE)).isEmpty();
    }

    @Test
    void five_wrong_codes_use_the_right_one_up() {
        String proof = useCase.signUp(person(MOBILE, null, null), HERE);
        send();
        for (int i = 0; i < 5; i++) {
            assertThat(useCase.confirm(proof, "000000", HERE)).isEmpty();
        }

        assertThat(useCase.confirm(proof, code(texts), HERE)).isEmpty();
    }

    @Test
    void a_code_is_good_for_ten_minutes() {
        String proof = useCase.signUp(person(MOBILE, null, null), HERE);
        send();
        now = now.plus(Duration.ofMinutes(10));

        assertThat(useCase.confirm(proof, code(texts), HERE)).isEmpty();
    }

    @Test
    void who_is_not_on_record_gets_the_same_answer_and_no_code() {
        String proof = useCase.visit(EMAIL, HERE);
        send();

        assertThat(emails.attempts()).isEmpty();
        assertThat(useCase.confirm(proof, "123456", HERE)).isEmpty();
    }

    @Test
    void who_is_on_record_comes_back_with_any_of_their_addresses() {
        subscribers.add(person(MOBILE, null, EMAIL));
        String proof = useCase.visit(EMAIL, HERE);
        send();

        assertThat(useCase.confirm(proof, code(emails), HERE).map(p -> codes.opens(p.token(), now)))
                .contains(Optional.of("new"));
    }

    @Test
    void an_address_that_is_unsafe_to_write_to_gets_no_code() {
        subscribers.add(new Subscriber(
                        "unsafe", "Eve", MOBILE, null, null, "BS20 8QJ", Examples.PORTISHEAD, Set.of(), Set.of(), "en")
                .change()
                .unsafe(true)
                .done());
        useCase.visit(MOBILE, HERE);
        send();

        assertThat(texts.attempts()).isEmpty();
    }

    @Test
    void a_resident_who_has_codes_sent_to_strangers_is_stopped_and_changes_nothing_more() {
        subscribers.add(person(MOBILE, null, null));
        OwnRecord own = own();
        int asked = 0;
        try {
            for (; asked < 80; asked++) {
                Subscriber wanted = person(MOBILE, null, "stranger" + asked + "@example.org");
                own.change(subscribers.latest("new").orElseThrow(), before -> wanted, "192.0.2." + asked);
            }
        } catch (CodeLimits.TooMany e) {
            send();
        }

        assertThat(asked).isEqualTo(6);
        assertThat(emails.attempts()).hasSize(6);
    }

    @Test
    void what_the_whole_force_may_send_in_an_hour_is_not_gone_beyond_and_somebody_is_told() {
        for (int i = 0; i < 15; i++) {
            useCase.signUp(person(null, null, "stranger" + i + "@example.org"), "192.0.2." + i);
        }
        send();

        assertThat(emails.attempts()).hasSize(10);
        assertThat(held).isEqualTo(5);
    }

    @Test
    void a_code_that_surely_did_not_go_is_tried_again_alone_and_keeps_no_other_back() {
        useCase.signUp(person(MOBILE, null, EMAIL), HERE);
        String proof = sent.drain().getFirst();
        texts.answer(message -> new Outcome.NotSent("busy"));
        emails.answer(message -> new Outcome.Unknown("no answer"));

        for (int tries = 0; tries < 2; tries++) {
            assertThatThrownBy(() -> sender.send(proof)).hasMessage("a code was not sent: busy");
        }
        texts.answer(message -> new Outcome.Accepted("SM1"));
        sender.send(proof);
        sender.send(proof);

        assertThat(texts.attempts()).hasSize(3);
        assertThat(emails.attempts()).hasSize(1);
        assertThat(useCase.confirm(proof, code(emails), HERE)).isPresent();
        assertThat(useCase.confirm(proof, code(texts), HERE)).isPresent();
    }

    @Test
    void codes_are_in_the_report_on_what_was_used_up() {
        useCase.signUp(person(MOBILE, LANDLINE, EMAIL), HERE);
        send();

        var all = used.between(LocalDate.MIN, LocalDate.MAX);
        assertThat(all).allMatch(usage -> usage.groups().equals(Set.of("codes")));
        assertThat(all.stream()
                        .flatMap(usage -> usage.channels().entrySet().stream())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, figures -> figures.getValue().cost())))
                .isEqualTo(Map.of(Channel.SMS, 400L, Channel.VOICE, 200L, Channel.EMAIL, 1L));
    }

    @Test
    void signing_up_again_lifts_what_kept_the_address_from_being_written_to() {
        contacts.suppress(MOBILE, new Suppression(Suppression.Reason.ERASED, now, "resident"));
        String proof = useCase.signUp(person(MOBILE, null, null), HERE);
        send();
        useCase.confirm(proof, code(texts), HERE);

        assertThat(contacts.suppression(MOBILE)).isEmpty();
    }

    @Test
    void an_address_is_proven_when_its_code_comes_back_and_a_stop_on_it_outlives_a_mere_visit() {
        subscribers.add(person(MOBILE, null, EMAIL));
        contacts.belongs(MOBILE, "new");
        contacts.suppress(MOBILE, new Suppression(Suppression.Reason.OPT_OUT, now, "text"));

        String proof = useCase.visit(MOBILE, HERE);
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
        var changed = own.change(
                subscribers.latest("new").orElseThrow(), before -> person("+447700900124", null, EMAIL), HERE);
        assertThat(changed.now().value().contacts()).containsExactly(MOBILE);

        send();
        useCase.confirm(changed.proofId(), code(emails), HERE);
        assertThat(subscribers.find("new").orElseThrow().contacts()).containsExactlyInAnyOrder(MOBILE, EMAIL);
        useCase.confirm(changed.proofId(), code(texts), HERE);
        assertThat(subscribers.find("new").orElseThrow().contacts()).containsExactlyInAnyOrder("+447700900124", EMAIL);
    }

    @Test
    void a_second_person_of_a_household_replaces_nobody_and_is_told_of_the_record() {
        Subscriber first = person(MOBILE, null, null).in(Set.of("farm-watch"));
        subscribers.add(first);
        contacts.belongs(MOBILE, "new");
        Subscriber second = person("second", MOBILE, null, EMAIL);
        String proof = useCase.signUp(second, HERE);
        send();

        var proven = useCase.confirm(proof, code(texts), HERE).orElseThrow();

        assertThat(proven.onRecord()).isTrue();
        assertThat(codes.opens(proven.token(), now)).contains("new");
        assertThat(subscribers.find("new")).contains(first);
        assertThat(subscribers.find("second")).isEmpty();

        assertThat(useCase.confirm(proof, code(emails), HERE).orElseThrow().onRecord())
                .isFalse();
        assertThat(subscribers.find("second").orElseThrow().contacts()).containsExactly(EMAIL);
        assertThat(subscribers.find("new")).contains(first);
    }

    @Test
    void a_code_that_comes_back_late_takes_nothing_back_that_others_changed_meanwhile() {
        subscribers.add(person(MOBILE, null, null));
        var changed =
                own().change(subscribers.latest("new").orElseThrow(), before -> person(MOBILE, null, EMAIL), HERE);
        send();
        subscribers.change("new", new Edit("officer", now), before -> before.in(Set.of("farm-watch")));

        useCase.confirm(changed.proofId(), code(emails), HERE);

        assertThat(subscribers.find("new").orElseThrow().groups()).containsExactly("farm-watch");
        assertThat(subscribers.find("new").orElseThrow().email()).isEqualTo(EMAIL);
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
                codes,
                contacts,
                subscribers,
                new MemoryFootprints(),
                new MemoryReplies(),
                new MemoryReplyFiles(),
                useCase,
                () -> now);
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
        return person("new", mobile, landline, email);
    }

    private static Subscriber person(String id, String mobile, String landline, String email) {
        return new Subscriber(
                        id,
                        "Ada",
                        mobile,
                        landline,
                        email,
                        "BS20 8QJ",
                        Examples.PORTISHEAD,
                        Set.of(),
                        EnumSet.of(Channel.SMS),
                        "en")
                .change()
                .agreeing(new Consent("I agree", Examples.NOW, "web"))
                .done();
    }
}
