package org.communityalerts.local.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.communityalerts.local.Waiting.patiently;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.communityalerts.edge.Permissions;
import org.communityalerts.local.Api;
import org.communityalerts.local.Own;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The running platform's answers against docs/openapi.yaml, in both directions. */
class OpenApiTest {
    private static final Map<String, Object> ALERT = Map.of(
            "title", "Loose horse",
            "text", "There is a horse on the loose – drive with care.",
            "emailText", "There is a horse on the loose near Portishead.",
            "welsh", Map.of("title", "Ceffyl rhydd", "text", "Mae ceffyl yn rhydd."),
            "channels", List.of("sms", "email"),
            "severity", "minor",
            "audience",
                    Map.of(
                            "groups",
                            List.of("farm-watch"),
                            "area",
                            Map.of("circle", Map.of("postcode", "BS20 8QJ", "radiusMetres", 3000))));

    private final Contract contract;
    private final Api officer = Api.as(RunningPlatform.get().url(), "officer");
    private final Api supervisor = Api.as(RunningPlatform.get().url(), "supervisor");
    private final Api administrator = Api.as(RunningPlatform.get().url(), "administrator");
    private final SoftAssertions soft = new SoftAssertions();

    OpenApiTest() throws IOException {
        contract = new Contract(RunningPlatform.PROJECT.resolve("docs/openapi.yaml"));
    }

    @Test
    void it_describes_the_templates_routes_and_no_others() throws IOException {
        assertThat(contract.routes())
                .isEqualTo(PermissionsOverHttpTest.routes()
                        .map(route -> route.replace("+}", "}"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void its_scopes_are_those_of_the_table() {
        assertSoftly(all -> Permissions.all()
                .forEach(rule -> all.assertThat(contract.scope(rule.route()))
                        .as(rule.route())
                        .isEqualTo(rule.scope())));
    }

    @Test
    void its_roles_are_those_of_the_table() {
        assertSoftly(all -> Permissions.all()
                .forEach(rule -> all.assertThat(contract.roles(rule.route()))
                        .as(rule.route())
                        .isEqualTo(rule.roles())));
    }

    @Test
    void answers_have_the_fields_it_describes_and_no_others() {
        String id = alerts();
        residents();
        saved();
        rest(id);

        soft.assertAll();
        for (String component :
                List.of("Accepted", "Approval", "Estimate", "AuditEntry", "SettingsNow", "Person", "Integrator")) {
            assertThat(contract.fields(component))
                    .as("what of %s was never seen", component)
                    .allMatch(field -> contract.hasShown(component, field));
        }
    }

    private String alerts() {
        String id = check("POST /api/alerts", officer.post("/api/alerts", ALERT))
                .body()
                .path("id")
                .asString();
        check("GET /api/alerts/{id}", officer.get("/api/alerts/" + id));
        answered(officer.get("/api/alerts/" + id).body().path("page").asString());
        check("GET /api/alerts", officer.get("/api/alerts"));
        check("GET /api/alerts/{id}/failures", officer.get("/api/alerts/" + id + "/failures"));
        check("GET /api/alerts/{id}/replies", officer.get("/api/alerts/" + id + "/replies"));
        check("GET /api/replies", officer.get("/api/replies"));
        desk();
        String waiting = officer.post("/api/alerts", with("severity", "extreme"))
                .body()
                .path("id")
                .asString();
        check("GET /api/alerts/{id}", supervisor.get("/api/alerts/" + waiting));
        check(
                "POST /api/alerts/{id}/reject",
                supervisor.post("/api/alerts/" + waiting + "/reject", Map.of("reason", "no need")));
        check("GET /api/alerts/{id}", supervisor.get("/api/alerts/" + waiting));
        check("POST /api/alerts/{id}/approve", supervisor.post("/api/alerts/" + waiting + "/approve", "{}"));
        String stopped = officer.post("/api/alerts", with("severity", "extreme"))
                .body()
                .path("id")
                .asString();
        check("POST /api/alerts/{id}/stop", officer.post("/api/alerts/" + stopped + "/stop", "{}"));
        check(
                "POST /api/alerts/{id}/return",
                supervisor.post("/api/alerts/" + scheduled() + "/return", Map.of("reason", "say where")));
        recurring();
        check("POST /api/alerts/{id}/withdraw", officer.post("/api/alerts/" + scheduled() + "/withdraw", "{}"));
        String incident = check("GET /api/alerts/{id}", officer.get("/api/alerts/" + stopped))
                .body()
                .path("incident")
                .asString();
        check("POST /api/incidents/{id}/withdraw", officer.post("/api/incidents/" + incident + "/withdraw", "{}"));
        check("POST /api/alerts", officer.post("/api/alerts", with("nobody", "knows")));
        check("POST /api/audience/estimate", officer.post("/api/audience/estimate", with("severity", "minor")));
        check("POST /api/alerts/test", officer.post("/api/alerts/test", with("severity", "minor")));
        check("POST /api/audience/rehearsal", officer.post("/api/audience/rehearsal", with("severity", "minor")));
        few();
        return id;
    }

    private void answered(String page) {
        String path = "/api/public/incidents/" + page.substring(page.lastIndexOf('/') + 1) + "/answers";
        check("POST /api/public/incidents/{code}/answers", officer.post(path, Map.of("words", "I saw it.")));
    }

    /** What is said becomes a conversation, which is worked. */
    private void desk() {
        String said = Own.word();
        officer.post("/local/phones/" + Own.mobile() + "/reply", Map.of("body", "I saw the horse by the " + said));
        String words = "/api/conversations?q=" + said;
        patiently().until(() -> officer.get(words).body().at("/conversations/0").has("id"));
        String id = check("GET /api/conversations", officer.get(words))
                .body()
                .at("/conversations/0/id")
                .asString();
        String one = "/api/conversations/" + id;
        check("GET /api/conversations/{id}", officer.get(one));
        check("GET /api/conversations/{id}/person", officer.get(one + "/person"));
        check("POST /api/conversations/{id}/claim", officer.post(one + "/claim", "{}"));
        check("POST /api/conversations/{id}/release", officer.post(one + "/release", "{}"));
        check("POST /api/conversations/{id}/answer", officer.post(one + "/answer", Map.of("text", "Thank you.")));
        check("POST /api/conversations/{id}/close", officer.post(one + "/close", Map.of("kind", "thanks")));
        check("POST /api/conversations/{id}/reopen", officer.post(one + "/reopen", "{}"));
    }

    private void recurring() {
        var evenings = with("severity", "minor");
        evenings.put("sendAt", Instant.now().plusSeconds(3600).toString());
        String until = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();
        evenings.put("recurs", Map.of("every", "day", "until", until));
        String id = check("POST /api/alerts", officer.post("/api/alerts", Own.email(), evenings))
                .body()
                .path("id")
                .asString();
        check("GET /api/alerts/{id}", officer.get("/api/alerts/" + id));
        check("POST /api/alerts", officer.post("/api/alerts", evenings));
        check(
                "POST /api/alerts/{id}/withdraw",
                officer.post("/api/alerts/" + id + "/withdraw", Map.of("series", true)));
    }

    private String scheduled() {
        var evening = with("severity", "extreme");
        evening.put("sendAt", Instant.now().plusSeconds(3600).toString());
        String id = check("POST /api/alerts", officer.post("/api/alerts", evening))
                .body()
                .path("id")
                .asString();
        check("GET /api/alerts/{id}", officer.get("/api/alerts/" + id));
        return id;
    }

    /** What an integrator is told of fewer people than it may count. */
    private void few() {
        Api integrator = Api.as(RunningPlatform.get().url(), "integrator");
        var few = with("severity", "extreme");
        few.put(
                "audience",
                Map.of(
                        "groups",
                        List.of("farm-watch"),
                        "area",
                        Map.of("circle", Map.of("postcode", "TA24 5SH", "radiusMetres", 50))));
        check("POST /api/audience/estimate", integrator.post("/api/audience/estimate", few));
        String id = check("POST /api/alerts", integrator.post("/api/alerts", few))
                .body()
                .path("id")
                .asString();
        check("GET /api/alerts/{id}", integrator.get("/api/alerts/" + id));
        check("GET /api/groups", integrator.get("/api/groups"));
        supervisor.post("/api/alerts/" + id + "/reject", Map.of("reason", "no need"));
    }

    private void residents() {
        check("GET /api/subscribers", officer.get("/api/subscribers?q=Ada"));
        check("GET /api/subscribers/{id}", officer.get("/api/subscribers/demo-0001"));
        check("GET /api/subscribers/{id}", officer.get("/api/subscribers/nobody"));
        check("POST /api/subscribers", officer.post("/api/subscribers", Map.of("name", "Nobody")));
        var passing = Map.of("name", "Passing", "email", Own.email(), "postcode", "TA24 5SH");
        String id = officer.post("/api/subscribers", passing).body().path("id").asString();
        check("DELETE /api/subscribers/{id}", officer.delete("/api/subscribers/" + id));
        check("GET /api/groups", officer.get("/api/groups"));
        check("POST /api/groups", supervisor.post("/api/groups", Map.of("name", "boat-watch", "description", "Boats")));
        check("PUT /api/groups/{name}", supervisor.put("/api/groups/boat-watch", Map.of("description", "Boats.")));
        check(
                "PUT /api/groups/{name}",
                supervisor.put("/api/groups/boat-watch", Map.of("joining", "vetted", "reviewed", true)));
        check("GET /api/groups", officer.get("/api/groups"));
        check("DELETE /api/groups/{name}", supervisor.delete("/api/groups/boat-watch?confirm=true"));
        String begun = check("POST /api/imports", administrator.post("/api/imports", Map.of("bytes", 10)))
                .body()
                .path("id")
                .asString();
        check("GET /api/imports/{id}", administrator.get("/api/imports/" + begun));
        String asked = check("GET /api/exports/subscribers", administrator.get("/api/exports/subscribers"))
                .body()
                .path("id")
                .asString();
        check("GET /api/exports/{id}", administrator.get("/api/exports/" + asked));
        packs();
    }

    private void packs() {
        String alert = officer.get("/api/alerts").body().at("/alerts/0/id").asString();
        var about = Map.of("about", Map.of("alert", alert), "reason", "Somebody asked.");
        String pack = "/api/exports/"
                + check("POST /api/exports", supervisor.post("/api/exports", about))
                        .body()
                        .path("id")
                        .asString();
        patiently()
                .until(() ->
                        supervisor.get(pack).body().path("status").asString().equals("finished"));
        check("GET /api/exports/{id}", supervisor.get(pack));
        check("GET /api/exports/{id}/file", supervisor.get(pack + "/file"));
    }

    private void saved() {
        var template = Map.of("name", "Horse", "alert", Map.of("title", "Loose horse"));
        String id = check("POST /api/templates", officer.post("/api/templates", template))
                .body()
                .path("id")
                .asString();
        check("GET /api/templates", officer.get("/api/templates"));
        check("PUT /api/templates/{id}", officer.put("/api/templates/" + id, template));
        check("DELETE /api/templates/{id}", officer.delete("/api/templates/" + id));
        bulletins();
        String recording = check(
                        "POST /api/recordings",
                        officer.post("/api/recordings", Map.of("bytes", 10, "type", "audio/wav")))
                .body()
                .path("id")
                .asString();
        check("GET /api/recordings/{id}", officer.get("/api/recordings/" + recording));
        String photo = check("POST /api/photos", officer.post("/api/photos", Map.of("bytes", 10, "type", "image/png")))
                .body()
                .path("id")
                .asString();
        check("GET /api/photos/{id}", officer.get("/api/photos/" + photo));
    }

    /** What another authority says, of a feed that is read for this alone. */
    private void bulletins() {
        var before = administrator.get("/api/settings").body();
        var asked = new HashMap<String, Object>();
        before.propertyStream().forEach(field -> asked.put(field.getKey(), field.getValue()));
        String feed = RunningPlatform.get().url() + "/local/feeds/contract";
        asked.put("feeds", List.of(Map.of("name", "Contract", "address", feed, "format", "cap")));
        check("PUT /api/settings", administrator.put("/api/settings", asked));
        officer.put("/local/feeds/contract", """
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>1</identifier><sender>met.example.org</sender>
            <sent>2026-11-24T08:00:00+00:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
            <info><category>Met</category><event>High wind</event><urgency>Expected</urgency><severity>Severe</severity>
            <certainty>Likely</certainty><headline>High winds</headline><area><areaDesc>Clevedon</areaDesc>
            <polygon>51.42,-2.88 51.42,-2.82 51.46,-2.82 51.42,-2.88</polygon></area></info></alert>\
            """);
        officer.post("/local/feeds/read", "");
        String id = check("GET /api/bulletins", officer.get("/api/bulletins"))
                .body()
                .path("bulletins")
                .get(0)
                .path("id")
                .asString();
        check("GET /api/settings", administrator.get("/api/settings"));
        check("POST /api/bulletins/{id}/open", officer.post("/api/bulletins/" + id + "/open", ""));
        check("POST /api/bulletins/{id}/dismiss", officer.post("/api/bulletins/" + id + "/dismiss", ""));
        asked.remove("feeds");
        administrator.put("/api/settings", asked);
        officer.post("/local/feeds/read", "");
    }

    private void rest(String alert) {
        check("GET /api/places", officer.get("/api/places?q=Portishead"));
        String place = officer.get("/api/places?q=Portishead")
                .body()
                .at("/places/0/id")
                .asString();
        check("GET /api/places/{id}", officer.get("/api/places/" + place));
        check("GET /api/reports/usage", officer.get("/api/reports/usage"));
        check("GET /api/audit", administrator.get("/api/audit?target=" + alert));
        check("GET /api/audit", administrator.get("/api/audit"));
        check("GET /api/audit", administrator.get("/api/audit?from=yesterday"));
        check("GET /api/people", administrator.get("/api/people"));
        check("GET /api/people", officer.get("/api/people"));
        Api.Answer settings = check("GET /api/settings", administrator.get("/api/settings"));
        var quiet =
                ((ObjectNode) settings.body().deepCopy()).putPOJO("quietHours", Map.of("from", "03:00", "to", "03:01"));
        check("PUT /api/settings", administrator.put("/api/settings", quiet));
        quiet.putPOJO("quietHours", Map.of("from", "00:01", "to", "00:00"));
        check("PUT /api/settings", administrator.put("/api/settings", quiet));
        check("POST /api/audience/estimate", officer.post("/api/audience/estimate", with("severity", "minor")));
        var scarce = (ObjectNode) settings.body().deepCopy();
        scarce.putObject("budget").put("day", 1).put("month", 2);
        scarce.put("plainQuotes", true);
        check("PUT /api/settings", administrator.put("/api/settings", scarce));
        var dear = with("audience", Map.of("area", Map.of("everywhere", true)));
        check("POST /api/audience/estimate", officer.post("/api/audience/estimate", dear));
        var looser = ((ObjectNode) settings.body().deepCopy()).put("approvalOver", 9_000_000);
        check("PUT /api/settings", administrator.put("/api/settings", looser));
        check("PUT /api/settings", administrator.put("/api/settings", settings.body()));
        check("PUT /api/settings", administrator.put("/api/settings", "{\"approvalOver\":-1}"));
        integrators();
        own();
        check("GET /api/public/configuration", officer.get("/api/public/configuration"));
    }

    private void own() {
        String email = Own.email();
        String id = officer.post("/api/subscribers", Map.of("name", "Own", "email", email, "postcode", "TA24 5SH"))
                .body()
                .path("id")
                .asString();
        Api resident = Api.asResident(RunningPlatform.get().url(), id);
        check("GET /api/public/me", resident.get("/api/public/me"));
        check("GET /api/public/me/copy", resident.get("/api/public/me/copy"));
        check("GET /api/public/me/sent", resident.get("/api/public/me/sent"));
        var changed = Map.of(
                "name",
                "Own",
                "email",
                email,
                "postcode",
                "TA24 5SH",
                "quietHours",
                Map.of("from", "21:00", "to", "08:00"),
                "kinds",
                List.of(Map.of("kind", "event"), Map.of("kind", "scam", "channels", List.of("email"))),
                "pausedUntil",
                LocalDate.now(ZoneOffset.UTC).plusDays(300).toString(),
                "until",
                "2099-12-24",
                "places",
                List.of(
                        Map.of("label", "Barn", "postcode", "TA24 8QJ"),
                        Map.of("label", "Field", "lat", 51.1, "lon", -3.4, "groups", List.of("farm-watch"))));
        check("PUT /api/public/me", resident.put("/api/public/me", changed));
        check("GET /api/public/me", resident.get("/api/public/me"));
        check("GET /api/public/me/copy", resident.get("/api/public/me/copy"));
        check("GET /api/subscribers/{id}", officer.get("/api/subscribers/" + id));
        check("PUT /api/public/me", resident.put("/api/public/me", "{}"));
        check("DELETE /api/public/me", resident.delete("/api/public/me"));
        check("GET /api/public/me", resident.get("/api/public/me"));
        check("POST /api/public/sessions", resident.post("/api/public/sessions", Map.of("address", "a@example.org")));
    }

    private void integrators() {
        String partner = "/api/integrators/a-partner";
        var area = Map.of("circle", Map.of("postcode", "TA1 3PF", "radiusMetres", 3000));
        var webhook = Map.of("url", "https://partner.example.org/told", "events", List.of("alert.finished"));
        var asked = Map.of(
                "name",
                "A partner",
                "groups",
                List.of("farm-watch"),
                "areas",
                List.of(area),
                "mostRecipients",
                100,
                "webhook",
                webhook);
        check("PUT /api/integrators/{id}", administrator.put(partner, asked));
        check("POST /api/integrators/{id}/key", administrator.post(partner + "/key", "{}"));
        check("GET /api/integrators/{id}", administrator.get(partner));
        check("GET /api/integrators", administrator.get("/api/integrators"));
        check("DELETE /api/integrators/{id}", administrator.delete(partner));
        check("GET /api/integrators/{id}", administrator.get(partner));
    }

    @Test
    void an_answer_without_a_body_is_described_without_one() {
        assertThat(contract.differences("DELETE /api/public/me", 204, null)).isEmpty();
        assertThat(contract.differences("GET /api/people", 200, null)).hasSize(1);
        assertThat(contract.differences("GET /api/people", 202, null)).hasSize(1);
    }

    private Api.Answer check(String route, Api.Answer answer) {
        soft.assertThat(answer.status()).as(route).isLessThan(500);
        soft.assertThat(contract.differences(route, answer.status(), answer.body()))
                .as("%s answered %s %s", route, answer.status(), answer.body())
                .isEmpty();
        return answer;
    }

    private static Map<String, Object> with(String field, Object value) {
        var alert = new java.util.HashMap<String, Object>(ALERT);
        alert.put(field, value);
        return alert;
    }
}
