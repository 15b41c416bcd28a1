package org.communityalerts.local.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.communityalerts.local.Api;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Residents and groups as officers keep them, over HTTP and real tables. */
class ResidentsTest {
    private static final String PAUSED =
            LocalDate.now(ZoneOffset.UTC).plusDays(300).toString();

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private final Api api = Api.as(RunningPlatform.get().url(), "administrator");

    @Test
    void a_resident_is_added_read_changed_and_erased() {
        String email = email();
        Api.Answer added = api.post("/api/subscribers", resident(email));
        assertThat(added.status()).isEqualTo(201);
        String path = added.whole().headers().firstValue("Location").orElseThrow();

        added.body()
                .propertyStream()
                .forEach(field ->
                        assertThat(api.get(path).body().path(field.getKey())).isEqualTo(field.getValue()));
        assertThat(added.body().at("/quietHours/from").asString()).isEqualTo("22:00");
        assertThat(added.body().at("/kinds/0/quietHours/to").asString()).isEqualTo("09:00");
        assertThat(added.body().path("pausedUntil").asString()).isEqualTo(PAUSED);
        assertThat(added.body().path("until").asString()).isEqualTo("2099-12-31");
        assertThat(added.body().at("/places/0/postcode").asString()).isEqualTo("TA24 8QJ");
        assertThat(added.body().at("/places/1/lat").doubleValue()).isEqualTo(51.1);

        var moved = new TreeMap<>(resident(email));

        moved.put("language", "cy");
        assertThat(api.put(path, moved).body().path("language").asString()).isEqualTo("cy");
        assertThat(api.get(path).body().path("language").asString()).isEqualTo("cy");

        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.delete(path).status()).isEqualTo(404);
    }

    @Test
    void a_second_claim_to_an_address_is_a_conflict_that_does_not_say_whose_it_is() {
        String email = email();
        String owner =
                api.post("/api/subscribers", resident(email)).body().path("id").asString();

        Api.Answer second = api.post("/api/subscribers", resident(email));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.whole().body()).doesNotContain(owner).doesNotContain("Zebedee");
    }

    @Test
    void what_is_wrong_is_named_field_by_field() {
        Api.Answer answer = api.post(
                "/api/subscribers",
                Map.of("name", "Ada", "mobile", "0117 496 0123", "postcode", "ZZ1 1ZZ", "groups", List.of("knitters")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors"))
                .extracting(error -> error.path("pointer").asString())
                .containsExactlyInAnyOrder("/mobile", "/postcode", "/groups");
    }

    @Test
    void a_resident_is_found_by_address_postcode_and_name() {
        String email = email();
        String name = "Zebedee Zäck " + NUMBERS.incrementAndGet();
        var resident = new TreeMap<>(resident(email));
        resident.put("name", name);
        String id = api.post("/api/subscribers", resident).body().path("id").asString();

        for (String query : List.of(email, "bs20%208qj", "BS20", "zack%20" + name.split(" ")[2])) {
            assertThat(found(query)).as(query).contains(id);
        }
        assertThat(found("nobody%20of%20that%20name")).isEmpty();
    }

    @Test
    void all_residents_are_listed_page_by_page_each_once() {
        List<String> ids = found("");

        assertThat(ids).hasSizeGreaterThanOrEqualTo(2000).doesNotHaveDuplicates();
    }

    @Test
    void a_group_in_use_says_what_deleting_it_would_do_and_does_it_when_told_to() {
        String group = "test-watch-" + NUMBERS.incrementAndGet();
        assertThat(api.post("/api/groups", Map.of("name", group, "description", "Tests"))
                        .status())
                .isEqualTo(201);
        var resident = new TreeMap<>(resident(email()));
        resident.put("groups", List.of(group, "farm-watch"));
        // Whoever has one place alone is counted by cells, which change with the group.
        resident.keySet().removeAll(List.of("until", "places"));
        String id = api.post("/api/subscribers", resident).body().path("id").asString();
        assertThat(size(group)).isEqualTo(1);

        Api.Answer asked = api.delete("/api/groups/" + group);
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.body().path("detail").asString()).contains("1 resident is in this group");

        assertThat(api.delete("/api/groups/" + group + "?confirm=true").status())
                .isEqualTo(202);
        assertThat(size(group)).isEqualTo(-1);
        patiently()
                .until(() -> !api.get("/api/subscribers/" + id).whole().body().contains(group));
        assertThat(api.get("/api/subscribers/" + id).body().path("groups"))
                .extracting(JsonNode::asString)
                .containsExactly("farm-watch");
    }

    @Test
    void a_closed_group_is_offered_to_nobody_and_its_members_are_looked_at_by_somebody_who_says_so() {
        String group = "closed-" + UUID.randomUUID().toString().substring(0, 8);
        api.post("/api/groups", Map.of("name", group, "description", "Tests", "joining", "vetted"));
        try {
            assertThat(api.get("/api/public/configuration")
                            .body()
                            .path("groups")
                            .toString())
                    .contains("farm-watch")
                    .doesNotContain(group);
            assertThat(of(group).path("joining").asString()).isEqualTo("vetted");
            String before = of(group).path("reviewedAt").asString();
            assertThat(before).isNotEmpty();

            assertThat(api.put("/api/groups/" + group, Map.of("reviewed", true)).status())
                    .isEqualTo(200);
            assertThat(of(group).path("reviewedAt").asString()).isGreaterThan(before);
            assertThat(of(group).path("description").asString()).isEqualTo("Tests");

            api.put("/api/groups/" + group, Map.of("joining", "asked"));
            assertThat(api.get("/api/public/configuration")
                            .body()
                            .path("groups")
                            .toString())
                    .contains(group);
        } finally {
            api.delete("/api/groups/" + group + "?confirm=true");
        }
    }

    private JsonNode of(String group) {
        return api.get("/api/groups")
                .body()
                .path("groups")
                .valueStream()
                .filter(found -> found.path("name").asString().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private int size(String group) {
        return api.get("/api/groups")
                .body()
                .path("groups")
                .valueStream()
                .filter(g -> g.path("name").asString().equals(group))
                .map(g -> g.path("size").asInt())
                .findFirst()
                .orElse(-1);
    }

    private List<String> found(String query) {
        var ids = new java.util.ArrayList<String>();
        String token = "";
        do {
            JsonNode page = api.get("/api/subscribers?q=" + query + (token.isEmpty() ? "" : "&nextToken=" + token))
                    .body();
            page.path("subscribers").forEach(s -> ids.add(s.path("id").asString()));
            token = page.path("nextToken").asString("");
        } while (!token.isEmpty());
        return ids;
    }

    private static Map<String, Object> resident(String email) {
        return Map.of(
                "name",
                "Zebedee Zink",
                "email",
                email,
                "postcode",
                "bs208qj",
                "groups",
                List.of("farm-watch"),
                "quietHours",
                Map.of("from", "22:00", "to", "07:00"),
                "kinds",
                List.of(Map.of(
                        "kind", "scam",
                        "channels", List.of("email"),
                        "quietHours", Map.of("from", "18:00", "to", "09:00"))),
                "pausedUntil",
                PAUSED,
                "until",
                "2099-12-31",
                "places",
                List.of(
                        Map.of("label", "Barn", "postcode", "ta248qj", "until", "2099-12-30"),
                        Map.of("label", "Field", "lat", 51.1, "lon", -3.4, "groups", List.of("farm-watch"))));
    }

    private static String email() {
        return "zebedee" + NUMBERS.incrementAndGet() + "@example.org";
    }
}
