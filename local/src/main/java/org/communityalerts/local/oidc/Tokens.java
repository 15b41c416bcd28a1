package org.communityalerts.local.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes tokens with the claims that Cognito's have. */
final class Tokens {
    static final Duration LIFE = Duration.ofHours(1);

    private final String issuer;
    private final SigningKey key;

    Tokens(String issuer, SigningKey key) {
        this.issuer = issuer;
        this.key = key;
    }

    /** The answer to a person who has signed in; {@code nonce} may be null. */
    Map<String, Object> person(Person person, Client client, String scope, @Nullable String nonce) {
        var answer = answer(access(person.id(), client.id(), scope)
                .claim("username", person.id())
                .claim("cognito:groups", List.of(person.role())));
        answer.put(
                "id_token",
                key.sign(claims(person.id(), "id")
                        .audience(client.id())
                        .claim("nonce", nonce)
                        .claim("name", person.name())
                        .claim("email", person.email())
                        .claim("cognito:username", person.id())
                        .claim("cognito:groups", List.of(person.role()))
                        .build()));
        return answer;
    }

    /** The answer to a client that speaks for itself. */
    Map<String, Object> client(Client client, Set<String> scopes) {
        return answer(access(client.id(), client.id(), String.join(" ", new TreeSet<>(scopes))));
    }

    private Map<String, Object> answer(JWTClaimsSet.Builder access) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("access_token", key.sign(access.build()));
        answer.put("token_type", "Bearer");
        answer.put("expires_in", LIFE.toSeconds());
        return answer;
    }

    private JWTClaimsSet.Builder access(String subject, String client, String scope) {
        return claims(subject, "access").claim("client_id", client).claim("scope", scope);
    }

    private JWTClaimsSet.Builder claims(String subject, String use) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .claim("token_use", use)
                .claim("auth_time", now.getEpochSecond())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(UUID.randomUUID().toString());
    }
}
