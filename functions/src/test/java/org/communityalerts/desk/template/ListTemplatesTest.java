package org.communityalerts.desk.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.alert.Template;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Requests;
import org.communityalerts.edge.json.Json;
import org.communityalerts.port.alert.Templates;
import org.junit.jupiter.api.Test;

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

    private static List<String> listed(String roles) {
        var claims = Map.of("sub", "ann", "cognito:groups", "[" + roles + "]");
        var function = new KeepTemplatesFunction(
                new Http(), Json.mapper(), new TemplateForm(null), new Saved(), () -> "", null);
        var answer = function.apply(Requests.by(claims, "GET /api/templates", null, null, Map.of()));
        return Json.mapper()
                .readTree(answer.getBody())
                .path("templates")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private record Saved() implements Templates {
        @Override
        public List<Versioned<Template>> all() {
            return SAVED.stream().map(one -> new Versioned<>(one, 1, null)).toList();
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
