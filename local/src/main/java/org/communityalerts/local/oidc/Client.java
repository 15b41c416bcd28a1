package org.communityalerts.local.oidc;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.local.template.Resource;
import org.jspecify.annotations.Nullable;

/**
 * An application that may ask for tokens, as the template declares it.
 *
 * @param secret null for a page, which can keep none
 * @param rotates whether each refresh token is good once
 * @param grace how long a used one is good all the same
 */
record Client(
        String id,
        @Nullable String secret,
        Set<String> flows,
        Set<String> scopes,
        Set<String> redirects,
        boolean rotates,
        Duration grace) {
    static Client of(Resource declared) {
        boolean confidential =
                Boolean.parseBoolean(String.valueOf(declared.properties().getOrDefault("GenerateSecret", false)));
        Map<?, ?> rotation =
                declared.properties().get("RefreshTokenRotation") instanceof Map<?, ?> map ? map : Map.of();
        return new Client(
                declared.name(),
                confidential ? "local-secret" : null,
                texts(declared.properties(), "AllowedOAuthFlows"),
                texts(declared.properties(), "AllowedOAuthScopes"),
                texts(declared.properties(), "CallbackURLs"),
                "ENABLED".equals(rotation.get("Feature")),
                Duration.ofSeconds(rotation.get("RetryGracePeriodSeconds") instanceof Number n ? n.longValue() : 0));
    }

    private static Set<String> texts(Map<String, Object> properties, String name) {
        return Set.copyOf(Resource.asTexts(properties.getOrDefault(name, List.of())));
    }

    /** Whether it may be sent back there; this machine goes by two names. */
    boolean mayReturnTo(@Nullable String address) {
        return address != null
                && redirects.stream().anyMatch(known -> loopback(known).equals(loopback(address)));
    }

    private static String loopback(String address) {
        return address.replaceFirst("^http://localhost:", "http://127.0.0.1:");
    }
}
