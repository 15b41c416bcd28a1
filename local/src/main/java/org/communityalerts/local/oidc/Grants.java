package org.communityalerts.local.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Gives tokens for a code (with PKCE), for a refresh token, or to a client by itself (RFC 6749, RFC 7636). */
final class Grants {
    private static final Duration CODE_LIFE = Duration.ofMinutes(5);

    private final Tokens tokens;
    private final Map<String, Granted> codes = new ConcurrentHashMap<>();
    private final Refreshing refreshing = new Refreshing(InstantSource.system());

    Grants(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A code, good for one use, for the sign-in that was asked for. */
    String code(Person person, Client client, Map<String, String> asked) {
        String code = UUID.randomUUID().toString();
        var granted = new Granted(
                person,
                client,
                asked.getOrDefault("scope", "openid"),
                asked.get("nonce"),
                asked.get("redirect_uri"),
                asked.get("code_challenge"),
                Instant.now().plus(CODE_LIFE));
        codes.put(code, granted);
        return code;
    }

    /** The tokens, or empty if the grant is not good. */
    Optional<Map<String, Object>> tokens(Client client, Map<String, String> form) {
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> forCode(client, form);
            case "refresh_token" -> forRefresh(client, form.getOrDefault("refresh_token", ""));
            case "client_credentials" -> forItself(client, form.get("scope"));
            default -> Optional.empty();
        };
    }

    private Optional<Map<String, Object>> forCode(Client client, Map<String, String> form) {
        Granted granted = codes.remove(form.getOrDefault("code", ""));
        if (granted == null) {
            return Optional.empty();
        }
        boolean good = granted.client().equals(client)
                && Instant.now().isBefore(granted.until())
                && Objects.equals(granted.redirect(), form.get("redirect_uri"))
                && challenge(form.getOrDefault("code_verifier", "")).equals(granted.challenge());
        return good ? Optional.of(answer(granted, granted.nonce(), refreshing.begin(granted))) : Optional.empty();
    }

    private Optional<Map<String, Object>> forRefresh(Client client, String refresh) {
        return refreshing.refresh(client, refresh).map(now -> answer(now.granted(), null, now.next()));
    }

    private Map<String, Object> answer(Granted granted, @Nullable String nonce, String refresh) {
        var answer = tokens.person(granted.person(), granted.client(), granted.scope(), nonce);
        answer.put("refresh_token", refresh);
        return answer;
    }

    /** A refresh token its holder gives back (RFC 7009). */
    void revoke(String refresh) {
        refreshing.revoke(refresh);
    }

    private Optional<Map<String, Object>> forItself(Client client, @Nullable String scope) {
        if (client.secret() == null || !client.flows().contains("client_credentials")) {
            return Optional.empty();
        }
        Set<String> asked = scope == null || scope.isBlank()
                ? client.scopes()
                : new LinkedHashSet<>(Arrays.asList(scope.split(" ")));
        return client.scopes().containsAll(asked) ? Optional.of(tokens.client(client, asked)) : Optional.empty();
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
