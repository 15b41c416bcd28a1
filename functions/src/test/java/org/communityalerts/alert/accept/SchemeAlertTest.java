package org.communityalerts.alert.accept;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.communityalerts.alert.plan.PlanAlert;
import org.communityalerts.alert.plan.StillWithin;
import org.communityalerts.craft.audio.CheckedRecordings;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.craft.picture.CheckedPhotos;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.reach.HourlyReach;
import org.communityalerts.craft.reach.Reaches;
import org.communityalerts.craft.reach.RecentReach;
import org.communityalerts.craft.reach.WithinBudget;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.craft.wording.TextWarnings;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.PageCode;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.delivery.Reading;
import org.communityalerts.domain.force.Budget;
import org.communityalerts.domain.force.Profile;
import org.communityalerts.domain.force.Scheme;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.edge.Acts;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Requests;
import org.communityalerts.edge.form.AlertForm;
import org.communityalerts.edge.form.AreaForm;
import org.communityalerts.edge.form.AudienceForm;
import org.communityalerts.edge.form.IncidentForm;
import org.communityalerts.edge.form.QuestionForm;
import org.communityalerts.edge.form.ReachedForm;
import org.communityalerts.edge.form.SchemeWords;
import org.communityalerts.edge.form.SeriesForm;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryAuditTrail;
import org.communityalerts.memory.MemoryBulletins;
import org.communityalerts.memory.MemoryGroups;
import org.communityalerts.memory.MemoryIntegrators;
import org.communityalerts.memory.MemoryPhotos;
import org.communityalerts.memory.MemoryProfiles;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryReadings;
import org.communityalerts.memory.MemoryRecentSends;
import org.communityalerts.memory.MemoryRecordings;
import org.communityalerts.memory.MemorySettings;
import org.communityalerts.memory.MemorySpending;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.reply.hear.words.CommandWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a co-ordinator issues, from the request until it is planned. */
class SchemeAlertTest {
    private static final PlacesFile PLACES = PlacesFile.forceArea();
    private static final Targeting TARGETING = new Targeting(PLACES);
    private static final TextFrame FRAME = new TextFrame("Police: ", "");
    private static final Area.Circle AROUND_PORTISHEAD = new Area.Circle(new Point(51.484, -2.7626), 5000);
    private static final Scheme WATCH =
            new Scheme("Portishead Watch", Set.of("portishead-watch"), List.of(AROUND_PORTISHEAD), 5);
    private static final String WITHIN =
            "{'circle':{'postcode':'BS20 8QJ','radiusMetres':500}},'groups':['portishead-watch']";
    private static final String FAR_OFF =
            "{'circle':{'postcode':'TA1 3PF','radiusMetres':500}},'groups':['portishead-watch']";

    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryProfiles profiles = new MemoryProfiles();
    private final MemoryQueue<String> planned = new MemoryQueue<>();
    private final MemoryQueue<Slice> slices = new MemoryQueue<>();
    private final MemoryReadings readings = new MemoryReadings();
    private final List<StaffNotice> staff = new ArrayList<>();
    private final MemorySettings settings = new MemorySettings();
    private final MemorySpending spending = new MemorySpending();
    private final AtomicInteger ids = new AtomicInteger();
    private final Random codes = new Random(7);
    private final Remits remits;

    private Instant now = Examples.NOW;
    private int people = 3;

    SchemeAlertTest() {
        var reach = new RecentReach(audience -> Reaches.texted(people), () -> now);
        remits = new Remits(new MemoryIntegrators(), profiles, TARGETING, reach::everybody);
    }

    @BeforeEach
    void let_in() {
        profiles.keep("ann", null, WATCH);
    }

    @Test
    void every_word_of_it_begins_with_the_schemes_name_in_both_languages() {
        Alert alert =
                issued(WITHIN, ",'emailText':'Long.','welsh':{'title':'Ceffyl','text':'Ceffyl.','emailText':'Hir.'}");

        assertThat(alert.scheme()).isEqualTo("Portishead Watch");
        assertThat(alert.content().title("en")).isEqualTo("Portishead Watch: Loose horse");
        assertThat(alert.content().title("cy")).isEqualTo("Portishead Watch: Ceffyl");
        assertThat(FRAME.of(alert.content(), "en")).isEqualTo("Police: Portishead Watch: A horse.");
        assertThat(FRAME.of(alert.content(), "cy")).isEqualTo("Police: Portishead Watch: Ceffyl.");
        assertThat(alert.content().emailMessage("en")).isEqualTo("Portishead Watch: Long.");
        assertThat(alert.content().emailMessage("cy")).isEqualTo("Portishead Watch: Hir.");
    }

    @Test
    void words_that_have_the_name_already_are_not_opened_twice() {
        assertThat(found(answered(post("ann", body(WITHIN, "").replace("A horse.", "Portishead Watch: A horse."))))
                        .alert()
                        .content()
                        .text())
                .isEqualTo("Portishead Watch: A horse.");
    }

    @ParameterizedTest
    @CsvSource({
        "Loose horse, 90, /title",
        "A horse., 1582, /text",
        "Long., 9990, /emailText",
        "Ceffyl, 90, /welsh/title",
        "March., 1582, /welsh/text",
        "Hir., 9990, /welsh/emailText",
    })
    void words_that_have_no_room_for_the_name_are_refused_by_their_field(String words, int length, String field) {
        String more = ",'emailText':'Long.','welsh':{'title':'Ceffyl','text':'March.','emailText':'Hir.'}";

        var answer = post("ann", body(WITHIN, more).replace(words, "x".repeat(length)));

        assertThat(answer.getStatusCode()).isEqualTo(422);
        JsonNode errors = Json.mapper().readTree(answer.getBody()).path("errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.at("/0/pointer").asString()).isEqualTo(field);
        assertThat(errors.at("/0/detail").asString())
                .endsWith("8 characters too long, because it begins with the name of the scheme, Portishead Watch");
    }

    @Test
    void none_is_for_everybody_to_see_and_one_that_asks_for_it_is_refused_by_its_field() {
        String everyChannel = body(WITHIN, "").replace("'channels':['sms'],", "");
        Alert alert = found(answered(post("ann", everyChannel))).alert();
        assertThat(alert.listed()).isFalse();
        assertThat(alert.goesOnTheWeb()).isFalse();

        var asked = post("ann", body(WITHIN, ",'public':true"));
        assertThat(asked.getStatusCode()).isEqualTo(422);
        assertThat(asked.getBody()).contains("\"pointer\":\"/public\"", "for its members, not for everybody");
        assertThat(post("ann", body(WITHIN, ",'public':false")).getStatusCode()).isEqualTo(202);
    }

    @Test
    void the_first_ten_that_go_out_wait_for_a_supervisor_and_no_more_after_that() {
        for (int i = 0; i < Profile.FIRST; i++) {
            AlertRecord waits = found(answered(post("ann", body(WITHIN, ""))));
            assertThat(waits.state()).isEqualTo(AlertState.WAITING);
            assertThat(waits.approval().why()).isEqualTo("firstTen");
            goes(waits);
            plan(waits.alert().id());
            now = now.plus(Duration.ofHours(2));
        }
        assertThat(issuedRecord(WITHIN, "").state()).isEqualTo(AlertState.ACCEPTED);
    }

    @Test
    void what_did_not_go_out_and_exercises_are_none_of_the_ten() {
        issued(WITHIN, "");
        AlertRecord exercise = issuedRecord(WITHIN, ",'training':true");
        plan(exercise.alert().id());

        assertThat(profiles.of("ann").orElseThrow().firstLeft()).isEqualTo(10);
    }

    @Test
    void beyond_its_area_its_groups_or_its_number_nothing_is_written_down_and_each_is_named() {
        assertThat(refused(FAR_OFF)).contains("\"pointer\":\"/audience\"", "one of the scheme's areas");
        assertThat(refused(WITHIN.replace("portishead-watch", "farm-watch")))
                .contains("\"pointer\":\"/audience/groups\"", "the scheme's own: portishead-watch");
        assertThat(refused("{'circle':{'postcode':'BS20 8QJ','radiusMetres':500}}"))
                .contains("/audience/groups");
        people = 5;
        assertThat(refused(WITHIN)).contains("the scheme may reach 5 at most, counted in fives");
        assertThat(alerts.open()).isEmpty();
    }

    @Test
    void who_has_no_scheme_may_send_nothing() {
        var answer = post("ben", body(WITHIN, ""));

        assertThat(answer.getStatusCode()).isEqualTo(403);
        assertThat(answer.getBody()).contains("no administrator has said which scheme is this co-ordinator's");
    }

    @Test
    void of_a_group_that_is_not_the_schemes_it_is_not_told_whether_there_is_one_nor_who_is_in_it() {
        String chosen = "'groups':['portishead-watch']";
        for (String strange : List.of("farm-watch", "nobody-knows")) {
            assertThat(refused(WITHIN.replace("portishead-watch", strange))).contains("/audience/groups");
            String without = "{'area':" + WITHIN.replace("," + chosen, "") + "," + chosen + ",'exclude':{'groups':['"
                    + strange + "']}}";
            var answer = postTo("ann", without);
            assertThat(answer.getStatusCode()).isEqualTo(403);
            assertThat(answer.getBody())
                    .contains("\"pointer\":\"/audience/exclude/groups\"", "own: portishead-watch")
                    .doesNotContain(strange);
        }
    }

    @Test
    void what_is_ones_own_is_gone_on_with_replaced_revised_and_reached_again_and_nobody_elses_is() {
        Map<String, String> own = earlier("ann");
        Map<String, String> others = earlier("officer");

        for (String field : List.of("replaces", "revises", "incident", "reached")) {
            assertThat(referring(field, own).getStatusCode()).as(field).isEqualTo(202);
            assertThat(referring(field, others).getStatusCode())
                    .as(field)
                    .isEqualTo(field.equals("replaces") ? 403 : 422);
        }
    }

    /** What a budget lets through would otherwise tell how many they are, alert by alert until one waits. */
    @Test
    void of_numbers_that_are_told_alike_the_budget_takes_the_same_whoever_reads_which_language() {
        settings.spend(new Budget(BigDecimal.TEN, null));
        profiles.keep("ann", null, new Scheme("Portishead Watch", WATCH.groups(), WATCH.areas(), 100));
        for (int i = 0; i < Profile.FIRST; i++) {
            profiles.went("ann", "earlier-" + i);
        }
        var taken = new TreeSet<BigDecimal>();
        for (people = 10; people <= 14; people++) {
            BigDecimal before = spent();
            assertThat(issuedRecord(WITHIN, ",'sendAt':'2026-11-25T%d:00:00Z'".formatted(people))
                            .state())
                    .isEqualTo(AlertState.SCHEDULED);
            taken.add(spent().subtract(before));
        }
        assertThat(taken).singleElement().satisfies(sum -> assertThat(sum).isPositive());
    }

    private BigDecimal spent() {
        return spending.on(LocalDate.parse("2026-11-25")).day();
    }

    @Test
    void an_all_clear_to_those_who_were_reached_goes_however_many_they_are_and_nothing_else_does() {
        Map<String, String> own = earlier("ann");
        people = 500;
        String reached =
                "{'title':'t','text':'t','channels':['sms'],'audience':{'reached':'" + own.get("reached") + "'}";
        String step = ",'incident':'" + own.get("incident") + "','incidentStep':";

        assertThat(post("ann", reached + step + "'update'}").getBody()).contains("is too many people");
        AlertRecord waits = found(answered(post("ann", reached + step + "'allClear'}")));

        assertThat(waits.approval().recipients()).isEqualTo(500);
        assertThat(post("ann", body(WITHIN, step + "'allClear'")).getStatusCode())
                .isEqualTo(403);
        String others = reached.replace(own.get("reached"), earlier("ann").get("reached"));
        assertThat(post("ann", others + step + "'allClear'}").getBody())
                .as("to those of another incident")
                .contains("is too many people");
    }

    @Test
    void an_incident_that_the_police_have_a_part_in_is_not_a_volunteers_to_go_on_with_or_end() {
        Map<String, String> own = earlier("ann");
        String incident = own.get("incident");
        Alert update = earlierAlert("officer")
                .about(alerts.incidents.find(incident).orElseThrow().later(Step.UPDATE));
        alerts.accept(update, null, null);

        assertThat(post("ann", body(WITHIN, ",'incident':'" + incident + "','incidentStep':'allClear'"))
                        .getBody())
                .contains("\"pointer\":\"/incident\"");
        Alert replacing = found(answered(referring("replaces", own))).alert();
        assertThat(replacing.partOf().id()).isNotEqualTo(incident);
    }

    @Test
    void each_of_a_series_is_in_the_schemes_name_and_within_its_limits() {
        String weekly = ",'sendAt':'2026-11-25T12:00:00Z','recurs':{'every':'week','until':'2026-12-05'}";

        var refused = post("ann", body(FAR_OFF, weekly), "key");
        assertThat(refused.getStatusCode()).as(refused.getBody()).isEqualTo(403);
        assertThat(alerts.open()).isEmpty();

        answered(post("ann", body(WITHIN, weekly), "another"));
        assertThat(alerts.open()).hasSizeGreaterThan(1).allSatisfy(row -> {
            assertThat(row.alert().scheme()).isEqualTo("Portishead Watch");
            assertThat(row.alert().content().text()).startsWith("Portishead Watch: ");
        });
    }

    @Test
    void a_scheme_that_was_renamed_lets_nothing_out_under_its_old_name() {
        AlertRecord waits = issuedRecord(WITHIN, ",'sendAt':'2026-11-25T12:00:00Z'");
        goes(waits);
        profiles.keep("ann", null, new Scheme("Harbour Watch", WATCH.groups(), WATCH.areas(), 5));
        now = Instant.parse("2026-11-25T12:00:00Z");

        plan(waits.alert().id());

        assertThat(found(waits.alert().id()).stop().reason())
                .contains("it says that it is from Portishead Watch, which is now Harbour Watch");
    }

    @Test
    void limits_drawn_closer_before_its_time_stop_it_and_who_issued_it_is_told() {
        AlertRecord waits = issuedRecord(WITHIN, ",'sendAt':'2026-11-25T12:00:00Z'");
        goes(waits);
        profiles.keep("ann", null, new Scheme("Portishead Watch", Set.of("other-watch"), WATCH.areas(), 5));
        now = Instant.parse("2026-11-25T12:00:00Z");

        plan(waits.alert().id());

        AlertRecord stopped = found(waits.alert().id());
        assertThat(stopped.state()).isEqualTo(AlertState.STOPPED);
        assertThat(stopped.stop().reason()).contains("beyond its author's limits by now", "other-watch");
        assertThat(slices.drain()).isEmpty();
        assertThat(staff).extracting(StaffNotice::kind).contains(StaffNotice.Kind.TROUBLE);
        assertThat(profiles.of("ann").orElseThrow().firstLeft()).isEqualTo(10);
    }

    @Test
    void what_has_begun_to_go_goes_on_whatever_becomes_of_the_limits() {
        AlertRecord row = issuedRecord(WITHIN, "");
        goes(row);
        plan(row.alert().id());
        profiles.keep("ann", null, null);

        plan(row.alert().id());

        assertThat(found(row.alert().id()).state()).isEqualTo(AlertState.SENDING);
    }

    /** What somebody issued before: one that has gone out, about an incident, and one that was returned. */
    private Map<String, String> earlier(String by) {
        Alert sent = earlierAlert(by);
        alerts.accept(sent, null, null);
        alerts.planned(sent.id(), 1);
        readings.keep(new Reading(sent.id(), "page#000#", Map.of()));
        Alert returned = earlierAlert(by);
        alerts.accept(returned, null, null);
        alerts.move(returned.id(), AlertState.ACCEPTED, AlertState.RETURNED);
        String incident = sent.partOf().id();
        return Map.of("replaces", sent.id(), "revises", returned.id(), "incident", incident, "reached", incident);
    }

    private Alert earlierAlert(String by) {
        Alert like = Examples.alert(AROUND_PORTISHEAD, WATCH.groups());
        String id = "alert-" + ids.incrementAndGet();
        return new Alert(
                        id,
                        like.content(),
                        like.audience(),
                        like.channels(),
                        like.severity(),
                        false,
                        false,
                        null,
                        by,
                        like.createdAt(),
                        like.expiresAt())
                .about(new InIncident("incident-of-" + id, PageCode.fresh(new Random(ids.get()), false), Step.FIRST));
    }

    private APIGatewayV2HTTPResponse referring(String field, Map<String, String> earlier) {
        String id = "'" + field + "':'" + earlier.get(field) + "'";
        return field.equals("reached") ? postTo("ann", "{" + id + "}") : post("ann", body(WITHIN, "," + id));
    }

    private APIGatewayV2HTTPResponse postTo(String person, String audience) {
        return post(person, "{'title':'t','text':'t','channels':['sms'],'audience':" + audience + "}");
    }

    private Alert issued(String audience, String more) {
        return issuedRecord(audience, more).alert();
    }

    private AlertRecord issuedRecord(String audience, String more) {
        return found(answered(post("ann", body(audience, more))));
    }

    private String refused(String audience) {
        var answer = post("ann", body(audience, ""));
        assertThat(answer.getStatusCode()).isEqualTo(403);
        return answer.getBody();
    }

    private void goes(AlertRecord row) {
        alerts.decide(row.alert().id(), row.approval(), AlertState.released(row.alert()));
    }

    private void plan(String id) {
        var within = new StillWithin(alerts, remits, profiles, act -> {}, staff::add, () -> now);
        new PlanAlert(
                        alerts,
                        alerts.incidents,
                        alerts.earlier(),
                        TARGETING,
                        (found, only) -> slices.send(List.of(only)),
                        slices,
                        new MemoryQueue<>(),
                        new MemoryTallies(),
                        within,
                        () -> now)
                .plan(id);
    }

    private AlertRecord found(String id) {
        return alerts.find(id).orElseThrow();
    }

    private static String answered(APIGatewayV2HTTPResponse answer) {
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(202);
        JsonNode body = Json.mapper().readTree(answer.getBody());
        return body.path("id").asString();
    }

    private static String body(String audience, String more) {
        return "{'title':'Loose horse','text':'A horse.','channels':['sms'],'audience':{'area':" + audience + "}" + more
                + "}";
    }

    private APIGatewayV2HTTPResponse post(String person, String body) {
        return post(person, body, null);
    }

    private APIGatewayV2HTTPResponse post(String person, String body, String key) {
        Map<String, String> headers = key == null ? Map.of() : Map.of("Idempotency-Key", key);
        var claims = Map.of("sub", person, "cognito:groups", "[coordinator]", "client_id", "pages");
        return function().apply(Requests.by(claims, "POST /api/alerts", null, body.replace('\'', '"'), headers));
    }

    private AcceptAlertFunction function() {
        var groups = new MemoryGroups("portishead-watch", "farm-watch");
        var reach = new RecentReach(audience -> Reaches.texted(people), () -> now);
        var form = new AlertForm(
                new AudienceForm(
                        new AreaForm(PLACES, TARGETING),
                        new AreaWords(PLACES),
                        groups::names,
                        () -> new ReachedForm(alerts.earlier(), readings)),
                new CheckedRecordings(MemoryRecordings::new),
                new CheckedPhotos(MemoryPhotos::new),
                new IncidentForm(
                        alerts,
                        alerts.incidents,
                        () -> "incident-" + ids.incrementAndGet(),
                        new Random(1),
                        "https://alerts.example.org"),
                new QuestionForm(CommandWords::are, CommandWords::answer),
                groups,
                FRAME.room(),
                () -> now,
                moment -> "alert-" + ids.incrementAndGet());
        var secondPerson = new SecondPerson(
                reach,
                new HourlyReach(new MemoryRecentSends(), List::of, TARGETING, () -> now),
                new WithinBudget(spending, settings),
                settings,
                FRAME,
                () -> now);
        return new AcceptAlertFunction(
                new Http(),
                new SeriesForm(() -> now),
                form,
                new AcceptAlert(alerts, secondPerson, planned, staff::add, codes),
                remits,
                new SchemeWords(FRAME),
                new TextWarnings(FRAME),
                new Replacement(alerts, new MemoryAuditTrail(), () -> now),
                new MemoryBulletins(),
                "https://alerts.example.org",
                new Acts(Json.mapper(), text -> text, () -> now));
    }
}
