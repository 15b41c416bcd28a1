package org.communityalerts.local.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Hands out bearer tokens for scripts. They are not signed: nothing checks them yet. */
final class LocalTokens {
    private static final Duration LIFE = Duration.ofHours(1);

    private LocalTokens() {}

    static Map<String, Object> token(String role) {
        Instant now = Instant.now();
        String token = part(Map.of("alg", "none", "typ", "JWT"))
                + "."
                + part(Map.of(
                        "sub",
                        "local-" + role,
                        "role",
                        role,
                        "iat",
                        now.getEpochSecond(),
                        "exp",
                        now.plus(LIFE).getEpochSecond()))
                + ".";
        return Map.of("access_token", token, "token_type", "Bearer", "expires_in", LIFE.toSeconds());
    }

    private static String part(Map<String, Object> claims) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JsonMapper.shared().writeValueAsString(claims).getBytes(StandardCharsets.UTF_8));
    }
}
