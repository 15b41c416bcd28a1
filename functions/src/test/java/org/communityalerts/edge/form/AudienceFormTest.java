package org.communityalerts.edge.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceFormTest {
    private static final PlacesFile PLACES = PlacesFile.forceArea();
    private static final AudienceForm FORM = new AudienceForm(
            new AreaForm(PLACES, new Targeting(PLACES)),
            new AreaWords(PLACES),
            () -> Set.of("farm-watch", "horse-watch"),
            null);
    private static final String SQUARE = "[[-2.7,51.4],[-2.6,51.4],[-2.6,51.5],[-2.7,51.5],[-2.7,51.4]]";

    @Test
    void a_circle_is_read_with_its_postcode() {
        Audience audience = read("{'area':{'circle':{'postcode':'bs208qj','radiusMetres':5000}}}");
        assertThat(audience.areas()).containsExactly(new Area.Circle(new Point(51.48261, -2.76918), 5000, "BS20 8QJ"));
        assertThat(audience.words()).isEqualTo("within 5 km of BS20 8QJ");
    }

    @Test
    void what_the_api_says_of_an_area_can_be_sent_back_to_it() {
        Area circle = new Area.Circle(new Point(51.48261, -2.76918), 5000, "BS20 8QJ");
        assertThat(read("{'area':" + Json.mapper().writeValueAsString(circle) + "}")
                        .areas())
                .containsExactly(circle);
    }

    @Test
    void several_areas_are_one_audience_and_some_are_left_out() {
        Audience audience = read("""
                {'areas':[{'place':'E06000024'},{'circle':{'lat':51.4,'lon':-2.6,'radiusMetres':500}}],
                 'groups':['farm-watch'],
                 'exclude':{'groups':['horse-watch'],'areas':[{'polygon':[%s]}]}}""".formatted(SQUARE));
        assertThat(audience.areas()).hasSize(2);
        assertThat(audience.groups()).containsExactly("farm-watch");
        assertThat(audience.exclude().groups()).containsExactly("horse-watch");
        assertThat(audience.exclude().areas()).hasSize(1);
        assertThat(audience.words())
                .isEqualTo(
                        "in North Somerset, or within 500 m of 51.40000, -2.60000, but not in the area drawn on the map");
    }

    @Test
    void the_words_say_what_stands_for_a_place() {
        String town = PLACES.search("Portishead", 1).getFirst().id();
        String hamlet = PLACES.search("Little Bristol", 1).getFirst().id();
        assertThat(read("{'area':{'place':'" + town + "'}}").words())
                .isEqualTo("in the box around Portishead, North Somerset");
        assertThat(read("{'area':{'place':'" + hamlet + "'}}").words())
                .isEqualTo("within 500 m of Little Bristol, South Gloucestershire");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{} | /audience/area | is missing; areas will do instead",
                "{'area':null} | /audience/area | is missing; areas will do instead",
                "{'area':{}} | /audience/area | exactly one of",
                "{'area':{'everywhere':false}} | /audience/area/everywhere | must be true",
                "{'area':{'everywhere':true},'areas':[{'everywhere':true}]} | /audience/area | beside areas",
                "{'areas':[]} | /audience/areas | a list of 1 to",
                "{'area':{'everywhere':true},'groups':[]} | /audience/groups | or be left out",
                "{'area':{'everywhere':true},'groups':['nobody']} | /audience/groups | does not exist: nobody",
                "{'area':{'everywhere':true},'exclude':{'groups':['nobody']}} | /audience/exclude/groups | not exist: nobody",
                "{'area':{'everywhere':true},'exclude':{'group':['farm-watch']}} | /audience/exclude/group | not a field",
                "{'area':{'everywhere':true},'exclude':{'areas':[{'everywhere':true}]}} | /audience/exclude/areas | leave nothing",
                "{'area':{'place':'E06000024'},'exclude':{'areas':[{'everywhere':true}]}} | /audience/exclude/areas | leave nothing",
                "{'area':{'place':'E06000024'},'exclude':{'areas':[{'place':'E06000024'}]}} | /audience/exclude/areas | leave nothing",
                "{'area':{'everywhere':true},'groups':['farm-watch'],'exclude':{'groups':['farm-watch']}} | /audience/exclude/groups | leave out all",
                "{'area':'everywhere'} | /audience/area | must be an object",
                "{'area':null,'groups':['farm-watch']} | /audience/area | is missing",
                "{'area':{'place':'Bath'}} | /audience/area/place | is not the id",
                "{'area':{'circle':{'postcode':'BA1 0AQ','radiusMetres':50}}} | /audience/area/circle/postcode | retired",
                "{'area':{'circle':{'postcode':'BS2O 8QJ','radiusMetres':50}}} | /audience/area/circle/postcode | BS20 8QJ",
                "{'area':{'circle':{'postcode':'BS20 8QJ','radiusMetres':49}}} | /audience/area/circle/radiusMetres | 50",
                "{'area':{'circle':{'postcode':'BS20 8QJ','radiusMetres':100001}}} | /audience/area/circle/radiusMetres | 100000",
                "{'area':{'circle':{'radiusMetres':50}}} | /audience/area/circle/postcode | is missing",
                "{'area':{'circle':{'lat':91,'lon':0,'radiusMetres':50}}} | /audience/area/circle/lat | from -90 to 90",
                "{'area':{'circle':{'lat':55,'lon':0,'radiusMetres':50}}} | /audience/area/circle | outside the force",
                "{'area':{'circle':{'postcode':'BS20 8QJ','lat':51,'lon':-3,'radiusMetres':50}}} | /audience/area/circle/postcode | elsewhere",
                "{'area':{'polygon':[]}} | /audience/area/polygon | GeoJSON",
                "{'area':{'polygon':[[]]}} | /audience/area/polygon/0 | three corners",
                "{'area':{'polygon':[[[-2.7,51.4],[-2.6,51.4],[-2.6,51.5],[-2.7,51.5]]]}} | /audience/area/polygon/0 | not closed",
                "{'area':{'polygon':[[[-2.7,51.4],[-2.6,51.5],[-2.6,51.4],[-2.7,51.5],[-2.7,51.4]]]}} | /audience/area/polygon/0/0 | crosses itself",
                "{'area':{'polygon':[[[-2.7,51.4],[-2.6,'x'],[-2.6,51.5],[-2.7,51.4]]]}} | /audience/area/polygon/0/1 | a longitude",
                "{'area':{'polygon':[[[0.7,51.4],[0.8,51.4],[0.8,51.5],[0.7,51.4]]]}} | /audience/area/polygon | outside the force"
            })
    void what_is_missing_unknown_or_malformed_is_refused_with_where_and_why(String json, String pointer, String why) {
        assertThat(faults(json)).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.detail()).contains(why);
        });
    }

    @Test
    void a_hole_outside_its_polygon_is_refused() {
        String hole = "[[-2.5,51.4],[-2.4,51.4],[-2.4,51.5],[-2.5,51.4]]";
        assertThat(faults("{'area':{'polygon':[" + SQUARE + "," + hole + "]}}"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).startsWith("/audience/area/polygon/1/"));
    }

    @Test
    void a_points_height_is_left_aside() {
        String high = "[[-2.7,51.4,0],[-2.6,51.4,12.5],[-2.6,51.5,0],[-2.7,51.4,0]]";
        assertThat(read("{'area':{'polygon':[" + high + "]}}"))
                .isEqualTo(read("{'area':{'polygon':[[[-2.7,51.4],[-2.6,51.4],[-2.6,51.5],[-2.7,51.4]]]}}"));
        assertThat(faults("{'area':{'polygon':[" + high.replace("12.5", "12.5,1") + "]}}"))
                .hasSize(1);
    }

    @Test
    void a_thousand_points_are_enough() {
        assertThat(read("{'area':{'polygon':[" + round(1000) + "]}}").areas()).hasSize(1);
        assertThat(faults("{'area':{'polygon':[" + round(1001) + "]}}"))
                .extracting(Problem.Error::detail)
                .containsExactly("has 1001 points, and may have at most 1000");
    }

    private static String round(int points) {
        return IntStream.range(0, points)
                .mapToDouble(i -> i == points - 1 ? 0 : 2 * Math.PI * i / (points - 1))
                .mapToObj(angle -> "[" + (-2.6 + 0.1 * Math.cos(angle)) + "," + (51.4 + 0.1 * Math.sin(angle)) + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static Audience read(String audience) {
        Fields form = fields(audience);
        Audience read = FORM.read(form, new Caller("officer"));
        form.refuseIfWrong();
        return read;
    }

    private static List<Problem.Error> faults(String audience) {
        Fields form = fields(audience);
        assertThat(FORM.read(form, new Caller("officer"))).isNull();
        return catchThrowableOfType(Problem.Exception.class, form::refuseIfWrong)
                .problem()
                .errors();
    }

    private static Fields fields(String audience) {
        return Fields.of(Json.mapper().readTree("{\"audience\":" + audience.replace('\'', '"') + "}"));
    }
}
