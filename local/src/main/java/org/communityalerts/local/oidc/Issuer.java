package org.communityalerts.local.oidc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.communityalerts.local.aws.Exchanges;
import org.communityalerts.local.template.Resource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID Connect issuer in the place of the template's user pool, for its clients and the demo force's people. */
public final class Issuer implements HttpHandler {
    /** Where it is, under the platform's own address. */
    public static final String PATH = "/local/oidc";

    private final String url;
    private final List<Client> clients;
    private final SigningKey key;
    private final Tokens tokens;
    private final Grants grants;
    /** What somebody had begun to write, by who it was; a browser that signs in has it, as if it was begun there. */
    private final Map<String, String> drafts = new ConcurrentHashMap<>();

    /**
     * @param platform the platform's address
     * @param clients the template's
     * @param keyFile where the signing key is kept, or null for memory
     */
    public Issuer(String platform, List<Resource> clients, @Nullable Path keyFile) throws IOException {
        this.url = platform + PATH;
        this.clients = clients.stream().map(Client::of).toList();
        this.key = SigningKey.at(keyFile);
        this.tokens = new Tokens(url, key);
        this.grants = new Grants(tokens);
    }

    /** Lets each browser that comes to sign in have what that person had begun to write, unless it had it before. */
    public void leave(String person, String draft) {
        drafts.put(person, draft);
    }

    /** Tokens for a script: of a demo person, or of the first integrator with all its scopes. */
    public Optional<Map<String, Object>> tokensFor(String who) {
        if (who.equals("integrator")) {
            return client("client_credentials").map(client -> tokens.client(client, client.scopes()));
        }
        return Person.of(who)
                .flatMap(person -> client("code").map(c -> tokens.person(person, c, "openid profile", null)));
    }

    private Optional<Client> client(String flow) {
        return clients.stream().filter(c -> c.flows().contains(flow)).findFirst();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        // Pages of another origin may ask, as they may ask Cognito.
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        // Cognito's own domain has most of them a level deeper.
        String path =
                exchange.getRequestURI().getPath().substring(PATH.length()).replaceFirst("^/oauth2(?=/)", "");
        switch (exchange.getRequestMethod() + " " + path) {
            case "GET /.well-known/openid-configuration" -> json(exchange, 200, discovery());
            case "GET /jwks" -> Exchanges.json(exchange, 200, key.published());
            case "GET /authorize" ->
                ask(exchange, Exchanges.form(exchange.getRequestURI().getRawQuery()));
            case "POST /authorize" -> signIn(exchange, Exchanges.form(Exchanges.body(exchange)));
            case "POST /token" -> token(exchange, Exchanges.form(Exchanges.body(exchange)));
            case "POST /revoke" -> revoke(exchange, Exchanges.form(Exchanges.body(exchange)));
            case "GET /logout" ->
                signOut(exchange, Exchanges.form(exchange.getRequestURI().getRawQuery()));
            default -> json(exchange, 404, Map.of("error", "not_found"));
        }
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer",
                url,
                "authorization_endpoint",
                url + "/authorize",
                "token_endpoint",
                url + "/token",
                "jwks_uri",
                url + "/jwks",
                "end_session_endpoint",
                url + "/logout",
                "revocation_endpoint",
                url + "/revoke",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "code_challenge_methods_supported",
                List.of("S256"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    private void ask(HttpExchange exchange, Map<String, String> asked) throws IOException {
        if (asking(asked).isEmpty()) {
            json(exchange, 400, Map.of("error", "invalid_request"));
            return;
        }
        URI back = URI.create(asked.get("redirect_uri"));
        if (!drafts.isEmpty()
                && !back.getAuthority().equals(exchange.getRequestHeaders().getFirst("Host"))) {
            // What a browser keeps, it keeps by the name a machine is called by: localhost is not 127.0.0.1.
            redirect(exchange, back.resolve(exchange.getRequestURI()).toString());
        } else {
            byte[] page = SignInPage.of(asked, drafts).getBytes(StandardCharsets.UTF_8);
            Exchanges.answer(exchange, 200, "text/html; charset=utf-8", page);
        }
    }

    private void signIn(HttpExchange exchange, Map<String, String> asked) throws IOException {
        Optional<Client> client = asking(asked);
        Optional<Person> person = Person.of(asked.getOrDefault("person", ""));
        if (client.isEmpty() || person.isEmpty()) {
            json(exchange, 400, Map.of("error", "invalid_request"));
            return;
        }
        String code = grants.code(person.get(), client.get(), asked);
        String state = URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8);
        redirect(exchange, asked.get("redirect_uri") + "?code=" + code + "&state=" + state);
    }

    /** The client, if what it asks for may be asked. */
    private Optional<Client> asking(Map<String, String> asked) {
        return known(asked.get("client_id"))
                .filter(client -> client.flows().contains("code"))
                .filter(client -> client.mayReturnTo(asked.get("redirect_uri")))
                .filter(client -> "code".equals(asked.get("response_type")))
                .filter(client -> "S256".equals(asked.get("code_challenge_method")))
                .filter(client -> asked.containsKey("code_challenge"));
    }

    private void token(HttpExchange exchange, Map<String, String> form) throws IOException {
        Optional<Client> client = authenticated(exchange.getRequestHeaders().getFirst("Authorization"), form);
        if (client.isEmpty()) {
            json(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        Optional<Map<String, Object>> answer = grants.tokens(client.get(), form);
        json(exchange, answer.isPresent() ? 200 : 400, answer.orElse(Map.of("error", "invalid_grant")));
    }

    private void revoke(HttpExchange exchange, Map<String, String> form) throws IOException {
        grants.revoke(form.getOrDefault("token", ""));
        json(exchange, 200, Map.of());
    }

    private Optional<Client> authenticated(@Nullable String authorization, Map<String, String> form) {
        String id = form.get("client_id");
        String secret = form.get("client_secret");
        if (authorization != null && authorization.startsWith("Basic ")) {
            byte[] decoded = Base64.getDecoder().decode(authorization.substring("Basic ".length()));
            String[] pair = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            id = pair[0];
            secret = pair.length == 2 ? pair[1] : null;
        }
        String given = secret;
        return known(id).filter(c -> c.secret() == null || c.secret().equals(given));
    }

    private void signOut(HttpExchange exchange, Map<String, String> asked) throws IOException {
        String back = asked.getOrDefault("post_logout_redirect_uri", asked.getOrDefault("logout_uri", ""));
        if (known(asked.get("client_id")).filter(c -> c.mayReturnTo(back)).isPresent()) {
            redirect(exchange, back);
        } else {
            json(exchange, 400, Map.of("error", "invalid_request"));
        }
    }

    private Optional<Client> known(@Nullable String id) {
        return clients.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        Exchanges.answer(exchange, 302, null, new byte[0]);
    }

    private static void json(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        Exchanges.json(exchange, status, JsonMapper.shared().writeValueAsString(body));
    }
}
