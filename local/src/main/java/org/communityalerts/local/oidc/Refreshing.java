package org.communityalerts.local.oidc;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The refresh tokens in use. A client that rotates them gets a new one each time, good until the sign-in's own end; the
 * old one stays good for a moment, for an answer that was lost on its way.
 */
final class Refreshing {
    static final Duration SIGN_IN = Duration.ofHours(12);

    private record Held(Granted granted, Instant until, Instant end) {}

    /** What a refresh token was good for, and the token to use next. */
    record Refreshed(Granted granted, String next) {}

    private final InstantSource clock;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    Refreshing(InstantSource clock) {
        this.clock = clock;
    }

    /** A refresh token for a sign-in. */
    String begin(Granted granted) {
        return next(granted, clock.instant().plus(SIGN_IN));
    }

    /** Uses a token up, or nothing if it is not good. */
    Optional<Refreshed> refresh(Client client, String token) {
        Instant now = clock.instant();
        return Optional.ofNullable(held.get(token))
                .filter(one -> one.granted().client().equals(client) && now.isBefore(one.until()))
                .map(one -> client.rotates() ? rotated(token, one, now) : new Refreshed(one.granted(), token));
    }

    /** The token is good no longer. */
    void revoke(String token) {
        held.remove(token);
    }

    private Refreshed rotated(String token, Held one, Instant now) {
        Instant grace = now.plus(one.granted().client().grace());
        Instant until = grace.isBefore(one.until()) ? grace : one.until();
        held.put(token, new Held(one.granted(), until, one.end()));
        return new Refreshed(one.granted(), next(one.granted(), one.end()));
    }

    private String next(Granted granted, Instant end) {
        String token = UUID.randomUUID().toString();
        held.put(token, new Held(granted, end, end));
        return token;
    }
}
