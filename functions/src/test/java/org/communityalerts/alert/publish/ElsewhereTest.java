package org.communityalerts.alert.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communityalerts.alert.publish.Published.Draft;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Alerts as others take them: on a map, in a district's feed, in a frame, on a screen. */
class ElsewhereTest {
    private static final String NORTH_SOMERSET = "districts/E06000024.atom";
    private static final String BATH = "districts/E06000022.atom";
    private static final String HIDDEN = "a/K7QF2K7QF2/index.html";
    private static final Content SECRET =
            new Content("Meet at the mill", "Officers meet at the mill.", null, null, null);

    private final Published published = new Published();

    @Test
    void the_map_has_each_current_alert_with_its_shape_and_words_in_both_languages() {
        published.publish(Draft.of("a").saying(Published.WELSH));
        published.publish(Draft.of("b"));
        published.stop("b");

        JsonNode feature = only(features());
        assertThat(feature.path("id").asString()).isEqualTo("a");
        assertThat(feature.at("/properties/title").asString()).isEqualTo("Loose horse");
        assertThat(feature.at("/properties/titleCy").asString()).isEqualTo("Ceffyl rhydd");
        assertThat(feature.at("/properties/page").asString()).isEqualTo("https://alerts.example.org/alerts/a.html");
        JsonNode ring = feature.at("/geometry/coordinates/0/0");
        assertThat(ring.size()).isEqualTo(49);
        assertThat(ring.get(0)).isEqualTo(ring.get(48));
        for (JsonNode corner : ring) {
            var point = new Point(corner.get(1).asDouble(), corner.get(0).asDouble());
            assertThat(point.metresTo(Examples.PORTISHEAD)).isBetween(4980.0, 5020.0);
        }
    }

    @Test
    void outer_lines_run_against_the_clock_and_holes_with_it_whichever_way_they_were_drawn() {
        var outer = List.of(new Point(51, -3), new Point(51.5, -3), new Point(51.5, -2), new Point(51, -3));
        var hole = List.of(new Point(51.2, -2.8), new Point(51.3, -2.8), new Point(51.3, -2.7), new Point(51.2, -2.8));
        for (var drawn : List.of(List.of(outer, hole), List.of(outer.reversed(), hole.reversed()))) {
            published.publish(
                    Draft.of("a" + drawn.hashCode()).to(new Audience(new Area.Polygon(drawn), Set.of(), "drawn")));
        }

        for (JsonNode feature : features()) {
            assertThat(turned(feature.at("/geometry/coordinates/0/0"))).isPositive();
            assertThat(turned(feature.at("/geometry/coordinates/0/1"))).isNegative();
        }
    }

    @Test
    void where_an_area_is_left_out_the_map_has_words_and_no_shape() {
        var hole = new Audience.Exclusion(Set.of(), List.of(new Area.Circle(Examples.PORTISHEAD, 100)));
        published.publish(Draft.of("a")
                .to(new Audience(List.of(new Area.Circle(Examples.PORTISHEAD, 5000)), Set.of(), hole, "around")));

        assertThat(only(features()).get("geometry").isNull()).isTrue();
        assertThat(only(features()).at("/properties/area").asString()).isEqualTo("around");
    }

    @Test
    void no_words_of_an_officer_break_it() {
        String words = "\"quoted\" \\ </script> llŷr 🐎 tab\t";
        published.publish(Draft.of("a").saying(new Content("T", words, null, null, null)));

        assertThat(only(features()).at("/properties/text").asString()).isEqualTo(words);
        assertThat(published.site.text(Paths.MAP)).doesNotContain("</script>");
    }

    @Test
    void each_district_has_a_feed_of_what_is_for_a_part_of_it_and_an_empty_one_is_there_too() {
        published.publish(Draft.of("a"));

        assertThat(published.site.text(NORTH_SOMERSET)).contains("urn:uuid:a", "for North Somerset", "rel=\"self\"");
        assertThat(published.site.text(BATH)).contains("<feed").doesNotContain("urn:uuid:a");
        assertThat(published.site.text(Paths.index(PageLanguage.ENGLISH))).contains("/" + NORTH_SOMERSET);
    }

    @Test
    void each_postcode_of_the_force_is_in_the_circle_of_its_sector() {
        published.publish(Draft.of("a"));

        JsonNode sectors = Json.mapper().readTree(published.site.text(Paths.SECTORS));
        for (var postcode : PlacesFile.forceArea().forcePostcodes()) {
            JsonNode circle =
                    sectors.path(postcode.name().substring(0, postcode.name().length() - 2));
            var middle = new Point(circle.get(0).asDouble(), circle.get(1).asDouble());
            assertThat(middle.metresTo(postcode.point()))
                    .isLessThan(circle.get(2).asDouble());
        }
        assertThat(published.site.text(Paths.SECTORS).length()).isLessThan(10_000);
    }

    @Test
    void the_frame_needs_no_script_leads_out_of_itself_and_stays_below_5_kb() {
        for (int i = 0; i < 20; i++) {
            published.publish(Draft.of("01a20f4d-b877-7549-aec9-48755fc685f" + i)
                    .saying(new Content("W".repeat(100), "Words.", null, null, null)));
        }

        for (PageLanguage language : PageLanguage.values()) {
            String embed = published.site.text(Paths.embed(language));
            assertThat(embed.length()).isLessThanOrEqualTo(5000);
            assertThat(embed).contains("target=\"_blank\"").doesNotContain("<script", "style=");
        }
        assertThat(published.site.text(Paths.embed(PageLanguage.WELSH))).contains("Rhybuddion cyfredol");
    }

    @Test
    void a_screen_shows_both_languages_and_looks_again_within_a_minute() {
        assertThat(published.site.files()).doesNotContainKey(Paths.KIOSK);
        published.publish(
                Draft.of("a").saying(Published.WELSH).alert(published.now).about(in("K7QF2")));

        assertThat(published.site.text(Paths.KIOSK))
                .contains(
                        "Loose horse",
                        "Ceffyl rhydd",
                        "alerts.example.org/a/K7QF2",
                        "http-equiv=\"refresh\" content=\"30\"");
        published.stop("a");
        assertThat(published.site.text(Paths.KIOSK))
                .contains("no current alerts", "Nid oes rhybuddion")
                .doesNotContain("horse");
    }

    @Test
    void no_public_file_holds_a_word_of_what_is_not_for_everybody() {
        published.publish(Draft.of("a"));
        published.publish(
                Draft.of("b").saying(SECRET).unlisted().alert(published.now).about(in("K7QF2K7QF2")));
        published.alerts.accept(Draft.of("c").saying(SECRET).alert(published.now), null, null);
        published.useCase.publish("c");
        published.useCase.refresh();

        assertThat(holding("mill")).containsExactly(HIDDEN);
        assertThat(holding("K7QF2K7QF2")).containsExactly(HIDDEN);
    }

    @Test
    void an_exercise_is_on_no_page_map_or_screen() {
        published.publish(Draft.of("a"));
        published.publish(Draft.of("b").saying(SECRET).exercise());

        assertThat(holding("mill")).containsExactly(Paths.cap("b"));
    }

    private Stream<String> holding(String word) {
        return published.site.files().entrySet().stream()
                .filter(file -> new String(file.getValue()).contains(word))
                .map(Map.Entry::getKey);
    }

    private static InIncident in(String code) {
        return new InIncident("i-" + code, code, Step.FIRST);
    }

    private JsonNode features() {
        return Json.mapper().readTree(published.site.text(Paths.MAP)).path("features");
    }

    private static JsonNode only(JsonNode list) {
        assertThat(list.size()).isEqualTo(1);
        return list.get(0);
    }

    private static double turned(JsonNode ring) {
        return IntStream.range(0, ring.size() - 1)
                .mapToDouble(i -> ring.get(i).get(0).asDouble()
                                * ring.get(i + 1).get(1).asDouble()
                        - ring.get(i + 1).get(0).asDouble() * ring.get(i).get(1).asDouble())
                .sum();
    }
}
