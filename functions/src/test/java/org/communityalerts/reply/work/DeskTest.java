package org.communityalerts.reply.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.communityalerts.craft.person.Lookups;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.reply.Circumstances;
import org.communityalerts.domain.reply.Conversation;
import org.communityalerts.domain.reply.Conversation.Kind;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.reply.Way;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Requests;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryConversations;
import org.communityalerts.memory.MemoryNoticeLog;
import org.communityalerts.memory.MemoryReplies;
import org.communityalerts.memory.MemoryReplyFiles;
import org.communityalerts.memory.MemorySubscribers;
import org.communityalerts.memory.RecordingProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The desk as the HTTP contract has it. */
class DeskTest {
    private static final String NUMBER = "+447700900001";
    private static final int LONGEST = 20;
    private static final Instant LATER = Examples.NOW.plus(Conversation.ANSWERED_WITHIN);

    private final MemoryReplies replies = new MemoryReplies();
    private final MemoryConversations conversations = new MemoryConversations();
    private final MemoryContacts contacts = new MemoryContacts();
    private final MemorySubscribers subscribers = new MemorySubscribers(contacts);
    private final RecordingProvider texts = new RecordingProvider();
    private final FindConversations finding = new FindConversations(conversations, subscribers);
    private Instant now = Examples.NOW;
    private final ReadConversationsFunction reading =
            new ReadConversationsFunction(new Http(), replies, new MemoryReplyFiles(), finding, () -> now);
    private final List<String> opened = new ArrayList<>();
    private final ReadPersonFunction telling = new ReadPersonFunction(
            new Http(),
            finding,
            contacts,
            new Lookups(
                    (what, more) -> {
                        opened.add(what);
                        return more;
                    },
                    (channel, name, value) -> {}));
    private final WorkConversationFunction working = new WorkConversationFunction(
            new Http(),
            new WorkConversation(
                    conversations,
                    new AnswerReply(
                            replies, new MemoryContacts(), new AnswerReply.Carriers(texts, texts), () -> Examples.NOW),
                    new MemoryAlerts(),
                    new MemoryNoticeLog()),
            finding,
            LONGEST,
            () -> now);

    @BeforeEach
    void some_have_written() {
        subscribers.add(new Subscriber(
                "ada",
                "Ada Archer",
                NUMBER,
                null,
                null,
                "BS20 8QJ",
                Examples.PORTISHEAD,
                Set.of(),
                Set.of(Channel.SMS),
                "cy"));
        begin("c1", new Conversation.From(NUMBER, "ada", null), "flood", "I saw a Red van", Kind.SIGHTING);
        begin("c2", new Conversation.From("+447700900002", null, "Bob"), "fire", "Thanks", Kind.THANKS);
        begin("c3", new Conversation.From(null, null, null), null, "Where to go?", Kind.QUESTION);
        begin("c4", new Conversation.From("eve@example.org", null, null), "fire", "A question", Kind.QUESTION);
    }

    @Test
    void a_conversation_says_who_it_is_with_what_was_said_and_until_when_it_waits() {
        JsonNode one = body(read("c1", Map.of())).get("conversation");

        assertThat(one.get("from").asString()).isEqualTo("Ada Archer");
        assertThat(one.get("language").asString()).isEqualTo("cy");
        assertThat(one.get("subscriberId").asString()).isEqualTo("ada");
        assertThat(one.get("incident").asString()).isEqualTo("flood");
        assertThat(one.get("lastWords").asString()).isEqualTo("I saw a Red van");
        assertThat(one.get("answerable").asBoolean()).isTrue();
        assertThat(one.get("kind").asString()).isEqualTo("sighting");
        assertThat(one.get("overdue").asBoolean()).isFalse();
        now = LATER;
        assertThat(body(read("c1", Map.of())).at("/conversation/overdue").asBoolean())
                .isTrue();
    }

    @Test
    void whoever_is_not_on_record_is_called_as_they_call_themselves_or_by_what_tells_their_address_from_others() {
        assertThat(names(Map.of())).containsExactlyInAnyOrder("Ada Archer", "Bob", "Anonymous", "e…@example.org");
        JsonNode nobody = body(read("c3", Map.of())).get("conversation");
        assertThat(nobody.get("language").asString()).isEqualTo("en");
        assertThat(nobody.get("answerable").asBoolean()).isFalse();
        assertThat(nobody.has("subscriberId")).isFalse();
    }

    @Test
    void whoever_works_a_conversation_is_told_how_the_resident_is_reached_and_counts_as_having_opened_a_record() {
        var answer = person("c1");
        JsonNode ada = body(answer);

        assertThat(ada.get("name").asString()).isEqualTo("Ada Archer");
        assertThat(ada.get("address").asString()).isEqualTo(NUMBER);
        assertThat(ada.get("mobile").asString()).isEqualTo(NUMBER);
        assertThat(ada.get("postcode").asString()).isEqualTo("BS20 8QJ");
        assertThat(ada.get("unsafeContact").asBoolean()).isFalse();
        assertThat(answer.getHeaders()).containsEntry("Audit-shown", "ada");
        assertThat(opened).containsExactly("opened by officer");
    }

    @Test
    void whoever_is_not_on_record_is_marked_where_writing_to_their_number_is_not_safe() {
        assertThat(body(person("c2")).get("unsafeContact").asBoolean()).isFalse();

        contacts.mark("+447700900002", true);

        assertThat(body(person("c2")).get("unsafeContact").asBoolean()).isTrue();
    }

    @Test
    void of_whoever_is_not_on_record_there_is_the_address_they_wrote_from_or_nothing() {
        assertThat(body(person("c2")).get("address").asString()).isEqualTo("+447700900002");
        assertThat(body(person("c2")).get("name").asString()).isEqualTo("Bob");
        assertThat(body(person("c3")).propertyNames()).containsExactlyInAnyOrder("name", "unsafeContact");
        assertThat(person("c9").getStatusCode()).isEqualTo(404);
    }

    @Test
    void a_list_of_conversations_and_what_was_said_give_no_address_away() {
        assertThat(read(null, Map.of()).getBody()
                        + read("c1", Map.of()).getBody()
                        + read("c4", Map.of()).getBody())
                .doesNotContain("7700900")
                .doesNotContain("eve@example")
                .doesNotContain("BS20");
    }

    @Test
    void all_that_was_said_is_shown_and_what_was_spoken_or_sent_can_be_heard_and_seen() {
        var spoken = new Circumstances(Way.CALL, null, null, null, "voice-1", List.of("picture-1"), null);
        replies.add(Reply.message("r9", "alert", null, NUMBER, "", Examples.NOW, spoken));
        conversations.revise("c1", one -> one.hearing(replies.find("r9").orElseThrow(), Kind.SIGHTING));

        JsonNode said = body(read("c1", Map.of())).get("said");

        assertThat(said).hasSize(2);
        assertThat(said.findValuesAsString("from")).containsExactly("Ada Archer", "Ada Archer");
        assertThat(said.get(0).has("listenUrl")).isFalse();
        assertThat(said.get(1).get("listenUrl").asString()).isEqualTo("https://files.example.org/voice-1");
        assertThat(said.get(1).at("/pictures/0").asString()).isEqualTo("https://files.example.org/picture-1");
    }

    @ParameterizedTest
    @CsvSource({
        "state, new, 3",
        "state, mine, 0",
        "state, closed, 0",
        "owner, ada, 1",
        "owner, Rural, 1",
        "owner, zoe, 0",
        "incident, fire, 2",
        "incident, flood, 1",
        "incident, none, 0",
        "q, red VAN, 1",
        "q, archer, 1",
        "q, bob, 1",
        "q, question, 1",
        "q, 0007, 0",
        "q, 900002, 1",
        "q, 07700 900002, 1",
        "q, eve@example.org, 1",
        "q, 002, 0",
        "q, 9002, 0",
        "q, 0002, 0",
        "q, 00002, 1",
        "q, hello, 0"
    })
    void conversations_are_found_by_what_is_asked_for(String name, String value, int count) {
        conversations.revise("c2", one -> one.claimed("ada", "Rural"));

        assertThat(names(Map.of(name, value))).hasSize(count);
    }

    @Test
    void what_is_mine_is_the_callers_unless_somebody_is_named() {
        conversations.revise("c2", one -> one.claimed("ada", null));
        conversations.revise("c1", one -> one.claimed("officer", null));

        assertThat(names(Map.of("state", "mine"))).containsExactly("Ada Archer");
        assertThat(names(Map.of("state", "mine", "owner", "ada"))).containsExactly("Bob");
        assertThat(read(null, Map.of("state", "lost")).getStatusCode()).isEqualTo(400);
        assertThat(read("c9", Map.of()).getStatusCode()).isEqualTo(404);
    }

    @Test
    void what_is_closed_is_not_read_where_only_what_is_open_is_wanted() {
        assertThat(new Sought(null, null, null, null).open()).isFalse();
        assertThat(new Sought(Conversation.State.CLOSED, null, null, null).open())
                .isFalse();
        assertThat(new Sought(Conversation.State.WAITING, null, null, null).open())
                .isTrue();
    }

    @Test
    void a_long_list_goes_on_where_it_ended_and_ends_once() {
        IntStream.range(0, 60)
                .forEach(i -> begin("d" + i, new Conversation.From(null, null, "D" + i), "x", "a", Kind.THANKS));

        JsonNode first = body(read(null, Map.of()));
        String token = first.get("nextToken").asString();
        JsonNode second = body(read(null, Map.of("nextToken", token)));

        assertThat(first.get("conversations")).hasSize(50);
        assertThat(second.get("conversations")).hasSize(14);
        assertThat(second.has("nextToken")).isFalse();
    }

    @Test
    void rare_ones_are_looked_for_through_a_thousand_and_the_next_request_goes_on_from_there() {
        IntStream.range(0, 1100)
                .forEach(i -> begin("d" + i, new Conversation.From(null, null, "D"), "x", "a", Kind.THANKS));
        begin("z0", new Conversation.From(null, null, "First"), "rare", "a", Kind.THANKS);

        FindConversations.Page page = finding.find(new Sought(null, null, "rare", null), null);

        assertThat(page.nextToken()).isEqualTo("1000");
        assertThat(page.found()).isEmpty();
        assertThat(finding.find(new Sought(null, null, "rare", null), "1000").found())
                .hasSize(1);
    }

    @Test
    void enough_is_as_much_as_a_page_shows() {
        IntStream.range(0, 100)
                .forEach(i -> begin(
                        "a%02d".formatted(i),
                        new Conversation.From(null, null, "D"),
                        i % 2 == 0 ? "x" : "y",
                        "a",
                        Kind.THANKS));

        FindConversations.Page page = finding.find(new Sought(null, null, "x", null), null);

        assertThat(page.found()).hasSize(25);
        assertThat(page.nextToken()).isEqualTo("50");
    }

    @Test
    void somebody_takes_it_gives_it_on_and_lets_go_of_it() {
        assertThat(body(work("claim", "{}")).get("owner").asString()).isEqualTo("officer");
        assertThat(body(work("claim", "")).get("state").asString()).isEqualTo("mine");
        assertThat(body(work("claim", "{\"owner\": \"bob\", \"team\": \"Rural\"}"))
                        .get("team")
                        .asString())
                .isEqualTo("Rural");
        assertThat(work("claim", "{}").getStatusCode()).as("it is another's").isEqualTo(409);
        assertThat(work("release", "{}").getStatusCode()).isEqualTo(409);
        assertThat(body(work("release", null, Map.of("sub", "sergeant", "cognito:groups", "[supervisor]")))
                        .has("owner"))
                .isFalse();
        assertThat(body(work("claim", "{\"owner\": null, \"team\": \"Wildlife\"}"))
                        .get("team")
                        .asString())
                .isEqualTo("Wildlife");
    }

    @Test
    void it_is_closed_as_what_it_was_and_opened_again() {
        assertThat(body(work("close", "{\"kind\": \"information\"}"))
                        .get("kind")
                        .asString())
                .isEqualTo("information");
        JsonNode again = body(work("reopen", null));
        assertThat(again.get("state").asString()).isEqualTo("mine");
        assertThat(again.get("owner").asString()).isEqualTo("officer");
        assertThat(body(work("close", "")).get("state").asString()).isEqualTo("closed");
    }

    @Test
    void an_answer_goes_and_the_conversation_waits() {
        APIGatewayV2HTTPResponse answer = work("answer", "{\"text\": \"At the ford.\"}");

        assertThat(answer.getStatusCode()).isEqualTo(202);
        assertThat(body(answer).get("state").asString()).isEqualTo("waiting");
        assertThat(texts.addresses()).containsExactly(NUMBER);
        texts.answer(_ -> new Outcome.Unknown("timeout"));
        assertThat(work("answer", "{\"text\": \"Again\"}").getStatusCode()).isEqualTo(502);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "claim; /team; {'owner': null}",
                "claim; /x; {'x': 1}",
                "claim; /owner; {'owner': 1}",
                "release; /x; {'x': 1}",
                "close; /kind; {'kind': 'nonsense'}",
                "close; /x; {'x': 1}",
                "reopen; /x; {'x': 1}",
                "answer; /text; {}",
                "answer; /text; {'text': '012345678901234567890'}",
                "answer; /x; {'text': 'a', 'x': 1}"
            })
    void what_is_none_of_it_is_refused_by_its_field_and_changes_nothing(String verb, String pointer, String body) {
        Conversation before = conversations.find("c1").orElseThrow();

        APIGatewayV2HTTPResponse answer = work(verb, body.replace('\'', '"'));

        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(body(answer).at("/errors").findValuesAsString("pointer")).containsExactly(pointer);
        assertThat(conversations.find("c1")).hasValue(before);
    }

    @Test
    void what_is_not_there_cannot_be_worked_on() {
        APIGatewayV2HTTPEvent request = Requests.by("officer", "POST /api/conversations/{id}/claim", "c9", "{}");

        assertThat(working.apply(request).getStatusCode()).isEqualTo(404);
    }

    private void begin(String id, Conversation.From from, String incident, String words, Kind kind) {
        Instant at = Examples.NOW.minus(Duration.ofMinutes(id.charAt(0) - 'a'));
        replies.add(Reply.message("r" + id, "alert", null, from.address(), words, at, Circumstances.TEXTED));
        var reply = replies.find("r" + id).orElseThrow();
        conversations.begin(Conversation.of(id, from, incident, reply, kind));
        conversations.revise(
                id,
                one -> one.from().name() != null && one.from().name().equals("Bob") ? one.claimed("ada", null) : one);
    }

    private List<String> names(Map<String, String> query) {
        return body(read(null, query)).get("conversations").findValuesAsString("from");
    }

    private APIGatewayV2HTTPResponse person(String id) {
        return telling.apply(Requests.by("officer", "GET /api/conversations/{id}/person", id, null));
    }

    private APIGatewayV2HTTPResponse read(String id, Map<String, String> query) {
        var request = Requests.by("officer", "GET /api/conversations" + (id == null ? "" : "/{id}"), id, null);
        request.setQueryStringParameters(new HashMap<>(query));
        return reading.apply(request);
    }

    private APIGatewayV2HTTPResponse work(String verb, String body) {
        return work(verb, body, Map.of("sub", "officer"));
    }

    private APIGatewayV2HTTPResponse work(String verb, String body, Map<String, String> claims) {
        return working.apply(Requests.by(claims, "POST /api/conversations/{id}/" + verb, "c1", body, Map.of()));
    }

    private static JsonNode body(APIGatewayV2HTTPResponse answer) {
        return Json.mapper().readTree(answer.getBody());
    }
}
