package org.communityalerts.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Requests;
import org.communityalerts.edge.form.AreaForm;
import org.communityalerts.edge.form.AudienceForm;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryProfiles;
import org.communityalerts.port.force.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepProfileFunctionTest {
    private static final String WATCH =
            "{'name':'Clifton Watch','groups':['clifton-watch'],'areas':[{'place':'E06000023'}],'mostRecipients':200}";
    private static final PlacesFile PLACES = PlacesFile.forceArea();

    private final MemoryProfiles profiles = new MemoryProfiles();
    private final KeepProfileFunction function = new KeepProfileFunction(
            new Http(),
            new ProfileForm(
                    new AudienceForm(
                            new AreaForm(PLACES, new Targeting(PLACES)),
                            new AreaWords(PLACES),
                            () -> Set.of("clifton-watch"),
                            null),
                    PLACES),
            profiles,
            () -> List.of(
                    new People.Person("ann", "Ann", "ann@example.org", Set.of("coordinator")),
                    new People.Person("ellen", "Ellen", "ellen@example.org", Set.of("administrator")),
                    new People.Person("ellen-2", "Ellen", "Ellen@example.org", Set.of("coordinator"))),
            () -> Examples.NOW);

    @Test
    void what_is_settled_about_somebody_is_what_they_see() {
        keep("ann", "{'beat':'E06000023','scheme':" + WATCH + "}");

        assertThat(seenBy("ann").getBody())
                .contains("\"beat\":\"E06000023\"", "\"name\":\"Clifton Watch\"", "\"firstLeft\":10");
        assertThat(seenBy("ellen").getBody()).isEqualTo("{}");
    }

    @Test
    void what_is_left_out_is_taken_away_but_not_which_of_their_alerts_went_out() {
        keep("ann", "{'scheme':" + WATCH + "}");
        profiles.went("ann", "alert-1");
        keep("ann", "{}");
        assertThat(seenBy("ann").getBody()).isEqualTo("{}");

        keep("ann", "{'scheme':" + WATCH + "}");
        assertThat(seenBy("ann").getBody()).contains("\"firstLeft\":9");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = ';',
            value = {
                "'Clifton Watch'; ' '; /scheme/name",
                "'Clifton Watch'; 'A name that is far too long to stand before each text'; /scheme/name",
                "['clifton-watch']; []; /scheme/groups",
                "['clifton-watch']; ['nobody-knows']; /scheme/groups",
                "[{'place':'E06000023'}]; []; /scheme/areas",
                "[{'place':'E06000023'}]; [{'everywhere':true}]; /scheme/areas",
                "[{'place':'E06000023'}]; [{'place':'nowhere'}]; /scheme/areas/0/place",
                "200; 4; /scheme/mostRecipients",
                "'name'; 'title'; /scheme/title",
            })
    void what_cannot_be_settled_is_named_by_its_field_and_changes_nothing(String good, String bad, String field) {
        var answer = keep("ann", "{'scheme':" + WATCH.replace(good, bad) + "}");

        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(answer.getBody()).contains("\"pointer\":\"" + field + "\"");
        assertThat(profiles.all()).isEmpty();
    }

    @Test
    void a_beat_is_a_place_that_covers_an_area() {
        assertThat(keep("ann", "{'beat':'nowhere'}").getBody()).contains("\"pointer\":\"/beat\"");
    }

    @Test
    void nobody_settles_it_for_themselves_whichever_account_they_use() {
        assertThat(keep("ellen", "{'scheme':" + WATCH + "}").getStatusCode()).isEqualTo(403);
        assertThat(keep("ellen-2", "{'scheme':" + WATCH + "}").getStatusCode()).isEqualTo(403);
        assertThat(profiles.all()).isEmpty();
    }

    @Test
    void of_somebody_unknown_nothing_is_settled() {
        assertThat(keep("nobody", "{}").getStatusCode()).isEqualTo(404);
    }

    @Test
    void from_somebody_who_is_no_longer_there_it_can_be_taken_away_and_nothing_else_settled() {
        profiles.keep("gone", "E06000023", null);

        assertThat(keep("gone", "{'beat':'E06000023'}").getStatusCode()).isEqualTo(404);
        assertThat(keep("gone", "{}").getStatusCode()).isEqualTo(200);
        assertThat(profiles.of("gone").orElseThrow().beat()).isNull();
    }

    @Test
    void what_another_administrator_settled_since_it_was_read_is_not_undone() {
        String read = keep("ann", "{'beat':'E06000023'}").getHeaders().get("ETag");
        keep("ann", "{'scheme':" + WATCH + "}");

        var late = keep("ann", read, "{}");

        assertThat(late.getStatusCode()).isEqualTo(412);
        assertThat(late.getBody()).contains("ellen changed it at");
        assertThat(profiles.of("ann").orElseThrow().scheme()).isNotNull();
        assertThat(keep("ann", "\"2\"", "{}").getStatusCode()).isEqualTo(200);
    }

    @Test
    void of_whom_nothing_was_settled_is_the_version_nought() {
        assertThat(keep("ann", "\"1\"", "{'beat':'E06000023'}").getStatusCode()).isEqualTo(412);
        assertThat(keep("ann", "\"0\"", "{'beat':'E06000023'}").getHeaders()).containsEntry("ETag", "\"1\"");
    }

    private APIGatewayV2HTTPResponse keep(String id, String body) {
        return keep(id, "*", body);
    }

    private APIGatewayV2HTTPResponse keep(String id, String ifMatch, String body) {
        APIGatewayV2HTTPEvent request = Requests.by("ellen", "PUT /api/people/{id}", id, body.replace('\'', '"'));
        request.setHeaders(Map.of("If-Match", ifMatch));
        return function.apply(request);
    }

    private APIGatewayV2HTTPResponse seenBy(String person) {
        return function.apply(Requests.by(Map.of("sub", person), "GET /api/me", null, null, Map.of()));
    }
}
