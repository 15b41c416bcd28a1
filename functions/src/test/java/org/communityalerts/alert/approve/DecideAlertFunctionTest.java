package org.communityalerts.alert.approve;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.reach.Estimate;
import org.communityalerts.craft.reach.WithinBudget;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.force.Budget;
import org.communityalerts.domain.force.Scheme;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Requests;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryIntegrators;
import org.communityalerts.memory.MemoryNoticeLog;
import org.communityalerts.memory.MemoryProfiles;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryRemits;
import org.communityalerts.memory.MemorySettings;
import org.communityalerts.memory.MemorySpending;
import org.communityalerts.port.force.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecideAlertFunctionTest {
    private static final String REASON = "{\"reason\":\"the dam breaks\"}";
    private static final Instant LAPSES = Examples.NOW.plusSeconds(3600);

    private final Alert alert = Examples.everywhere();
    private final Approval asked = new Approval("everywhere", 2000, BigDecimal.TEN, LAPSES, null);
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryQueue<String> planned = new MemoryQueue<>();
    private final MemorySettings settings = new MemorySettings();
    private final MemoryNoticeLog told = new MemoryNoticeLog();
    private final MemorySpending spending = new MemorySpending();
    private final WithinBudget budget = new WithinBudget(spending, settings);
    private final List<String> mails = new ArrayList<>();
    private Instant now = Examples.NOW;
    private int reached = 2000;
    private final Function<Alert, Estimate> counted = asked -> new Estimate(reached, Map.of(), BigDecimal.ONE, 0);

    @BeforeEach
    void an_officers_alert_waits() {
        alerts.accept(alert, asked, null, null);
    }

    @Test
    void another_person_approves_it_and_it_is_queued() {
        var answer = decide("approve", "supervisor", null);

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(Json.mapper().readTree(answer.getBody()))
                .isEqualTo(Json.mapper().valueToTree(Map.of("id", alert.id(), "status", "accepted")));
        assertThat(decision()).isEqualTo(new Approval.Decision("supervisor", now, null, false));
        assertThat(planned.drain()).containsExactly(alert.id());
        assertThat(mails).isEmpty();
    }

    @Test
    void an_approval_that_says_more_than_yes_is_refused_and_approves_nothing() {
        var answer = decide("approve", "supervisor", "{\"reason\":\"once the road is named\"}");

        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(answer.getBody()).contains("/reason");
        assertThat(decide("approve", "supervisor", "yes").getStatusCode()).isEqualTo(400);
        assertThat(state()).isEqualTo(AlertState.WAITING);
        assertThat(planned.drain()).isEmpty();
        assertThat(decide("approve", "supervisor", "{}").getStatusCode()).isEqualTo(200);
    }

    @Test
    void an_alert_whose_group_was_deleted_meanwhile_is_not_approved_to_reach_nobody() {
        reached = 0;

        for (String verb : List.of("approve", "approve", "override")) {
            var answer = decide(verb, "supervisor", verb.equals("override") ? REASON : null);
            assertThat(answer.getStatusCode()).isEqualTo(409);
            assertThat(answer.getBody()).contains("reaches nobody any more");
        }
        assertThat(state()).isEqualTo(AlertState.WAITING);
        assertThat(planned.drain()).isEmpty();
    }

    @Test
    void an_alert_that_was_to_reach_nobody_by_name_is_approved_though_nobody_is_there() {
        reached = 0;
        var another = new MemoryAlerts();
        another.accept(alert, new Approval("everywhere", 0, BigDecimal.ZERO, LAPSES, null), null, null);

        new DecideAlert(another, List::of, counted, budget, MemoryRemits.ofNobody(), planned, () -> now)
                .approve(alert.id(), "supervisor", null);

        assertThat(another.find(alert.id()).orElseThrow().state()).isEqualTo(AlertState.ACCEPTED);
    }

    @Test
    void what_goes_beyond_its_authors_limits_by_now_is_neither_approved_nor_overridden_but_returned() {
        profiles.keep(alert.createdBy(), null, null);
        var scheme = new MemoryAlerts();
        scheme.accept(
                alert.inNameOf("Portishead Watch"),
                alerts.find(alert.id()).orElseThrow().approval(),
                null,
                null);
        var remits = new Remits(new MemoryIntegrators(), profiles, null, null);
        People volunteers = () -> List.of(new People.Person(alert.createdBy(), "Ann", null, Set.of("coordinator")));
        var decide = new DecideAlert(scheme, volunteers, counted, budget, remits, planned, () -> now);

        assertThat(decide.approve(alert.id(), "supervisor", null))
                .isEqualTo(new DecideAlert.Result.Beyond(
                        List.of("no administrator has said which scheme is this co-ordinator's: ask for it")));
        assertThat(decide.override(alert.id(), "supervisor", "now")).isInstanceOf(DecideAlert.Result.Beyond.class);
        assertThat(planned.drain()).isEmpty();
        assertThat(decide.giveBack(alert.id(), "supervisor", "the limits"))
                .isInstanceOf(DecideAlert.Result.Decided.class);
    }

    @Test
    void an_all_clear_is_approved_though_more_people_are_there_than_its_scheme_may_write_to_and_no_update_is() {
        var around = new Area.Circle(Examples.PORTISHEAD, 5000);
        profiles.keep("ann", null, new Scheme("Watch", Set.of("watch"), List.of(around), 5));
        var remits = new Remits(new MemoryIntegrators(), profiles, new Targeting(PlacesFile.forceArea()), there -> 500);
        People volunteers = () -> List.of(new People.Person("ann", "Ann", null, Set.of("coordinator")));

        for (Step step : List.of(Step.UPDATE, Step.ALL_CLEAR)) {
            Alert theirs = ofTheWatch(around).about(new InIncident("incident", "K7QF2", step));
            var book = new MemoryAlerts();
            book.accept(Examples.urgent().about(new InIncident("incident", "K7QF2", Step.FIRST)), null, null);
            book.accept(theirs, asked, null, null);

            var made = new DecideAlert(book, volunteers, counted, budget, remits, planned, () -> now)
                    .approve(theirs.id(), "supervisor", null);

            assertThat(made)
                    .as(step.name())
                    .isInstanceOf(
                            step == Step.ALL_CLEAR
                                    ? DecideAlert.Result.Decided.class
                                    : DecideAlert.Result.Beyond.class);
        }
    }

    private static Alert ofTheWatch(Area around) {
        Alert like = Examples.alert(around, Set.of("watch"));
        return new Alert(
                        like.id(),
                        like.content(),
                        like.audience(),
                        like.channels(),
                        like.severity(),
                        false,
                        false,
                        null,
                        "ann",
                        like.createdAt(),
                        like.expiresAt())
                .inNameOf("Watch");
    }

    @Test
    void of_somebody_who_is_no_co_ordinator_any_more_nothing_is_approved() {
        var book = new MemoryAlerts();
        book.accept(
                alert.inNameOf("Watch"), alerts.find(alert.id()).orElseThrow().approval(), null, null);
        People officers = () -> List.of(new People.Person(alert.createdBy(), "Ann", null, Set.of("officer")));

        var decide = new DecideAlert(book, officers, counted, budget, MemoryRemits.ofNobody(), planned, () -> now);

        assertThat(decide.approve(alert.id(), "supervisor", null))
                .isEqualTo(new DecideAlert.Result.Beyond(List.of("whoever issued it is no co-ordinator any more")));
        assertThat(planned.drain()).isEmpty();
    }

    @Test
    void nobody_approves_a_number_that_they_were_not_told() {
        reached = 1999;

        var answer = decide("approve", "supervisor", null);
        assertThat(answer.getStatusCode()).isEqualTo(409);
        assertThat(answer.getBody()).contains("1,999 people now, not 2,000");
        assertThat(alerts.find(alert.id()).orElseThrow().approval().recipients())
                .isEqualTo(1999);
        assertThat(planned.drain()).isEmpty();

        assertThat(decide("approve", "supervisor", null).getStatusCode()).isEqualTo(200);
    }

    @Test
    void nobody_approves_a_number_that_a_colleague_alone_was_told() {
        reached = 5000;
        assertThat(decide("approve", "colleague", "{\"recipients\": 2000}").getStatusCode())
                .isEqualTo(409);

        var answer = decide("approve", "supervisor", "{\"recipients\": 2000}");

        assertThat(answer.getStatusCode()).isEqualTo(409);
        assertThat(answer.getBody()).contains("5,000 people now, not 2,000");
        assertThat(planned.drain()).isEmpty();
        assertThat(decide("approve", "supervisor", "{\"recipients\": 5000}").getStatusCode())
                .isEqualTo(200);
    }

    @Test
    void nobody_approves_their_own() {
        var answer = decide("approve", alert.createdBy(), null);

        assertThat(answer.getStatusCode()).isEqualTo(403);
        assertThat(answer.getBody()).contains("somebody else must approve it");
        assertThat(state()).isEqualTo(AlertState.WAITING);
    }

    @Test
    void a_rejected_alert_says_why_and_is_not_queued() {
        assertThat(decide("reject", "supervisor", REASON).getStatusCode()).isEqualTo(200);

        assertThat(state()).isEqualTo(AlertState.REJECTED);
        assertThat(decision()).isEqualTo(new Approval.Decision("supervisor", now, "the dam breaks", false));
        assertThat(planned.drain()).isEmpty();
    }

    @Test
    void a_returned_alert_says_what_to_mend_and_is_not_queued() {
        assertThat(decide("return", "supervisor", REASON).getStatusCode()).isEqualTo(200);

        assertThat(state()).isEqualTo(AlertState.RETURNED);
        assertThat(decision()).isEqualTo(new Approval.Decision("supervisor", now, "the dam breaks", false));
        assertThat(planned.drain()).isEmpty();
        assertThat(decide("approve", "supervisor", null).getStatusCode()).isEqualTo(409);
    }

    @Test
    void whoever_is_on_duty_is_not_pressed_about_an_alert_that_is_decided() {
        decide("approve", "supervisor", null);

        assertThat(told.opened(
                        StaffNotice.approval(alert.id(), alert.createdBy(), now).id()))
                .isTrue();
    }

    @Test
    void whoever_wrote_an_alert_is_told_that_it_is_decided() {
        decide("reject", "supervisor", REASON);

        assertThat(staff).containsExactly(StaffNotice.decision(alert.id(), alert.createdBy(), now));
    }

    @Test
    void what_is_approved_after_midnight_counts_on_the_day_it_goes() {
        settings.spend(new Budget(BigDecimal.ONE, null));
        var another = new MemoryAlerts();
        another.accept(alert, asked, null, null);
        Instant tomorrow = now.plus(Duration.ofHours(13));
        var late = new Approval(asked.why(), asked.recipients(), asked.cost(), tomorrow.plusSeconds(60), null);
        another.ask(alert.id(), late);

        new DecideAlert(another, List::of, counted, budget, MemoryRemits.ofNobody(), planned, () -> tomorrow)
                .override(alert.id(), "boss", "now");

        assertThat(spent()).isZero();
    }

    @Test
    void what_is_approved_counts_against_the_budget_once_and_what_is_rejected_does_not() {
        settings.spend(new Budget(BigDecimal.ONE, null));
        var another = new MemoryAlerts();
        another.accept(alert, asked, null, null);
        new DecideAlert(another, List::of, counted, budget, MemoryRemits.ofNobody(), planned, () -> now)
                .reject(alert.id(), "supervisor", "wrong area");
        assertThat(spent()).isZero();

        decide("approve", "supervisor", null);
        assertThat(spent()).isEqualByComparingTo(asked.cost());

        decide("approve", "supervisor", null);
        assertThat(spent()).isEqualByComparingTo(asked.cost());
    }

    private BigDecimal spent() {
        return spending.on(LocalDate.ofInstant(alert.goesAt(), ZoneId.of("Europe/London")))
                .day();
    }

    @Test
    void an_approved_alert_with_a_time_waits_for_it() {
        Alert evening = Examples.at(now.plusSeconds(3600));
        var book = new MemoryAlerts();
        book.accept(evening, asked, null, null);
        var decide = new DecideAlert(book, List::of, counted, budget, MemoryRemits.ofNobody(), planned, () -> now);

        assertThat(decide.approve(evening.id(), "supervisor", null)).isInstanceOf(DecideAlert.Result.Decided.class);

        assertThat(book.find(evening.id()).orElseThrow().state()).isEqualTo(AlertState.SCHEDULED);
        assertThat(planned.drain()).isEmpty();
    }

    @Test
    void an_override_sends_even_ones_own_and_every_supervisor_who_can_be_written_to_is_told_why() {
        assertThat(decide("override", alert.createdBy(), REASON).getStatusCode())
                .isEqualTo(200);

        assertThat(decision()).isEqualTo(new Approval.Decision(alert.createdBy(), now, "the dam breaks", true));
        assertThat(planned.drain()).containsExactly(alert.id());
        assertThat(mails)
                .hasSize(1)
                .first()
                .satisfies(mail -> assertThat(mail)
                        .startsWith("joan@example.org")
                        .contains(alert.id(), "the dam breaks", alert.content().title()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reject", "override"})
    void what_is_wrong_with_a_reason_is_named_and_nothing_is_decided(String verb) {
        for (String body : List.of("{}", "{\"reason\":\"\"}", "{\"reason\":\"x\",\"more\":1}")) {
            assertThat(decide(verb, "supervisor", body).getStatusCode())
                    .as(body)
                    .isEqualTo(422);
        }
        assertThat(state()).isEqualTo(AlertState.WAITING);
        assertThat(mails).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 409", "1, 200"})
    void from_the_moment_it_lapses_nobody_can_approve_it(long nanosBefore, int status) {
        now = LAPSES.minusNanos(nanosBefore);

        assertThat(decide("approve", "supervisor", null).getStatusCode()).isEqualTo(status);
    }

    @Test
    void one_that_lapsed_says_so_though_nothing_has_written_it_down_yet() {
        now = LAPSES;

        assertThat(decide("approve", "supervisor", null).getBody()).contains("This alert is lapsed");
        assertThat(planned.drain()).isEmpty();
    }

    @Test
    void one_whose_own_time_is_over_cannot_be_approved_however_long_it_was_to_wait() {
        Alert other = Examples.byTextAlone();
        alerts.accept(
                other, new Approval("many", 1, BigDecimal.ONE, other.expiresAt().plusSeconds(1), null), null, null);
        now = other.expiresAt();

        assertThat(decide(other.id(), "approve", "supervisor", null).getStatusCode())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "reject", "override"})
    void what_waits_for_nobody_is_left_as_it_is(String verb) {
        decide("reject", "supervisor", REASON);

        var answer = decide(verb, "another", verb.equals("approve") ? null : REASON);

        assertThat(answer.getStatusCode()).isEqualTo(409);
        assertThat(answer.getBody()).contains("This alert is rejected");
        assertThat(decision().by()).isEqualTo("supervisor");
        assertThat(mails).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "reject", "override"})
    void an_alert_nobody_knows_is_not_found(String verb) {
        assertThat(decide("another", verb, "supervisor", verb.equals("approve") ? null : REASON)
                        .getStatusCode())
                .isEqualTo(404);
    }

    @Test
    void a_supervisor_who_cannot_be_told_stops_neither_the_others_nor_the_alert() {
        var people = List.of(supervisor("broken@example.org"), supervisor("dev@example.org"));

        assertThat(function(people)
                        .apply(request(alert.id(), "override", "officer", REASON))
                        .getStatusCode())
                .isEqualTo(200);
        assertThat(mails).hasSize(1).first().asString().startsWith("dev@example.org");
    }

    @Test
    void nobody_approves_their_own_under_the_forces_other_sign_in() {
        var own = new People.Person(alert.createdBy(), "Sam", "sam@example.org", Set.of("officer"));
        var federated = new People.Person("force_sam", "Sam", "Sam@Example.org", Set.of("supervisor"));

        assertThat(function(List.of(own, federated))
                        .apply(request(alert.id(), "approve", "force_sam", null))
                        .getStatusCode())
                .isEqualTo(403);
        assertThat(state()).isEqualTo(AlertState.WAITING);
    }

    private APIGatewayV2HTTPResponse decide(String verb, String who, String body) {
        return decide(alert.id(), verb, who, body);
    }

    private APIGatewayV2HTTPResponse decide(String id, String verb, String who, String body) {
        var officer = new People.Person("2", "Sam", "sam@example.org", Set.of("officer"));
        return function(List.of(supervisor("joan@example.org"), supervisor(null), officer))
                .apply(request(id, verb, who, body));
    }

    private static APIGatewayV2HTTPEvent request(String id, String verb, String who, String body) {
        return Requests.by(who, "POST /api/alerts/{id}/" + verb, id, body);
    }

    private DecideAlertFunction function(List<People.Person> people) {
        var tell = new TellSupervisors(() -> people, (address, replyTo, subject, body) -> {
            if (address.startsWith("broken")) {
                throw new IllegalStateException("no answer");
            }
            mails.add(address + " " + subject + " " + body);
        });
        return new DecideAlertFunction(
                new Http(),
                new DecideAlert(alerts, () -> people, counted, budget, MemoryRemits.ofNobody(), planned, () -> now),
                tell,
                staff::add,
                told);
    }

    private final List<StaffNotice> staff = new ArrayList<>();
    private final MemoryProfiles profiles = new MemoryProfiles();

    private static People.Person supervisor(String email) {
        return new People.Person("1", "Joan", email, Set.of("supervisor"));
    }

    private AlertState state() {
        return alerts.find(alert.id()).orElseThrow().state();
    }

    private Approval.Decision decision() {
        return alerts.find(alert.id()).orElseThrow().approval().decision();
    }
}
