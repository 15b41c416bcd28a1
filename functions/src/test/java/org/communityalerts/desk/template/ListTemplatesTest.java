package org.communityalerts.desk.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.alert.Template;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.PageToken;
import org.communityalerts.edge.Requests;
import org.communityalerts.edge.json.Json;
import org.communityalerts.port.alert.Templates;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whose saved alerts somebody is shown. */
class ListTemplatesTest {
    private static final List<Template> SAVED = List.of(
            new Template("theirs", "Horse", "officer", null, false, "{}"),
            new Template("theirs-alone", "Fire", "officer", null, true, "{}"),
            new Template("hers", "Lights", "ann", null, false, "{}"),
            new Template("hers-alone", "Keys", "ann", null, true, "{}"));

    @Test
    void a_co_ordinator_is_shown_none_of_the_forces() {
        assertThat(listed("coordinator")).containsExactly("hers", "hers-alone");
    }

    @Test
    void an_officer_is_shown_all_but_those_that_another_keeps_to_themselves() {
        assertThat(listed("officer")).containsExactly("theirs", "hers", "hers-alone");
        assertThat(listed("coordinator officer")).containsExactly("theirs", "hers", "hers-alone");
    }

    /** A function answers 6 MB at most, and whoever saves much would leave nobody a list. */
    @Test
    void more_than_an_answer_has_room_for_come_page_by_page_each_once() {
        String drawn = "{\"title\":\"" + "x".repeat(60_000) + "\"}";
        List<Template> many = IntStream.range(100, 350)
                .mapToObj(i -> new Template("t" + i, "Flood " + i, "officer", null, false, drawn))
                .toList();
        var ids = new ArrayList<String>();
        String token = "";
        do {
            var answer = asked("officer", many, token.isEmpty() ? Map.of() : Map.of("nextToken", token));
            assertThat(answer.toString().length()).isLessThan(3_000_000);
            assertThat(ids).doesNotContainAnyElementsOf(ids(answer));
            ids.addAll(ids(answer));
            token = answer.path("nextToken").asString("");
        } while (!token.isEmpty());

        assertThat(ids)
                .containsExactlyElementsOf(many.stream().map(Template::id).toList());
    }

    @Test
    void whoever_goes_on_after_one_that_was_removed_meanwhile_is_told_to_begin_again() {
        String token = PageToken.sealed(Requests.by(Map.of(), "GET /api/templates", null, null, Map.of()), "removed");

        assertThat(asked("officer", SAVED, Map.of("nextToken", token))
                        .path("status")
                        .asInt())
                .isEqualTo(400);
    }

    private static List<String> listed(String roles) {
        return ids(asked(roles, SAVED, Map.of()));
    }

    private static JsonNode asked(String roles, List<Template> saved, Map<String, String> query) {
        var claims = Map.of("sub", "ann", "cognito:groups", "[" + roles + "]");
        var function = new KeepTemplatesFunction(
                new Http(), Json.mapper(), new TemplateForm(null), new Saved(saved), () -> "", null);
        var request = Requests.by(claims, "GET /api/templates", null, null, Map.of());
        request.setQueryStringParameters(query);
        var answer = function.apply(request);
        return Json.mapper().readTree(answer.getBody());
    }

    private static List<String> ids(JsonNode answer) {
        return answer.path("templates")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private record Saved(List<Template> saved) implements Templates {
        @Override
        public List<Versioned<Template>> all() {
            return saved.stream().map(one -> new Versioned<>(one, 1, null)).toList();
        }

        @Override
        public Optional<Versioned<Template>> find(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Versioned<Template> add(Template template, Edit by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Versioned<Template>> revise(String id, Edit by, Function<Versioned<Template>, Template> edit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean remove(String id) {
            throw new UnsupportedOperationException();
        }
    }
}
