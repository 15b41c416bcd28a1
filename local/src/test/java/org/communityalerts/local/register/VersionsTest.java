package org.communityalerts.local.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.communityalerts.local.Api;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.Test;

/** Two people change the same thing at the same time, over HTTP and real tables: the second sees it before they save. */
class VersionsTest {
    private static final String URL = RunningPlatform.get().url();

    private final Api officer = Api.as(URL, "officer");
    private final Api supervisor = Api.as(URL, "supervisor");

    @Test
    void a_residents_record_is_changed_in_the_version_that_was_read() {
        String path = added();
        String read = tag(officer.get(path));
        assertThat(supervisor.put(path, read, Map.of("unsafeContact", true)).status())
                .isEqualTo(200);

        Api.Answer late = officer.put(path, read, Map.of("name", "Vera Version"));

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().path("detail").asString()).contains("changed it at 20");
        Api.Answer now = officer.get(path);
        assertThat(now.body().path("unsafeContact").asBoolean()).isTrue();
        assertThat(now.body().path("name").asString()).isEqualTo("Vera");
        assertThat(officer.put(path, tag(now), Map.of("name", "Vera Version")).status())
                .isEqualTo(200);
        assertThat(officer.get(path).body().path("unsafeContact").asBoolean()).isTrue();
    }

    @Test
    void residents_change_their_own_record_in_the_version_that_they_read() {
        String path = added();
        Api resident = Api.asResident(URL, path.substring(path.lastIndexOf('/') + 1));
        String read = tag(resident.get("/api/public/me"));
        officer.put(path, Map.of("groups", List.of("farm-watch")));

        assertThat(resident.put("/api/public/me", read, Map.of("language", "cy"))
                        .status())
                .isEqualTo(412);
        assertThat(resident.put("/api/public/me", Map.of("language", "cy")).status())
                .isEqualTo(200);
        assertThat(officer.get(path).body().path("groups")).hasSize(1);
    }

    @Test
    void a_template_is_changed_in_the_version_that_was_read() {
        Api.Answer saved =
                officer.post("/api/templates", Map.of("name", "Horse", "alert", Map.of("title", "Loose horse")));
        String path = saved.whole().headers().firstValue("Location").orElseThrow();
        assertThat(officer.put(path, tag(saved), Map.of("name", "Horses")).status())
                .isEqualTo(200);

        Api.Answer late = officer.put(path, tag(saved), Map.of("name", "Ponies"));

        assertThat(late.status()).isEqualTo(412);
        Api.Answer now = officer.put(path, Map.of("name", "Ponies"));
        assertThat(now.body().at("/alert/title").asString()).isEqualTo("Loose horse");
        assertThat(officer.delete(path).status()).isEqualTo(200);
    }

    @Test
    void a_system_is_let_in_and_limited_in_the_version_that_was_read() {
        Api administrator = Api.as(URL, "administrator");
        String path = "/api/integrators/" + UUID.randomUUID();
        var terms = Map.of("name", "CAD", "areas", List.of(Map.of("everywhere", true)), "mostRecipients", 10);
        assertThat(administrator.put(path, "\"0\"", terms).status()).isEqualTo(200);
        assertThat(administrator.put(path, "\"0\"", terms).status())
                .as("another let it in")
                .isEqualTo(412);
        String read = tag(administrator.get(path));
        assertThat(tag(administrator.put(path, read, terms))).isEqualTo("\"2\"");

        assertThat(administrator.put(path, read, terms).status()).isEqualTo(412);
        assertThat(administrator.post(path + "/key", Map.of()).status()).isEqualTo(200);
        assertThat(tag(administrator.get(path))).isEqualTo("\"2\"");
        administrator.delete(path);
    }

    @Test
    void what_is_settled_about_somebody_is_changed_in_the_version_that_the_list_of_people_names() {
        Api administrator = Api.as(URL, "administrator");
        String path = "/api/people/officer";
        String read = "\"" + versionOf(administrator, "officer") + "\"";
        assertThat(administrator.put(path, read, Map.of("beat", "E06000023")).status())
                .isEqualTo(200);

        assertThat(administrator.put(path, read, Map.of()).status()).isEqualTo(412);
        assertThat(administrator
                        .put(path, "\"" + versionOf(administrator, "officer") + "\"", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(officer.get("/api/people").whole().body()).doesNotContain("version");
    }

    private static String versionOf(Api administrator, String id) {
        for (var person : administrator.get("/api/people").body().path("people")) {
            if (person.path("id").asString().equals(id)) {
                return person.path("version").asString();
            }
        }
        throw new AssertionError("nobody of that id");
    }

    private String added() {
        return officer.post(
                        "/api/subscribers",
                        Map.of(
                                "name", "Vera",
                                "email", "vera." + UUID.randomUUID() + "@example.org",
                                "postcode", "TA24 5SH"))
                .whole()
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static String tag(Api.Answer answer) {
        return answer.whole().headers().firstValue("ETag").orElseThrow();
    }
}
