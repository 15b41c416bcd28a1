package org.communityalerts.local.oidc;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.local.template.Resource;

/**
 * An application that may ask for tokens, as the template declares it.
 *
 * @param secret null for a page, which can keep none
 */
record Client(String id, String secret, Set<String> flows, Set<String> scopes, Set<String> redirects) {
    static Client of(Resource declared) {
        boolean confidential =
                Boolean.parseBoolean(String.valueOf(declared.properties().getOrDefault("GenerateSecret", false)));
        return new Client(
                declared.name(),
                confidential ? "local-secret" : null,
                texts(declared.properties(), "AllowedOAuthFlows"),
                texts(declared.properties(), "AllowedOAuthScopes"),
                texts(declared.properties(), "CallbackURLs"));
    }

    private static Set<String> texts(Map<String, Object> properties, String name) {
        return Set.copyOf(Resource.asTexts(properties.getOrDefault(name, List.of())));
    }

    /** Whether it may be sent back there; this machine goes by two names. */
    boolean mayReturnTo(String address) {
        return address != null
                && redirects.stream().anyMatch(known -> loopback(known).equals(loopback(address)));
    }

    private static String loopback(String address) {
        return address.replaceFirst("^http://localhost:", "http://127.0.0.1:");
    }
}
