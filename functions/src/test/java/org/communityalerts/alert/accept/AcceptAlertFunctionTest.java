package org.communityalerts.alert.accept;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.communityalerts.craft.audio.CheckedRecordings;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.craft.picture.CheckedPhotos;
import org.communityalerts.craft.picture.Shots;
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
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.alert.BulletinRecord;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Incident;
import org.communityalerts.domain.alert.PageCode;
import org.communityalerts.domain.alert.Photo;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.domain.audience.Joining;
import org.communityalerts.domain.audience.Reached;
import org.communityalerts.domain.delivery.Reading;
import org.communityalerts.domain.force.Budget;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.domain.force.Limits;
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
import org.communityalerts.port.force.Spending;
import org.communityalerts.reply.hear.words.CommandWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AcceptAlertFunctionTest {
    private static final PlacesFile PLACES = PlacesFile.forceArea();
    private static final Targeting TARGETING = new Targeting(PLACES);
    private static final TextFrame FRAME = new TextFrame("Police: ", "");
    private static final Area AROUND_PORTISHEAD = new Area.Circle(Examples.PORTISHEAD, 5000);
    private static final String NEAR = "{\"area\":{\"circle\":{\"postcode\":\"BS20 8QJ\",\"radiusMetres\":500}}}";
    private static final String EVERYWHERE = "{\"area\":{\"everywhere\":true}}";

    private static final String RECURS = ",\"sendAt\":\"2026-11-25T18:00:00Z\",\"expiresAt\":\"2026-11-25T20:00:00Z\","
            + "\"recurs\":{\"every\":\"day\",\"until\":\"2026-11-27\"}";

    private Instant now = Examples.NOW;
    private boolean crash;
    private boolean spendingUnknown;
    private int people = 3;
    private final MemoryPhotos photos = new MemoryPhotos();
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryBulletins bulletins = new MemoryBulletins();
    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final List<StaffNotice> staff = new ArrayList<>();
    private final MemoryQueue<String> planned = new MemoryQueue<>();
    private final MemoryIntegrators integrators = new MemoryIntegrators();
    private final MemorySettings settings = new MemorySettings();
    private final MemoryGroups groups = new MemoryGroups();
    private final MemorySpending spending = new MemorySpending();
    private final MemoryRecentSends sends = new MemoryRecentSends();
    private final AtomicInteger ids = new AtomicInteger();
    private final Random codes = new Random(7);
    private final MemoryReadings readings = new MemoryReadings();
    private final AtomicInteger incidentIds = new AtomicInteger();
    /** What happens between a form's reading and the alert's being written. */
    private Runnable onceRead = () -> {};

    @Test
    void an_alert_is_written_down_queued_and_answered_with_where_it_is() {
        var answer = officer("one", alert(NEAR, ""));

        assertThat(answer.getStatusCode()).isEqualTo(202);
        assertThat(answer.getHeaders()).containsEntry("Location", "/api/alerts/alert-1");
        JsonNode body = Json.mapper().readTree(answer.getBody());
        assertThat(body.path("id").asString()).isEqualTo("alert-1");
        assertThat(body.path("status").asString()).isEqualTo("accepted");
        assertThat(body.path("expiresAt").asString()).isEqualTo("2026-11-25T12:00:00Z");
        assertThat(body.has("warnings")).isFalse();
        assertThat(planned.drain()).containsExactly("alert-1");
        assertThat(found("alert-1").createdBy()).isEqualTo("officer");
    }

    @Test
    void what_another_authority_says_is_told_once_an_alert_about_it_is_accepted_and_an_exercise_tells_nobody() {
        bulletins.add(BulletinRecord.first("flood-1", "Floods", Examples.bulletin(Examples.NOW)));

        officer("drill", alert(NEAR, ",\"bulletin\":\"flood-1\",\"training\":true"));
        assertThat(bulletins.all().getFirst().standing()).isEqualTo(BulletinRecord.Standing.OFFERED);

        officer("real", alert(NEAR, ",\"bulletin\":\"flood-1\""));
        officer("real", alert(NEAR, ",\"bulletin\":\"flood-1\""));
        assertThat(bulletins.all().getFirst().standing()).isEqualTo(BulletinRecord.Standing.SENT);
        assertThat(bulletins.all().getFirst().alert()).isEqualTo("alert-2");
    }

    @Test
    void a_further_alert_about_a_bulletin_leaves_the_first_that_told_of_it() {
        bulletins.add(BulletinRecord.first("flood-1", "Floods", Examples.bulletin(Examples.NOW)));

        officer("one", alert(NEAR, ",\"bulletin\":\"flood-1\""));
        officer("two", alert(NEAR, ",\"bulletin\":\"flood-1\""));

        assertThat(bulletins.all().getFirst().alert()).isEqualTo("alert-1");
        assertThat(bulletins.all().getFirst().last()).isEqualTo("alert-2");
    }

    @Test
    void what_is_in_place_of_an_alert_that_came_back_is_the_one_that_told_of_a_bulletin() {
        bulletins.add(BulletinRecord.first("flood-1", "Floods", Examples.bulletin(Examples.NOW)));
        officer("one", alert(NEAR, ",\"bulletin\":\"flood-1\""));
        alerts.move("alert-1", AlertState.ACCEPTED, AlertState.RETURNED);

        officer("two", alert(NEAR, ",\"bulletin\":\"flood-1\",\"revises\":\"alert-1\""));

        assertThat(bulletins.all().getFirst().alert()).isEqualTo("alert-2");
    }

    @Test
    void an_alert_about_a_bulletin_that_is_no_longer_here_goes_all_the_same() {
        assertThat(officer("one", alert(NEAR, ",\"bulletin\":\"gone\"")).getStatusCode())
                .isEqualTo(202);
    }

    @Test
    void what_happened_is_on_record_in_its_word_and_an_unknown_word_is_refused_with_those_there_are() {
        officer("one", alert(NEAR, ",\"kind\":\"road\""));
        officer("two", alert(NEAR, ""));

        assertThat(found("alert-1").kind()).isEqualTo("road");
        assertThat(found("alert-2").kind()).isEqualTo("other");
        assertThat(officer(null, alert(NEAR, ",\"kind\":\"dragon\"")).getBody())
                .contains("/kind", "missing, animals, burglary");
    }

    @Test
    void photos_are_taken_in_with_what_is_seen_on_them_and_refused_without_or_before_they_were_uploaded() {
        String id = "01a20f4d-b877-7549-aec9-48755fc685fe";
        String photo = ",\"photos\":[{\"id\":\"" + id + "\",\"alt\":\"A girl in a red coat\"}]";
        assertThat(officer(null, alert(NEAR, photo)).getBody()).contains("/photos/0/id", "was not uploaded");
        photos.upload(id, new byte[] {1, 2, 3});
        assertThat(officer(null, alert(NEAR, photo)).getBody()).contains("/photos/0/id", "neither JPEG");
        photos.upload(id, Shots.jpeg(40, 30));
        assertThat(officer(null, alert(NEAR, photo.replace(",\"alt\":\"A girl in a red coat\"", "")))
                        .getBody())
                .contains("/photos/0/alt");

        officer("one", alert(NEAR, photo));

        assertThat(found("alert-1").content().photos()).containsExactly(new Photo(id, "A girl in a red coat", null));
    }

    @Test
    void what_is_asked_is_on_record_and_a_question_that_cannot_be_answered_is_refused_by_its_field() {
        String two =
                ",\"question\":{\"text\":\"Seen it?\",\"answers\":[{\"en\":\"Yes\",\"cy\":\"Do\"},{\"en\":\"%s\"}]}";
        officer("one", alert(NEAR, two.formatted("No")));

        assertThat(found("alert-1").content().question().answer(1).in("cy")).isEqualTo("Do");
        assertThat(officer(null, alert(NEAR, two.formatted("stop"))).getBody())
                .contains("/question/answers/1/en", "stops texts");
        assertThat(officer(null, alert(NEAR, two.formatted("YES"))).getBody()).contains("is another answer too");
        assertThat(officer(null, alert(NEAR, two.formatted("1"))).getBody())
                .contains("/question/answers/1/en", "is the number of another answer");
        for (String words : List.of("1.", "(1)", "One", "un", "Option 1", "Yeah", "definitely")) {
            assertThat(officer(null, alert(NEAR, two.formatted(words))).getBody())
                    .as(words)
                    .contains("/question/answers/1/en", "choose other words");
        }
        assertThat(officer(null, alert(NEAR, two.formatted("2"))).getStatusCode())
                .isEqualTo(202);
        assertThat(officer(null, alert(NEAR, ",\"question\":{\"text\":\"Seen it?\",\"answers\":[{\"en\":\"Yes\"}]}"))
                        .getBody())
                .contains("/question/answers", "2 to 5");
    }

    @Test
    void the_address_of_the_page_follows_the_words_where_the_officer_wants_it_and_must_fit() {
        officer("one", alert(NEAR, ",\"link\":true"));
        Alert linked = found("alert-1");
        String page = linked.incident().page("https://alerts.example.org");

        assertThat(linked.content().textMessage("en")).endsWith(" " + page);
        assertThat(linked.content().emailMessage("en")).endsWith("\n\n" + page);
        assertThat(linked.content().text("en")).doesNotContain(page);

        String longest = "x".repeat(FRAME.room());
        assertThat(officer(
                                null,
                                alert(NEAR, ",\"link\":true")
                                        .replaceFirst("\"text\":\"[^\"]*\"", "\"text\":\"" + longest + "\""))
                        .getBody())
                .contains("/text", "because the address of the page follows");
    }

    @Test
    void words_a_question_and_the_address_that_are_too_long_together_are_refused_and_not_each_text_by_twilio() {
        String question = ",\"question\":{\"text\":\"Seen it?\",\"answers\":[{\"en\":\"Yes\"},{\"en\":\"No\"}]}";
        officer("one", alert(NEAR, question + ",\"link\":true"));
        Content asks = found("alert-1").content();
        int room = asks.text().length() - FRAME.over(asks, "en");

        assertThat(officer(null, saying(room, question + ",\"link\":true")).getStatusCode())
                .isEqualTo(202);
        assertThat(officer(null, saying(room + 1, question + ",\"link\":true")).getBody())
                .contains("/text", "at most " + room + " characters", "and the question follow");
        assertThat(officer(null, saying(room + 1, question)).getStatusCode()).isEqualTo(202);
    }

    private static String saying(int letters, String more) {
        return alert(NEAR, more).replaceFirst("\"text\":\"[^\"]*\"", "\"text\":\"" + "x".repeat(letters) + "\"");
    }

    @Test
    void the_same_request_under_the_same_key_is_answered_with_the_same_alert_and_queued_once() {
        officer("one", alert(NEAR, ""));
        alerts.planned("alert-1", 1);

        var again = officer("one", alert(NEAR, ""));

        assertThat(again.getStatusCode()).isEqualTo(202);
        assertThat(again.getBody()).contains("\"id\":\"alert-1\"", "\"status\":\"sending\"");
        assertThat(planned.drain()).containsExactly("alert-1");
    }

    @Test
    void another_request_under_the_same_key_is_refused_and_not_queued() {
        officer("one", alert(NEAR, ""));

        var other = officer("one", alert(NEAR, ",\"severity\":\"severe\""));

        assertThat(other.getStatusCode()).isEqualTo(422);
        assertThat(other.getBody()).contains("Idempotency key already used");
        assertThat(planned.drain()).hasSize(1);
    }

    @Test
    void an_alert_with_a_time_is_written_down_and_not_queued_and_lives_from_when_it_goes() {
        var answer = officer(null, alert(NEAR, ",\"sendAt\":\"2026-12-08T12:00:00Z\""));

        assertThat(answer.getBody()).contains("\"status\":\"scheduled\"", "\"expiresAt\":\"2026-12-09T12:00:00Z\"");
        assertThat(found("alert-1").sendAt()).isEqualTo("2026-12-08T12:00:00Z");
        assertThat(planned.drain()).isEmpty();
    }

    @Test
    void an_alert_with_a_time_that_needs_a_second_person_is_approved_before_it() {
        var answer = officer(null, alert(EVERYWHERE, ",\"sendAt\":\"2026-11-26T12:00:00Z\""));

        assertThat(answer.getBody()).contains("\"status\":\"waiting\"");
        assertThat(alerts.find("alert-1").orElseThrow().approval().lapsesAt()).isEqualTo("2026-11-26T12:00:00Z");
    }

    @Test
    void what_recurs_is_an_alert_for_each_time_and_the_same_request_again_brings_no_more() {
        String daily = alert(NEAR, RECURS);

        JsonNode first = answered(officer("series", daily));

        assertThat(first.path("occurrences").size()).isEqualTo(3);
        assertThat(first.at("/occurrences/2/sendAt").asString()).isEqualTo("2026-11-27T18:00:00Z");
        assertThat(first.at("/occurrences/2/status").asString()).isEqualTo("scheduled");
        assertThat(answered(officer("series", daily))).isEqualTo(first);
        Alert last = found(first.at("/occurrences/2/id").asString());
        assertThat(last.series()).isEqualTo(first.path("id").asString());
        assertThat(last.expiresAt()).isEqualTo("2026-11-27T20:00:00Z");
        assertThat(alerts.open()).hasSize(3);
        assertThat(planned.drain()).isEmpty();
    }

    @Test
    void another_series_under_the_same_key_is_refused_and_brings_nothing() {
        officer("series", alert(NEAR, RECURS));

        var other = officer("series", alert(NEAR, RECURS + ",\"severity\":\"severe\""));

        assertThat(other.getStatusCode()).isEqualTo(422);
        assertThat(other.getBody()).contains("Idempotency key already used");
        assertThat(alerts.open()).hasSize(3);
    }

    @Test
    void where_a_crash_left_some_of_a_series_the_same_request_brings_the_others_and_one_is_told_of() {
        crash = true;
        String daily = alert(EVERYWHERE, RECURS);
        assertThat(officer("series", daily).getStatusCode()).isEqualTo(500);
        assertThat(alerts.open()).hasSize(1);
        crash = false;

        JsonNode answer = answered(officer("series", daily));

        assertThat(answer.path("occurrences").size()).isEqualTo(3);
        assertThat(alerts.open())
                .allMatch(open -> open.alert().series().equals(answer.path("id").asString()));
        assertThat(staff).hasSizeLessThan(2);
    }

    @Test
    void a_series_of_which_a_crash_left_the_first_is_completed_by_the_same_request_though_the_first_has_gone_since() {
        crash = true;
        String daily = alert(EVERYWHERE, RECURS);
        assertThat(officer("series", daily).getStatusCode()).isEqualTo(500);
        crash = false;
        now = Instant.parse("2026-11-26T18:00:00Z");

        JsonNode answer = answered(officer("series", daily));

        assertThat(answer.path("occurrences"))
                .extracting(one -> one.path("sendAt").asString())
                .containsExactly("2026-11-25T18:00:00Z", "2026-11-27T18:00:00Z");
        assertThat(alerts.open())
                .hasSize(2)
                .allMatch(open -> open.alert().series().equals(answer.path("id").asString()));
        assertThat(officer("another", daily).getBody()).contains("/sendAt");
    }

    @ParameterizedTest
    @CsvSource({
        "recurs, month, 2026-11-27, ''",
        "recurs, day, tomorrow, ''",
        "recurs, day, 2026-11-25, ''",
        "recurs, day, 2026-12-09, ''",
        "incident, day, 2026-11-27, ',\"incident\":\"one\"'"
    })
    void what_cannot_recur_names_the_field_and_nothing_is_written_down(
            String field, String every, String until, String more) {
        String recurs = RECURS.replace("day", every).replace("2026-11-27", until);

        var answer = officer("series", alert(NEAR, recurs + more));

        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(answer.getBody()).contains("\"pointer\":\"/" + field);
        assertThat(alerts.open()).isEmpty();
    }

    @Test
    void what_recurs_needs_a_key() {
        assertThat(officer(null, alert(NEAR, RECURS)).getStatusCode()).isEqualTo(422);
        assertThat(alerts.open()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sendAt, 2026-11-24T12:00:00Z, ''",
        "sendAt, 2026-12-08T12:00:01Z, ''",
        "expiresAt, 2026-11-26T12:00:00Z, 2026-11-26T12:00:00Z"
    })
    void a_time_that_is_over_too_far_off_or_after_the_end_is_refused(String field, String value, String sendAt) {
        String more = ",\"%s\":\"%s\"".formatted(field, value)
                + (sendAt.isEmpty() ? "" : ",\"sendAt\":\"%s\"".formatted(sendAt));

        var answer = officer(null, alert(NEAR, more));

        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(answer.getBody()).contains("\"pointer\":\"/" + field + "\"");
    }

    @Test
    void a_templates_field_that_was_not_filled_in_is_named_and_nothing_is_sent() {
        var answer = officer(null, alert(NEAR, "").replace("A horse.", "The ((road)) is closed."));

        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(answer.getBody()).contains("/text", "has a field that is not filled in: ((road))");
    }

    @Test
    void an_alert_is_in_place_of_ones_own_that_came_back_and_of_no_other() {
        officer(null, alert(EVERYWHERE, ""));
        assertThat(officer(null, alert(NEAR, ",\"revises\":\"alert-1\"")).getBody())
                .contains("/revises");
        alerts.withdraw("alert-1", new Stop("officer", null, Examples.NOW));

        assertThat(officer(null, alert(NEAR, ",\"revises\":\"alert-1\"")).getStatusCode())
                .isEqualTo(202);
        var another = post(Map.of("sub", "another"), null, alert(NEAR, ",\"revises\":\"alert-1\""));
        assertThat(another.getStatusCode()).isEqualTo(422);
        assertThat(another.getBody()).contains("an alert of yours that was returned or withdrawn");
    }

    @Test
    void what_stands_in_place_of_one_of_a_series_is_one_of_it() {
        officer("series", alert(NEAR, RECURS));
        Alert second = found("alert-2");
        assertThat(second.series()).isEqualTo("alert-1");
        alerts.withdraw("alert-2", new Stop("officer", null, Examples.NOW));

        officer(null, alert(NEAR, ",\"revises\":\"alert-2\",\"sendAt\":\"" + second.goesAt() + "\""));

        assertThat(found("alert-" + ids.get()).series()).isEqualTo("alert-1");
    }

    @Test
    void what_goes_to_a_closed_group_is_not_public_and_cannot_be_asked_to_be() {
        groups.create(new Group("rural-crime", "", Joining.VETTED, 0, null));
        groups.create(new Group("farm-watch", "", Joining.ASKED, 0, null));
        String among = "{\"groups\":[\"farm-watch\",\"rural-crime\"]," + NEAR.substring(1);

        officer("one", alert(among, ""));
        assertThat(found("alert-1").listed()).isFalse();
        var refused = officer("two", alert(among, ",\"public\":true"));
        assertThat(refused.getStatusCode()).isEqualTo(422);
        assertThat(refused.getBody()).contains("/public", "closed group");
        officer("three", alert("{\"groups\":[\"farm-watch\"]," + NEAR.substring(1), ""));
        assertThat(found("alert-" + ids.get()).listed()).isTrue();
    }

    @Test
    void an_update_to_those_a_hidden_alert_reached_is_hidden_too_unless_it_is_asked_to_be_public() {
        officer(null, alert(NEAR, ",\"public\":false"));
        goesOut("alert-1");
        String reached = "{\"reached\":\"alert-1\"}";

        officer(null, alert(reached, ""));

        assertThat(found("alert-" + ids.get()).listed()).isFalse();
    }

    @Test
    void what_goes_beyond_the_budget_waits_for_a_second_person_and_what_repeats_a_request_is_paid_once() {
        settings.spend(new Budget(new BigDecimal("0.30"), null));

        officer("one", alert(NEAR, ""));
        officer("one", alert(NEAR, ""));
        officer("two", alert(NEAR, ""));
        officer("urgent", alert(NEAR, ",\"severity\":\"severe\""));
        officer("three", alert(NEAR, ""));

        assertThat(planned.drain()).hasSize(3);
        var waits = alerts.find("alert-" + ids.get()).orElseThrow();
        assertThat(waits.approval().why()).isEqualTo("budget");
        assertThat(waits.approval().cost()).isEqualByComparingTo("0.12");
    }

    @Test
    void where_nobody_knows_what_was_spent_an_urgent_alert_goes_all_the_same_and_another_is_tried_again() {
        settings.spend(new Budget(BigDecimal.TEN, null));
        spendingUnknown = true;

        assertThat(officer("urgent", alert(NEAR, ",\"severity\":\"severe\"")).getBody())
                .contains("\"status\":\"accepted\"");
        assertThat(officer("usual", alert(NEAR, "")).getStatusCode()).isEqualTo(500);
        assertThat(alerts.open()).hasSize(1);
    }

    @Test
    void what_one_person_sends_in_parts_waits_like_the_whole_of_it() {
        ForceSettings usual = settings.now();
        settings.change(new ForceSettings(
                null, 5, usual.approvalLapse(), usual.senderRates(), usual.prices(), usual.budget(), false));

        assertThat(officer("one", alert(NEAR, "")).getBody()).contains("\"status\":\"accepted\"");
        assertThat(officer("two", alert(NEAR, "")).getBody()).contains("\"status\":\"waiting\"");

        assertThat(alerts.find("alert-2").orElseThrow().approval().why()).isEqualTo("together");
        assertThat(post(Map.of("sub", "a colleague"), null, alert(NEAR, "")).getBody())
                .contains("\"status\":\"accepted\"");
    }

    @Test
    void an_alert_to_everywhere_waits_for_a_second_person_who_is_told_how_many_it_reaches_and_until_when() {
        var answer = officer(null, alert(EVERYWHERE, ""));

        assertThat(answer.getBody()).contains("\"status\":\"waiting\"");
        assertThat(planned.drain()).isEmpty();
        Approval asked = alerts.find("alert-1").orElseThrow().approval();
        assertThat(asked.why()).isEqualTo("everywhere");
        assertThat(asked.recipients()).isEqualTo(3);
        assertThat(asked.cost()).isEqualByComparingTo("0.12");
        assertThat(asked.lapsesAt()).isEqualTo(Examples.NOW.plus(settings.now().approvalLapse()));
    }

    /** Who is left out, or lives beside a long area, has to be read all the same; and nobody counts whom an exercise is for. */
    @Test
    void an_alert_says_that_it_is_for_few_where_few_were_counted_and_no_more_have_to_be_read() {
        groups.create(Group.open("farm-watch", ""));
        people = 1000;
        officer(null, alert(EVERYWHERE, ""));
        assertThat(found("alert-1").goesToFew()).isTrue();

        officer(null, alert("{\"exclude\":{\"groups\":[\"farm-watch\"]}," + NEAR.substring(1), ""));
        assertThat(found("alert-2").goesToFew()).isFalse();
        officer(null, alert(EVERYWHERE, ",\"training\":true"));
        assertThat(found("alert-3").goesToFew()).isFalse();

        officer(null, alert("{\"area\":{\"polygon\":[[[-2.7,51.4],[-2.6,51.4],[-2.6,51.5],[-2.7,51.4]]]}}", ""));
        assertThat(found("alert-4").goesToFew()).isFalse();

        people = 1001;
        officer(null, alert(EVERYWHERE, ""));
        assertThat(found("alert-5").goesToFew()).isFalse();
    }

    /** A client's token names no role: whoever has none is not taken for one of the force's own. */
    @Test
    void an_alert_says_that_it_is_the_forces_own_only_where_its_author_is_an_officer() {
        limits(5, false);
        post(Map.of("sub", "a", "client_id", "pages", "cognito:groups", "[officer]"), null, alert(NEAR, ""));
        post(Map.of("sub", "b", "cognito:groups", "[supervisor]"), null, alert(NEAR, ""));
        assertThat(alerts.open()).hasSize(2).allMatch(found -> found.alert().byTheForce());

        client(alert(NEAR, ""));
        officer(null, alert(NEAR, ""));
        assertThat(found("alert-3").byTheForce()).isFalse();
        assertThat(found("alert-4").byTheForce()).isFalse();
    }

    @Test
    void an_exercise_to_everywhere_waits_for_nobody() {
        assertThat(officer(null, alert(EVERYWHERE, ",\"training\":true")).getBody())
                .contains("\"status\":\"accepted\"");
    }

    @Test
    void letters_that_make_a_text_dearer_are_pointed_out_only_where_texts_go() {
        String welsh = alert(NEAR, "").replace("A horse.", "Ceffyl ym Mhŵll.");

        assertThat(officer(null, welsh).getBody()).contains("\"warnings\":[{\"pointer\":\"/text\"");
        assertThat(officer(null, welsh.replace("\"sms\"", "\"email\"")).getBody())
                .doesNotContain("warnings");
    }

    @Test
    void what_a_client_was_not_let_in_for_is_refused_and_nothing_is_written_down() {
        var answer = client(alert(NEAR, ""));

        assertThat(answer.getStatusCode()).isEqualTo(403);
        assertThat(answer.getBody()).contains("was not let in");
        assertThat(alerts.open()).isEmpty();
    }

    @Test
    void a_clients_alert_within_its_limits_waits_where_the_limits_say_so() {
        limits(3, true);
        assertThat(client(alert(NEAR, "")).getBody()).contains("\"status\":\"waiting\"");
        assertThat(alerts.find("alert-1").orElseThrow().approval().why()).isEqualTo("integrator");

        limits(3, false);
        assertThat(client(alert(NEAR, "")).getBody()).contains("\"status\":\"accepted\"");
    }

    @Test
    void a_clients_alert_to_more_people_than_its_limit_is_refused_and_a_few_are_not_counted_for_it() {
        limits(2, false);

        assertThat(client(alert(NEAR, "")).getBody()).contains("is too many people; this client may reach 2 at most");
    }

    @Test
    void nobody_replaces_what_does_not_exist_or_what_they_may_not_stop() {
        officer("one", alert(NEAR, ""));
        String replacing = alert(NEAR, ",\"replaces\":\"alert-1\"");

        var unknown = officer(null, alert(NEAR, ",\"replaces\":\"no-such-id\""));
        assertThat(unknown.getStatusCode()).isEqualTo(422);
        assertThat(unknown.getBody()).contains("/replaces");
        assertThat(post(Map.of("sub", "another"), null, replacing).getStatusCode())
                .isEqualTo(403);
        limits(3, false);
        assertThat(client(replacing).getStatusCode()).isEqualTo(403);
        assertThat(officer(null, alert(NEAR, ",\"replaces\":\"alert-1\",\"training\":true"))
                        .getStatusCode())
                .isEqualTo(422);
        assertThat(trail.entries).isEmpty();
    }

    @Test
    void replacing_an_alert_is_an_act_on_it_and_on_the_audit() {
        officer("one", alert(NEAR, ""));
        String replacing = alert(NEAR, ",\"replaces\":\"alert-1\"");

        assertThat(officer(null, replacing).getStatusCode()).isEqualTo(202);
        assertThat(post(Map.of("sub", "another", "cognito:groups", "[supervisor]"), null, replacing)
                        .getStatusCode())
                .isEqualTo(202);

        assertThat(trail.entries)
                .extracting(entry -> entry.act().who() + " " + entry.act().action() + " "
                        + entry.act().target() + " " + entry.act().outcome())
                .containsExactly(
                        "officer alert.replace alert-1 asked",
                        "officer alert.replace alert-1 202",
                        "another alert.replace alert-1 asked",
                        "another alert.replace alert-1 202");
    }

    /** Of the groups it is told who may be in them; of a code, once the alert is written, whether an incident has it. */
    @Test
    void the_groups_are_looked_up_once_for_an_alert_and_not_at_all_for_one_that_names_none() {
        groups.create(Group.open("farm-watch", ""));
        groups.create(Group.open("river-watch", ""));

        officer("all", alert(NEAR, ""));
        assertThat(groups.lookedUp()).isZero();
        String some = "{\"groups\":[\"farm-watch\"],\"exclude\":{\"groups\":[\"river-watch\"]}," + NEAR.substring(1);
        assertThat(officer("some", alert(some, "")).getStatusCode()).isEqualTo(202);
        assertThat(groups.lookedUp()).isEqualTo(1);
    }

    @Test
    void a_code_that_another_incident_has_is_drawn_anew_and_the_page_that_texts_name_is_the_new_one() {
        String drawn = PageCode.fresh(new Random(0), true);
        alerts.accept(Examples.everywhere().about(new InIncident("before", drawn, Step.FIRST)), null, null);

        assertThat(officer("one", alert(NEAR, ",\"link\":true")).getStatusCode())
                .isEqualTo(202);

        Alert written = found("alert-1");
        assertThat(written.incident().code()).isNotEqualTo(drawn).hasSameSizeAs(drawn);
        assertThat(written.content().link()).isEqualTo(written.incident().page("https://alerts.example.org"));
        assertThat(alerts.incidents.coded(drawn).orElseThrow().id()).isEqualTo("before");
        assertThat(planned.drain()).containsExactly("alert-1");
        assertThat(sends.of("officer").sends()).hasSize(1);
    }

    @Test
    void an_alert_that_names_no_incident_opens_one_with_a_page_and_an_all_clear_is_one_alert_more_of_it() {
        JsonNode first = answered(officer("one", alert(NEAR, ",\"kind\":\"missing\"")));
        JsonNode again = answered(officer("one", alert(NEAR, ",\"kind\":\"missing\"")));
        JsonNode over =
                answered(officer(null, alert(NEAR, ",\"incident\":\"incident-1\",\"incidentStep\":\"allClear\"")));

        Incident incident = alerts.incidents.find("incident-1").orElseThrow();
        assertThat(incident.kind()).isEqualTo("missing");
        assertThat(incident.code()).hasSize(5);
        assertThat(first.path("page").asString()).isEqualTo("https://alerts.example.org/a/" + incident.code());
        assertThat(again).isEqualTo(first);
        assertThat(over.path("incident").asString()).isEqualTo("incident-1");
        assertThat(incident.alerts()).containsExactly("alert-1", over.path("id").asString());
        assertThat(found(over.path("id").asString()).is(Step.ALL_CLEAR)).isTrue();
    }

    @Test
    void the_page_of_what_is_not_public_has_a_code_that_nobody_guesses() {
        officer(null, alert(NEAR, ",\"public\":false"));

        assertThat(found("alert-1").incident().code()).hasSize(10);
    }

    @Test
    void what_goes_on_with_an_incident_that_is_withdrawn_at_that_moment_is_refused_by_its_field() {
        officer(null, alert(NEAR, ""));
        onceRead = () -> alerts.incidents.withdraw("incident-1", new Stop("officer", null, now));

        APIGatewayV2HTTPResponse late = officer(null, alert(NEAR, ",\"incident\":\"incident-1\""));

        assertThat(late.getStatusCode()).isEqualTo(422);
        assertThat(late.getBody()).contains("/incident", "was withdrawn");
        assertThat(alerts.find("alert-2")).isEmpty();
    }

    @Test
    void an_alert_that_replaces_another_goes_on_with_its_incident() {
        officer(null, alert(NEAR, ""));
        officer(null, alert(NEAR, ",\"replaces\":\"alert-1\""));

        assertThat(alerts.incidents.find("incident-1").orElseThrow().alerts()).containsExactly("alert-1", "alert-2");
        assertThat(found("alert-2").is(Step.UPDATE)).isTrue();
    }

    @Test
    void nothing_for_everybody_joins_an_incident_whose_page_is_hidden() {
        officer(null, alert(NEAR, ",\"public\":false"));

        assertThat(officer(null, alert(NEAR, ",\"incident\":\"incident-1\"")).getBody())
                .contains("/public", "must be false");
        officer(null, alert(NEAR, ",\"replaces\":\"alert-1\""));
        assertThat(alerts.incidents.find("incident-1").orElseThrow().alerts()).containsExactly("alert-1");
    }

    @Test
    void a_step_of_no_incident_or_of_one_there_is_not_or_that_was_withdrawn_is_refused() {
        officer(null, alert(NEAR, ""));
        String later = ",\"incident\":\"incident-1\"";

        assertThat(officer(null, alert(NEAR, ",\"incidentStep\":\"update\"")).getBody())
                .contains("/incidentStep", "needs the incident");
        assertThat(officer(null, alert(NEAR, ",\"incident\":\"none\"")).getBody())
                .contains("/incident", "is not the id of an incident");
        assertThat(officer(null, alert(NEAR, later + ",\"training\":true")).getBody())
                .contains("exercise");
        limits(3, false);
        assertThat(client(alert(NEAR, later)).getBody()).contains("is not the id of an incident");
        alerts.incidents.withdraw("incident-1", new Stop("officer", null, Examples.NOW));
        assertThat(officer(null, alert(NEAR, later)).getBody()).contains("was withdrawn");
    }

    @Test
    void an_all_clear_is_for_those_whom_the_earlier_alerts_reached_in_the_areas_of_those() {
        officer(null, alert(NEAR, ""));
        goesOut("alert-1");

        officer(null, alert("{\"reached\":\"incident-1\"}", ",\"incident\":\"incident-1\""));

        Audience audience = found("alert-2").audience();
        assertThat(audience.reached()).isEqualTo(new Reached("incident-1", List.of("alert-1"), false, null));
        assertThat(audience.areas()).isEqualTo(found("alert-1").audience().areas());
    }

    @Test
    void whoever_is_not_known_to_be_reached_is_never_guessed_at() {
        officer(null, alert(NEAR, ""));
        String reached = "{\"reached\":\"alert-1\"}";

        assertThat(officer(null, alert(reached, "")).getBody()).contains("/audience/reached", "has gone to anybody");
        alerts.planned("alert-1", 1);
        assertThat(officer(null, alert(reached, "")).getBody()).contains("/audience/reached", "no longer on record");
        goesOut("alert-1");
        assertThat(officer(null, alert(reached, ",\"training\":true")).getBody())
                .contains("exercise");
        limits(3, false);
        assertThat(client(alert(reached, "")).getBody()).contains("/audience/reached");
        assertThat(officer(null, alert("{\"answered\":\"alert-1\",\"with\":6}", ""))
                        .getBody())
                .contains("/audience/with", "from 1 to 5");
        assertThat(officer(null, alert("{\"reached\":\"alert-1\",\"groups\":[\"a\"]}", ""))
                        .getBody())
                .contains("/audience/groups");
    }

    @Test
    void an_answer_that_nobody_was_asked_for_is_refused_and_not_sent_to_nobody() {
        String asks = ",\"question\":{\"text\":\"Seen it?\",\"answers\":[{\"en\":\"Yes\"},{\"en\":\"No\"}]}";
        officer(null, alert(NEAR, ""));
        officer(null, alert(NEAR, asks));
        goesOut("alert-1");
        goesOut("alert-2");

        for (String none : List.of("{\"answered\":\"alert-1\",\"with\":1}", "{\"answered\":\"alert-2\",\"with\":3}")) {
            assertThat(officer(null, alert(none, "")).getBody()).as(none).contains("/audience/with", "no answer");
        }
        assertThat(officer(null, alert("{\"answered\":\"alert-2\",\"with\":2}", ""))
                        .getStatusCode())
                .isEqualTo(202);
        assertThat(officer(null, alert("{\"answered\":\"alert-1\"}", "")).getStatusCode())
                .isEqualTo(202);
    }

    private void goesOut(String id) {
        alerts.planned(id, 1);
        readings.keep(new Reading(id, "page#000#", Map.of()));
    }

    @Test
    void an_officer_is_held_to_no_clients_limits() {
        limits(2, true);

        assertThat(officer(null, alert(NEAR, "")).getBody()).contains("\"status\":\"accepted\"");
    }

    private void limits(int most, boolean alwaysWaits) {
        integrators.keep(
                "client", "Client", new Limits(Set.of(), List.of(AROUND_PORTISHEAD), most, alwaysWaits, 60), null);
    }

    private APIGatewayV2HTTPResponse officer(String key, String body) {
        return post(Map.of("sub", "officer"), key, body);
    }

    private APIGatewayV2HTTPResponse client(String body) {
        return post(Map.of("sub", "client", "client_id", "client"), null, body);
    }

    private APIGatewayV2HTTPResponse post(Map<String, String> claims, String key, String body) {
        Map<String, String> headers = key == null ? Map.of() : Map.of("Idempotency-Key", key);
        return function().apply(Requests.by(claims, "POST /api/alerts", null, body, headers));
    }

    private AcceptAlertFunction function() {
        var reach = new RecentReach(
                audience -> {
                    onceRead.run();
                    return Reaches.texted(people);
                },
                () -> now);
        var form = new AlertForm(
                new AudienceForm(
                        new AreaForm(PLACES, TARGETING),
                        new AreaWords(PLACES),
                        groups::names,
                        () -> new ReachedForm(alerts.earlier(), readings)),
                new CheckedRecordings(MemoryRecordings::new),
                new CheckedPhotos(() -> photos),
                new IncidentForm(
                        alerts,
                        alerts.incidents,
                        () -> "incident-" + incidentIds.incrementAndGet(),
                        new Random(incidentIds.get()),
                        "https://alerts.example.org"),
                new QuestionForm(CommandWords::are, CommandWords::answer),
                groups,
                FRAME.room(),
                () -> now,
                moment -> "alert-" + ids.incrementAndGet());
        var secondPerson = new SecondPerson(
                reach,
                new HourlyReach(sends, List::of, TARGETING, () -> now),
                new WithinBudget(spendingUnknown ? new NobodyKnows() : spending, settings),
                settings,
                FRAME,
                () -> now);
        return new AcceptAlertFunction(
                new Http(),
                new SeriesForm(() -> now),
                form,
                new AcceptAlert(alerts, secondPerson, planned, this::tell, codes),
                new Remits(integrators, new MemoryProfiles(), TARGETING, reach::everybody),
                new SchemeWords(FRAME),
                new TextWarnings(FRAME),
                new Replacement(alerts, trail, () -> now),
                bulletins,
                "https://alerts.example.org",
                new Acts(Json.mapper(), text -> text, () -> now));
    }

    /** A table that does not answer. */
    private record NobodyKnows() implements Spending {
        @Override
        public Spent on(LocalDate day) {
            throw new IllegalStateException("the table is out");
        }

        @Override
        public boolean add(String name, LocalDate day, BigDecimal sum, Budget budget) {
            throw new IllegalStateException("the table is out");
        }
    }

    private void tell(StaffNotice notice) {
        if (crash) {
            throw new IllegalStateException("the queue is out");
        }
        staff.add(notice);
    }

    private static JsonNode answered(APIGatewayV2HTTPResponse answer) {
        assertThat(answer.getStatusCode()).isEqualTo(202);
        return Json.mapper().readTree(answer.getBody());
    }

    private Alert found(String id) {
        return alerts.find(id).map(AlertRecord::alert).orElseThrow();
    }

    private static String alert(String audience, String more) {
        return "{\"title\":\"Loose horse\",\"text\":\"A horse.\",\"channels\":[\"sms\"],\"audience\":" + audience + more
                + "}";
    }
}
