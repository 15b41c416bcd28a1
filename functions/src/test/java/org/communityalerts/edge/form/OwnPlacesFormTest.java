package org.communityalerts.edge.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communityalerts.craft.person.Screening;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.domain.audience.Joining;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.OwnPlace;
import org.communityalerts.domain.resident.Particulars;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryGroups;
import org.junit.jupiter.api.Test;

class OwnPlacesFormTest {
    private static final Screening SCREENING = new Screening(PlacesFile.forceArea(), () -> Examples.NOW);
    private static final ParticularsForm FORM =
            ParticularsForm.ofAnybody(SCREENING, new MemoryGroups("farm-watch", "boat-watch"));
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 29);
    private static final Subscriber BARE = Examples.resident(1, Examples.PORTISHEAD, Channel.SMS);
    private static final OwnPlace FIELD =
            new OwnPlace("Top field", null, new Spot(new Point(51.4, -2.7), Set.of("farm-watch"), SUNDAY));

    @Test
    void a_place_is_by_its_postcode_or_its_point_with_groups_and_an_end_of_its_own() {
        Particulars read = read("""
                {"places":[{"label":" Mum's ","postcode":"bs11de"},
                 {"label":"Top field","lat":51.4,"lon":-2.7,"groups":["farm-watch"],"until":"2026-11-29"}],
                 "until":"2026-12-24"}""", BARE);

        assertThat(read.places()).extracting(OwnPlace::label).containsExactly("Mum's", "Top field");
        assertThat(read.places()).extracting(OwnPlace::postcode).containsExactly("BS1 1DE", null);
        assertThat(read.places().getLast()).isEqualTo(FIELD);
        assertThat(read.home().spot().until()).isEqualTo("2026-12-24");
    }

    @Test
    void places_that_are_left_out_stay_that_are_null_go_and_that_are_shown_can_be_sent_back() {
        Subscriber before = BARE.change().with(List.of(FIELD)).until(SUNDAY).done();

        assertThat(read("{}", before).places()).containsExactly(FIELD);
        assertThat(read("{}", before).home().spot().until()).isEqualTo(SUNDAY);
        assertThat(read("{\"places\":null,\"until\":null}", before).places()).isEmpty();
        assertThat(read("{\"places\":null,\"until\":null}", before)
                        .home()
                        .spot()
                        .until())
                .isNull();
        String shown = Json.mapper().writeValueAsString(Map.of("places", OwnPlacesForm.write(before.places())));
        assertThat(read(shown, BARE).places()).containsExactly(FIELD);
    }

    @Test
    void what_is_wrong_with_a_place_is_said_at_its_field() {
        assertThat(said("{\"places\":[{\"postcode\":\"BS1 1DE\"}]}")).contains("/places/0/label", "is missing");
        assertThat(said("{\"places\":[{\"label\":\"A\"}]}")).contains("/places/0/postcode", "is missing");
        assertThat(said("{\"places\":[{\"label\":\"A\",\"postcode\":\"ZZ1 1ZZ\"}]}"))
                .contains("/places/0/postcode");
        assertThat(said("{\"places\":[{\"label\":\"A|B\",\"postcode\":\"BS1 1DE\"}]}"))
                .contains("/places/0/label");
        assertThat(said("{\"places\":[{\"label\":\"A\",\"lat\":51.4}]}")).contains("/places/0/lon", "is missing");
        assertThat(said("{\"places\":[{\"label\":\"A\",\"lat\":40,\"lon\":-2.7}]}"))
                .contains("/places/0", "not in the force's area");
        assertThat(said("{\"places\":[{\"label\":\"A\",\"lat\":51.4,\"lon\":-2.7,\"postcode\":\"BS1 1DE\"}]}"))
                .contains("/places/0/postcode", "left out");
        assertThat(said("{\"places\":[{\"label\":\"A\",\"postcode\":\"BS1 1DE\",\"groups\":[\"knitters\"]}]}"))
                .contains("/places/0/groups", "does not exist");
        assertThat(said("{\"places\":[{\"label\":\"A\",\"postcode\":\"BS1 1DE\",\"until\":\"Sunday\"}]}"))
                .contains("/places/0/until", "must be a day");
    }

    @Test
    void a_last_day_that_is_past_is_refused_unless_it_is_on_record() {
        String past =
                "{\"until\":\"2026-11-23\",\"places\":[{\"label\":\"A\",\"postcode\":\"BS1 1DE\",\"until\":\"2025-11-29\"}]}";
        assertThat(said(past)).contains("/until", "/places/0/until", "must be today or later");
        assertThat(said("{\"until\":\"2026-11-24\"}")).isEmpty();

        LocalDate over = LocalDate.of(2026, 11, 23);
        var ended = new OwnPlace("Top field", null, new Spot(FIELD.point(), Set.of(), over));
        Subscriber before = BARE.change().with(List.of(ended)).until(over).done();
        String shown = Json.mapper()
                .writeValueAsString(Map.of("places", OwnPlacesForm.write(before.places()), "until", over.toString()));
        assertThat(read(shown, before).places()).containsExactly(ended);
        assertThat(read(shown, before).home().spot().until()).isEqualTo(over);
    }

    @Test
    void whoever_is_in_too_many_groups_already_can_change_all_else_and_come_into_no_more() {
        String[] names = IntStream.range(0, 30).mapToObj(i -> "g" + i).toArray(String[]::new);
        var form = ParticularsForm.ofAnybody(SCREENING, new MemoryGroups(names));
        Subscriber many = BARE.in(Set.of(names).stream().limit(26).collect(Collectors.toSet()));
        var language = fields("{\"language\":\"cy\"}");
        assertThat(form.read(language, many).preferences().language()).isEqualTo("cy");
        assertThat(refusal(language)).isEmpty();

        var more = fields("{\"groups\":" + Json.mapper().writeValueAsString(names) + "}");
        form.read(more, many);
        assertThat(refusal(more)).contains("20 at most", "25 at most at all places together");
    }

    @Test
    void two_places_at_one_point_are_one_and_the_second_is_refused() {
        assertThat(said("{\"postcode\":\"BS1 1DE\",\"places\":[{\"label\":\"A\",\"postcode\":\"BS1 1DE\"}]}"))
                .contains("/places/0", "where another of the places is");
    }

    @Test
    void there_are_no_more_places_and_groups_than_a_change_has_room_for() {
        String nine = IntStream.range(0, 9)
                .mapToObj(i -> "{\"label\":\"A\",\"lat\":51.4,\"lon\":-2." + (50 + i) + "}")
                .collect(Collectors.joining(","));
        assertThat(said("{\"places\":[" + nine + "]}")).contains("/places", "1 to 8");

        String[] names = IntStream.range(0, 20).mapToObj(i -> "g" + i).toArray(String[]::new);
        var form = ParticularsForm.ofAnybody(SCREENING, new MemoryGroups(names));
        String all = Json.mapper().writeValueAsString(names);
        String six = Json.mapper().writeValueAsString(List.of(names).subList(0, 6));
        String place = "\"places\":[{\"label\":\"A\",\"postcode\":\"BS1 1DE\",\"groups\":" + six + "}]";
        var fields = fields("{\"groups\":" + all + "," + place + "}");
        form.read(fields, BARE);
        assertThat(refusal(fields)).contains("/groups", "25 at most at all places together");
    }

    @Test
    void a_resident_takes_no_group_to_a_place_that_they_could_not_join() {
        var groups = new MemoryGroups("farm-watch");
        groups.create(new Group("barn-watch", "", Joining.ASKED, 0, null));
        groups.create(new Group("rural-crime", "", Joining.VETTED, 0, null));
        var own = ParticularsForm.ofOneself(SCREENING, groups, _ -> true);
        String body = "{\"places\":[{\"label\":\"A\",\"postcode\":\"BS1 1DE\",\"groups\":[\"%s\"]}]}";

        var asked = fields(body.formatted("barn-watch"));
        own.read(asked, BARE);
        assertThat(refusal(asked)).contains("joined by asking");
        var closed = fields(body.formatted("rural-crime"));
        own.read(closed, BARE);
        assertThat(refusal(closed)).contains("does not exist");
        var member = fields(body.formatted("rural-crime"));
        own.read(member, BARE.in(Set.of("rural-crime")));
        assertThat(refusal(member)).isEmpty();
    }

    private static Particulars read(String json, Subscriber before) {
        var fields = fields(json);
        Particulars read = FORM.read(fields, before);
        fields.nothingElse();
        fields.refuseIfWrong();
        return read;
    }

    private static String said(String json) {
        var fields = fields(json);
        FORM.read(fields, BARE);
        return refusal(fields);
    }

    private static String refusal(Fields fields) {
        try {
            fields.refuseIfWrong();
            return "";
        } catch (Problem.Exception e) {
            return e.problem().toString();
        }
    }

    private static Fields fields(String json) {
        return Fields.of(Json.mapper().readTree(json));
    }
}
