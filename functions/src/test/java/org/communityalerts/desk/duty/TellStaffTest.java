package org.communityalerts.desk.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.domain.force.StaffNotice.Kind;
import org.communityalerts.domain.force.Watch;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryNoticeLog;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryWatches;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.force.People.Person;
import org.communityalerts.port.force.Pushes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TellStaffTest {
    private static final Instant NOW = Examples.NOW;
    private static final String ALERT = "01a20f39-fab8-7316-adb2-806a5d542d23";
    private static final Person ISSUER =
            new Person("issuer", "Ida", "ida@example.org", Set.of("officer", "supervisor"));
    private static final Person SUPERVISOR = new Person("boss", "Sue", "sue@example.org", Set.of("supervisor"));
    private static final Person OFFICER = new Person("officer", "Ola", "ola@example.org", Set.of("officer"));
    private static final Browser PHONE = Examples.browser("https://push.example/one");

    private final MemoryWatches watches = new MemoryWatches();
    private final MemoryNoticeLog told = new MemoryNoticeLog();
    private final MemoryQueue<StaffNotice> later = new MemoryQueue<>();
    private final List<String> mails = Collections.synchronizedList(new ArrayList<>());
    private final List<String> pushed = Collections.synchronizedList(new ArrayList<>());
    private final List<String> texts = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> failing = new HashSet<>();
    private Pushes.Outcome outcome = Pushes.Outcome.TAKEN;
    private final Pushes pushes = new Pushes() {
        @Override
        public Outcome push(Browser browser, String topic, String json) {
            pushed.add(browser.endpoint() + " " + json);
            return outcome;
        }

        @Override
        public String key() {
            return "key";
        }
    };

    @Test
    void nobody_is_texted_who_has_left_or_whom_it_does_not_concern() {
        for (String person : List.of("gone", "issuer", "boss", "officer")) {
            watches.revise(
                    Watch.usual(person, true),
                    now -> now.wishing(Set.of(), false, true, "+447700900" + person.length()));
        }

        useCase().tell(StaffNotice.approval(ALERT, "issuer", NOW).later());

        assertThat(texts).singleElement().asString().contains("+4477009004");
    }

    @Test
    void an_approval_that_waits_is_told_to_supervisors_but_not_to_whoever_issued_it() {
        useCase().tell(StaffNotice.approval(ALERT, "issuer", NOW));

        assertThat(mails).singleElement().asString().startsWith("sue@example.org An alert waits for approval.");
    }

    @Test
    void a_decision_is_told_to_whose_alert_it_is_alone_and_presses_nobody() {
        useCase().tell(StaffNotice.decision(ALERT, "officer", NOW));

        assertThat(mails).singleElement().asString().startsWith("ola@example.org ");
        assertThat(later.drain()).isEmpty();
    }

    @Test
    void trouble_is_told_to_supervisors_and_whose_alert_it_is() {
        useCase().tell(StaffNotice.trouble(ALERT, "officer", NOW));

        assertThat(mails).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoever_wants_none_of_it_is_told_none(Kind kind) {
        for (Person person : List.of(ISSUER, SUPERVISOR, OFFICER)) {
            choose(person.id(), new Watch(person.id(), Set.of(), true, false, null, List.of(PHONE)));
        }
        useCase().tell(new StaffNotice("n", kind, ALERT, "officer", NOW, false));

        assertThat(mails).isEmpty();
        assertThat(pushed).isEmpty();
    }

    @Test
    void told_again_it_goes_to_nobody_twice() {
        choose("boss", new Watch("boss", Set.of(Kind.APPROVAL), true, false, null, List.of(PHONE)));
        for (int i = 0; i < 3; i++) {
            useCase().tell(StaffNotice.approval(ALERT, "issuer", NOW));
            told.later();
        }

        assertThat(mails).hasSize(1);
        assertThat(pushed).hasSize(1);
        assertThat(later.drain()).hasSize(1);
    }

    @Test
    void who_was_not_reached_is_told_when_it_comes_again_and_nobody_else() {
        failing.add("sue@example.org");
        var trouble = StaffNotice.trouble(ALERT, "officer", NOW);
        assertThatThrownBy(() -> useCase().tell(trouble)).isInstanceOf(IllegalStateException.class);
        assertThat(mails).hasSize(2);

        failing.clear();
        told.later();
        useCase().tell(trouble);
        assertThat(mails).hasSize(3).filteredOn(mail -> mail.startsWith("sue@")).hasSize(1);
    }

    @Test
    void a_push_a_mail_and_a_text_name_nobody_and_nothing_and_lead_to_the_page() {
        choose("boss", new Watch("boss", Set.of(Kind.APPROVAL), true, true, "+447700900111", List.of(PHONE)));
        var notice = StaffNotice.approval(ALERT, "issuer", NOW);
        useCase().tell(notice);
        useCase().tell(notice.later());

        var all = new ArrayList<>(mails);
        all.addAll(pushed);
        all.addAll(texts);
        assertThat(all)
                .hasSize(3)
                .allSatisfy(said -> assertThat(said)
                        .contains("/officers.html?notice=" + ALERT + "-approval#/alerts/" + ALERT)
                        .doesNotContain("Ida", "Sue", "issuer"));
    }

    @Test
    void a_browser_that_is_gone_is_not_pushed_to_again() {
        choose("boss", new Watch("boss", Set.of(Kind.APPROVAL), false, false, null, List.of(PHONE)));
        outcome = Pushes.Outcome.GONE;
        useCase().tell(StaffNotice.approval(ALERT, "issuer", NOW));

        assertThat(watches.of("boss").orElseThrow().browsers()).isEmpty();
    }

    @Test
    void what_nobody_opened_is_texted_once_to_whoever_is_on_duty() {
        choose("boss", new Watch("boss", Set.of(), false, true, "+447700900111", List.of()));
        var notice = StaffNotice.approval(ALERT, "issuer", NOW);
        useCase().tell(notice.later());
        told.later();
        useCase().tell(notice.later());

        assertThat(texts).singleElement().asString().startsWith("+447700900111 An alert waits for approval.");
    }

    @Test
    void what_somebody_opened_is_texted_to_nobody() {
        choose("boss", new Watch("boss", Set.of(), false, true, "+447700900111", List.of()));
        var notice = StaffNotice.approval(ALERT, "issuer", NOW);
        told.open(notice.id());
        useCase().tell(notice.later());

        assertThat(texts).isEmpty();
    }

    private void choose(String person, Watch watch) {
        watches.revise(Watch.usual(person, false), before -> watch);
    }

    private TellStaff useCase() {
        Provider carrier = new Provider() {
            @Override
            public Outcome send(Message message) {
                texts.add(message.to() + " " + message.body());
                return new Outcome.Accepted("SM1");
            }
        };
        var ways = new StaffWays(
                pushes,
                (to, replyTo, subject, body) -> {
                    if (failing.contains(to)) {
                        throw new IllegalStateException("no answer");
                    }
                    mails.add(to + " " + body);
                },
                carrier,
                Object::toString,
                "Demo Constabulary",
                "https://alerts.example.org");
        return new TellStaff(() -> List.of(ISSUER, SUPERVISOR, OFFICER), watches, told, ways, later);
    }
}
