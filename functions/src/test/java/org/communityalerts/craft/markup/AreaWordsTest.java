package org.communityalerts.craft.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaWordsTest {
    private static final PlacesFile PLACES = PlacesFile.forceArea();
    private static final AreaWords WORDS = new AreaWords(PLACES);
    private static final Area CIRCLE = new Area.Circle(Examples.PORTISHEAD, 5000, "BS20 8QJ");
    private static final Area DRAWN = new Area.Polygon(
            List.of(List.of(new Point(51, -3), new Point(51, -2.5), new Point(51.5, -2.5), new Point(51, -3))));

    @Test
    void each_kind_of_area_has_words_in_both_languages() {
        assertThat(both(CIRCLE)).containsExactly("within 5 km of BS20 8QJ", "o fewn 5 km i BS20 8QJ");
        assertThat(both(new Area.Circle(Examples.PORTISHEAD, 1500, "BS20 8QJ")))
                .containsExactly("within 1.5 km of BS20 8QJ", "o fewn 1.5 km i BS20 8QJ");
        assertThat(both(new Area.Everywhere())).containsExactly("everywhere", "ym mhobman");
        assertThat(both(DRAWN)).containsExactly("in the area drawn on the map", "yn yr ardal a nodir ar y map");
        assertThat(both(new Area.Circle(new Point(51.4, -2.6), 500)))
                .containsExactly("within 500 m of 51.40000, -2.60000", "o fewn 500 m i 51.40000, -2.60000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "North Somerset | in North Somerset | North Somerset",
                "Portishead | in the box around Portishead, North Somerset | Portishead, North Somerset a'r cyffiniau",
                "Little Bristol | within 500 m of Little Bristol, South Gloucestershire"
                        + " | Little Bristol, South Gloucestershire (o fewn 500 m)"
            },
            quoteCharacter = '"')
    void a_name_keeps_its_first_letter_in_welsh(String name, String english, String welsh) {
        assertThat(both(new Area.Place(PLACES.search(name, 1).getFirst().id()))).containsExactly(english, welsh);
    }

    @Test
    void several_areas_and_those_left_out_are_said_too() {
        var areas = List.of(CIRCLE, new Area.Place("E06000024"));

        assertThat(WORDS.say(areas, List.of(DRAWN), PageLanguage.ENGLISH))
                .isEqualTo("within 5 km of BS20 8QJ, or in North Somerset, but not in the area drawn on the map");
        assertThat(WORDS.say(areas, List.of(DRAWN), PageLanguage.WELSH))
                .isEqualTo("o fewn 5 km i BS20 8QJ; North Somerset, ac eithrio yn yr ardal a nodir ar y map");
    }

    @Test
    void in_english_an_alert_keeps_the_words_it_was_accepted_with() {
        var accepted = new Audience(CIRCLE, Set.of(), "as it was said then");

        assertThat(WORDS.of(accepted, PageLanguage.ENGLISH)).isEqualTo("as it was said then");
        assertThat(WORDS.of(accepted, PageLanguage.WELSH)).isEqualTo("o fewn 5 km i BS20 8QJ");
    }

    private static List<String> both(Area area) {
        return List.of(
                WORDS.say(List.of(area), List.of(), PageLanguage.ENGLISH),
                WORDS.say(List.of(area), List.of(), PageLanguage.WELSH));
    }
}
