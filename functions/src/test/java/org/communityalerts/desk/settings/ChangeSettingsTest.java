package org.communityalerts.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.force.Feed;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.edge.Acts;
import org.communityalerts.edge.Guard;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAuditTrail;
import org.communityalerts.memory.MemorySettings;
import org.communityalerts.port.force.People;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** An administrator alone does not loosen the rule that two are needed. */
class ChangeSettingsTest {
    private static final People PEOPLE = () -> List.of(
            new People.Person("joan", "Joan", "joan@example.org", Set.of("administrator")),
            new People.Person("force_joan", "Joan", "Joan@example.org", Set.of("administrator")),
            new People.Person("dev", "Dev", "dev@example.org", Set.of("administrator")));

    private static final Feed FEED =
            new Feed("Floods", URI.create("https://floods.example.org/id/floods"), Feed.Format.FLOODS);

    private final MemorySettings book = new MemorySettings();
    private Instant now = Examples.NOW;
    private final ChangeSettings useCase = new ChangeSettings(book, PEOPLE, () -> now);

    @Test
    void a_looser_rule_holds_when_a_second_administrator_asks_for_the_same() {
        assertThat(change(over(1001), "joan")).isFalse();
        assertThat(book.now().approvalOver()).isEqualTo(1000);
        assertThat(change(over(1001), "joan")).isFalse();
        assertThat(change(over(1001), "force_joan")).as("the same person").isFalse();
        change(over(1001), "joan");
        assertThat(change(over(1002), "dev")).as("something else").isFalse();

        assertThat(change(over(1002), "joan")).isTrue();
        assertThat(book.now().approvalOver()).isEqualTo(1002);
        assertThat(useCase.standing()).isEmpty();
    }

    @Test
    void a_longer_wait_for_approval_is_looser_too() {
        ForceSettings old = book.now();
        var longer = new ForceSettings(
                null,
                old.approvalOver(),
                Duration.ofHours(5),
                old.senderRates(),
                old.prices(),
                old.budget(),
                old.plainQuotes());

        assertThat(change(longer, "joan")).isFalse();
    }

    @Test
    void a_stricter_rule_holds_at_once_and_may_be_taken_back_as_far_as_two_agreed() {
        assertThat(change(over(1), "joan")).isTrue();
        assertThat(change(over(1000), "joan")).isTrue();
    }

    @Test
    void what_nobody_agrees_to_in_a_week_is_forgotten() {
        change(over(1001), "joan");
        now = now.plus(Duration.ofDays(8));

        assertThat(change(over(1001), "dev")).isFalse();
    }

    @Test
    void the_audit_holds_what_was_and_what_was_asked_for() {
        JsonMapper json = Json.mapper();
        var trail = new MemoryAuditTrail();
        var guard = new Guard(trail, new Acts(json, text -> text, () -> now), () -> now);
        var function = new KeepSettingsFunction(new Http(guard), book, useCase, url -> true);

        APIGatewayV2HTTPResponse answer =
                function.apply(request(json.writeValueAsString(SettingsForm.write(over(1001)))));

        assertThat(answer.getStatusCode()).isEqualTo(202);
        assertThat(answer.getBody()).contains("proposed");
        assertThat(trail.entries.getLast().act().details()).isEqualTo(Map.of("approvalOver", "1000 -> 1001"));
    }

    @Test
    void plain_quotes_are_settled_alone_read_and_written() {
        var plain = new ForceSettings(
                null,
                book.now().approvalOver(),
                book.now().approvalLapse(),
                book.now().senderRates(),
                book.now().prices(),
                book.now().budget(),
                true);
        JsonMapper json = Json.mapper();

        assertThat(SettingsForm.read(json.valueToTree(SettingsForm.write(plain)), url -> true))
                .isEqualTo(plain);
        assertThat(change(plain, "joan")).isTrue();
    }

    @Test
    void feeds_are_settled_alone_read_and_written_and_an_address_where_nobody_may_read_is_named() {
        JsonMapper json = Json.mapper();
        ForceSettings wanted = book.now().reading(List.of(FEED));
        Map<String, Object> written = SettingsForm.write(wanted);

        assertThat(SettingsForm.read(json.valueToTree(written), url -> true)).isEqualTo(wanted);
        assertThat(change(wanted, "joan")).isTrue();
        assertThatThrownBy(() -> SettingsForm.read(json.valueToTree(written), url -> false))
                .isInstanceOfSatisfying(
                        Problem.Exception.class,
                        refused -> assertThat(refused.problem().errors())
                                .extracting(Problem.Error::pointer)
                                .containsExactly("/feeds/0/address"));
    }

    @Test
    void two_feeds_of_one_name_and_a_feed_without_a_format_are_refused() {
        JsonMapper json = Json.mapper();
        var written = new HashMap<>(SettingsForm.write(book.now()));
        written.put(
                "feeds",
                List.of(
                        Map.of("name", "One", "address", "https://one.example.org", "format", "cap"),
                        Map.of("name", "One", "address", "https://two.example.org")));

        assertThatThrownBy(() -> SettingsForm.read(json.valueToTree(written), url -> true))
                .isInstanceOfSatisfying(
                        Problem.Exception.class,
                        refused -> assertThat(refused.problem().errors())
                                .extracting(Problem.Error::pointer)
                                .containsExactly("/feeds/1/format", "/feeds/1/name"));
    }

    @Test
    void what_another_administrator_settled_since_they_were_read_is_not_undone() {
        JsonMapper json = Json.mapper();
        var function = new KeepSettingsFunction(new Http(), book, useCase, url -> true);
        String wanted = json.writeValueAsString(SettingsForm.write(over(900)));
        APIGatewayV2HTTPEvent reading = request(null);
        reading.setRouteKey("GET /api/settings");
        APIGatewayV2HTTPEvent change = request(wanted);
        change.setHeaders(
                Map.of("If-Match", function.apply(reading).getHeaders().get("ETag")));
        change(book.now().reading(List.of(FEED)), "dev");

        APIGatewayV2HTTPResponse late = function.apply(change);

        assertThat(late.getStatusCode()).isEqualTo(412);
        assertThat(late.getBody()).contains("dev changed it at");
        assertThat(book.now().feeds()).containsExactly(FEED);

        change.setHeaders(
                Map.of("If-Match", function.apply(reading).getHeaders().get("ETag")));
        APIGatewayV2HTTPResponse done = function.apply(change);
        assertThat(done.getStatusCode()).isEqualTo(200);
        assertThat(done.getHeaders())
                .as("for the next change")
                .containsEntry("ETag", function.apply(reading).getHeaders().get("ETag"));
    }

    private boolean change(ForceSettings wanted, String by) {
        return useCase.change(wanted, by, before -> {});
    }

    private ForceSettings over(int people) {
        ForceSettings old = book.now();
        return new ForceSettings(
                old.quietHours(),
                people,
                old.approvalLapse(),
                old.senderRates(),
                old.prices(),
                old.budget(),
                old.plainQuotes());
    }

    private static APIGatewayV2HTTPEvent request(String body) {
        var jwt = APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT
                .builder()
                .withClaims(Map.of("sub", "joan", "cognito:groups", "[administrator]"))
                .build();
        return APIGatewayV2HTTPEvent.builder()
                .withRouteKey("PUT /api/settings")
                .withBody(body)
                .withRequestContext(APIGatewayV2HTTPEvent.RequestContext.builder()
                        .withRequestId("request")
                        .withAuthorizer(APIGatewayV2HTTPEvent.RequestContext.Authorizer.builder()
                                .withJwt(jwt)
                                .build())
                        .build())
                .build();
    }
}
