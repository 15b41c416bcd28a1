package org.communityalerts.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.time.Instant;
import java.util.Map;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PreconditionTest {
    private static final Instant WHEN = Instant.parse("2026-12-01T18:00:00Z");
    private static final Versioned<String> THIRD = new Versioned<>("record", 3, new Edit("Sergeant Slow", WHEN));

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "W/\"3\"", "\"1\", \"3\"", "*", " * ", "3"})
    void a_change_of_the_version_that_stands_is_taken(String ifMatch) {
        assertThatCode(() -> precondition(ifMatch, "{}").check(THIRD)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"33\"", "\"\"", "\"1\", \"2\"", "", "\"*\""})
    void a_change_of_an_older_version_is_refused_with_who_was_faster_and_when(String ifMatch) {
        var refused = catchThrowableOfType(
                Problem.Exception.class, () -> precondition(ifMatch, "{}").check(THIRD));

        assertThat(refused.problem().status()).isEqualTo(412);
        assertThat(refused.problem().detail()).contains("Sergeant Slow", "2026-12-01T18:00:00Z");
    }

    @Test
    void a_version_that_came_back_in_the_body_counts_likewise() {
        assertThatCode(() -> precondition(null, "{\"version\":\"3\"}").check(THIRD))
                .doesNotThrowAnyException();
        assertThat(catchThrowableOfType(
                        Problem.Exception.class,
                        () -> precondition(null, "{\"version\":\"2\"}").check(THIRD)))
                .isNotNull();
    }

    @Test
    void a_change_that_says_no_version_is_made_of_what_stands() {
        assertThatCode(() -> precondition(null, "{}").check(THIRD)).doesNotThrowAnyException();
    }

    private static Precondition precondition(String ifMatch, String body) {
        var request = APIGatewayV2HTTPEvent.builder()
                .withHeaders(ifMatch == null ? Map.of() : Map.of("if-match", ifMatch))
                .build();
        return Precondition.of(request, Fields.of(JsonMapper.shared().readTree(body)));
    }
}
