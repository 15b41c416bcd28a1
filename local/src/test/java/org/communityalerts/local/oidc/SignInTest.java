package org.communityalerts.local.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.communityalerts.local.aws.Exchanges;
import org.communityalerts.local.aws.HttpEndpoint;
import org.communityalerts.local.gateway.Gateway;
import org.communityalerts.local.gateway.JwtAuthorizer;
import org.communityalerts.local.gateway.Route;
import org.communityalerts.local.template.Resource;
import org.communityalerts.local.template.Types;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The issuer and the gateway's authorizer over HTTP: the flows give good tokens, and nothing else is one. */
class SignInTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @TempDir
    private Path folder;

    private HttpEndpoint endpoint;
    private Issuer issuer;
    private Gateway gateway;
    private RSAKey key;

    @BeforeEach
    void start() throws Exception {
        endpoint = new HttpEndpoint(0, exchange -> {
            if (exchange.getRequestURI().getPath().startsWith(Issuer.PATH)) {
                issuer.handle(exchange);
            } else {
                gateway.handle(exchange);
            }
        });
        Path keyFile = folder.resolve("issuer.jwk");
        issuer = new Issuer(endpoint.url(), List.of(pages(), controlRoom()), keyFile);
        key = RSAKey.parse(Files.readString(keyFile));
        var authorizer = new JwtAuthorizer(api(endpoint.url() + Issuer.PATH));
        var route = new Route("GET", "/api/claims", false, SignInTest::echo);
        gateway = new Gateway(List.of(route), authorizer, HttpExchange::close);
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void a_person_signs_in_with_a_code_and_the_verifier_and_the_function_sees_the_claims_as_texts() throws Exception {
        String code = code("state-1");

        JsonNode tokens = json(token("grant_type=authorization_code&client_id=PagesClient&code=" + code
                + "&redirect_uri=" + endpoint.url() + "/&code_verifier=" + VERIFIER));

        JsonNode claims = json(claims(tokens.path("access_token").asString()));
        assertThat(claims.path("sub").asString()).isEqualTo("supervisor");
        assertThat(claims.path("cognito:groups").asString()).isEqualTo("[supervisor]");
        assertThat(claims.path("exp").isString()).isTrue();
        assertThat(tokens.has("id_token")).isTrue();
    }

    @Test
    void the_pages_find_it_as_they_find_cognito_under_its_own_domain() throws Exception {
        String code = code("state-3");
        var answer = post(
                Issuer.PATH + "/oauth2/token",
                "grant_type=authorization_code&client_id=PagesClient&code=" + code + "&redirect_uri=" + endpoint.url()
                        + "/&code_verifier=" + VERIFIER);
        String refresh = json(answer).path("refresh_token").asString();

        assertThat(get(signIn("s").replace("/authorize", "/oauth2/authorize")).statusCode())
                .isEqualTo(200);
        assertThat(post(Issuer.PATH + "/oauth2/revoke", "client_id=PagesClient&token=" + refresh)
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(endpoint.url() + Issuer.PATH + "/oauth2").statusCode()).isEqualTo(404);
    }

    @Test
    void a_sign_in_is_renewed_with_a_new_refresh_token_each_time_until_it_is_given_back() throws Exception {
        JsonNode first = json(token("grant_type=authorization_code&client_id=PagesClient&code=" + code("state-2")
                + "&redirect_uri=" + endpoint.url() + "/&code_verifier=" + VERIFIER));
        String form = "grant_type=refresh_token&client_id=PagesClient&refresh_token=";
        String old = first.path("refresh_token").asString();

        JsonNode second = json(token(form + old));

        String next = second.path("refresh_token").asString();
        assertThat(next).isNotEqualTo(old);
        assertThat(json(claims(second.path("access_token").asString()))
                        .path("sub")
                        .asString())
                .isEqualTo("supervisor");
        assertThat(token(form + old).statusCode()).as("no grace in this test").isEqualTo(400);
        post(Issuer.PATH + "/revoke", "client_id=PagesClient&token=" + next);
        assertThat(token(form + next).statusCode()).isEqualTo(400);
    }

    @Test
    void a_code_is_good_once_and_only_with_its_verifier() throws Exception {
        String form = "grant_type=authorization_code&client_id=PagesClient&redirect_uri=" + endpoint.url() + "/&code=";

        assertThat(token(form + code("a") + "&code_verifier=another").statusCode())
                .isEqualTo(400);
        String code = code("b");
        assertThat(token(form + code + "&code_verifier=" + VERIFIER).statusCode())
                .isEqualTo(200);
        assertThat(token(form + code + "&code_verifier=" + VERIFIER).statusCode())
                .isEqualTo(400);
    }

    @Test
    void what_somebody_had_begun_is_left_in_a_browser_that_comes_to_sign_in_as_words_and_never_as_a_script()
            throws Exception {
        assertThat(get(signIn("s")).body()).doesNotContain("<script");

        issuer.leave("officer", "{\"title\":\"</script><b>\"}");

        assertThat(get(signIn("s")).body())
                .contains("PC Amara Okafor had begun an alert", "\"officer\":{\"title\":\"\\u003c/script>");
        assertThat(get(signIn("s").replaceFirst("127.0.0.1", "localhost"))
                        .headers()
                        .firstValue("Location"))
                .as("to where the pages are, which a browser keeps things apart by")
                .hasValueSatisfying(to -> assertThat(to).startsWith("http://127.0.0.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "client_id=PagesClient,client_id=Nobody",
        "response_type=code,response_type=token",
        "redirect_uri=http,redirect_uri=https://evil.example",
        "code_challenge_method=S256,code_challenge_method=plain"
    })
    void a_sign_in_that_asks_for_what_the_client_may_not_is_refused(String right, String wrong) throws Exception {
        assertThat(get(signIn("s").replace(right, wrong)).statusCode()).isEqualTo(400);
    }

    @Test
    void an_integrator_gets_a_token_for_the_scopes_it_was_granted_and_no_others() throws Exception {
        String form = "grant_type=client_credentials&client_id=ControlRoomClient&client_secret=";

        JsonNode tokens = json(token(form + "local-secret&scope=community-alerts/alerts:read"));
        JsonNode claims = json(claims(tokens.path("access_token").asString()));

        assertThat(claims.path("scope").asString()).isEqualTo("community-alerts/alerts:read");
        assertThat(token(form + "local-secret&scope=community-alerts/all").statusCode())
                .isEqualTo(400);
        assertThat(token(form + "guessed").statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_that_is_not_good_gets_the_gateways_own_401() throws Exception {
        Instant now = Instant.now();
        var good = good().build();
        assertThat(claims(signed(good, key)).statusCode()).isEqualTo(200);

        String[] refused = {
            null,
            "",
            "nonsense",
            signed(good().expirationTime(Date.from(now.minusSeconds(1))).build(), key),
            signed(good().expirationTime(null).build(), key),
            signed(
                    good().notBeforeTime(Date.from(now.plus(Duration.ofMinutes(5))))
                            .build(),
                    key),
            signed(good().issuer("https://evil.example").build(), key),
            signed(good().claim("client_id", "AnotherClient").build(), key),
            signed(good().audience("another-audience").build(), key),
            signed(good, new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate()),
            new PlainJWT(good).serialize(),
            tampered(signed(good, key)),
        };
        for (String token : refused) {
            HttpResponse<String> answer = claims(token);
            assertThat(answer.statusCode()).as("%s", token).isEqualTo(401);
            assertThat(answer.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
        }
    }

    private JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .issuer(endpoint.url() + Issuer.PATH)
                .subject("officer")
                .claim("client_id", "PagesClient")
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) throws Exception {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    /** The same signature over other claims. */
    private static String tampered(String token) {
        String[] parts = token.split("\\.");
        String claims = new com.nimbusds.jose.util.Base64URL(parts[1]).decodeToString();
        return parts[0] + "."
                + com.nimbusds.jose.util.Base64URL.encode(claims.replace("\"officer\"", "\"administrator\"")) + "."
                + parts[2];
    }

    private String signIn(String state) {
        return endpoint.url() + Issuer.PATH + "/authorize?response_type=code&client_id=PagesClient&redirect_uri="
                + endpoint.url() + "/&code_challenge=" + CHALLENGE + "&code_challenge_method=S256&state=" + state;
    }

    private String code(String state) throws Exception {
        String query = URI.create(signIn(state)).getRawQuery();
        assertThat(get(signIn(state)).body()).contains("Sergeant Joan Whitcombe");
        var answer = post(Issuer.PATH + "/authorize", query + "&person=supervisor");
        String back = answer.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith(endpoint.url() + "/?code=").endsWith("&state=" + state);
        return Exchanges.form(URI.create(back).getRawQuery()).get("code");
    }

    private HttpResponse<String> token(String form) throws Exception {
        return post(Issuer.PATH + "/token", form);
    }

    private HttpResponse<String> claims(String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(endpoint.url() + "/api/claims"));
        return send(token == null ? request : request.header("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> get(String url) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(endpoint.url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    /** A function that answers with the claims it was given. */
    private static byte[] echo(byte[] event) throws IOException {
        JsonNode claims = JsonMapper.shared().readTree(event).at("/requestContext/authorizer/jwt/claims");
        return JsonMapper.shared().writeValueAsBytes(Map.of("statusCode", 200, "body", claims.toString()));
    }

    private Resource pages() {
        return new Resource(
                "PagesClient",
                Types.USER_POOL_CLIENT,
                Map.of(
                        "AllowedOAuthFlows",
                        List.of("code"),
                        "CallbackURLs",
                        List.of(endpoint.url() + "/"),
                        "RefreshTokenRotation",
                        Map.of("Feature", "ENABLED")));
    }

    private static Resource controlRoom() {
        return new Resource(
                "ControlRoomClient",
                Types.USER_POOL_CLIENT,
                Map.of(
                        "GenerateSecret",
                        true,
                        "AllowedOAuthFlows",
                        List.of("client_credentials"),
                        "AllowedOAuthScopes",
                        List.of("community-alerts/alerts:read")));
    }

    private static Resource api(String issuer) {
        var jwt = Map.of("issuer", issuer, "audience", List.of("PagesClient", "ControlRoomClient"));
        return new Resource(
                "Api",
                Types.API,
                Map.of(
                        "Auth",
                        Map.of(
                                "DefaultAuthorizer",
                                "SignedIn",
                                "Authorizers",
                                Map.of("SignedIn", Map.of("JwtConfiguration", jwt)))));
    }
}
