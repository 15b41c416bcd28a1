package org.communityalerts.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** A secret from Secrets Manager, read again every few minutes so that a rotated one is taken up. */
public final class Secret implements Supplier<String> {
    private static final Duration TRUSTED = Duration.ofMinutes(5);

    private record Reading(String value, Instant until) {}

    private final SecretsManagerClient secrets;
    private final String id;
    private final InstantSource clock;
    private volatile Reading last = new Reading("", Instant.MIN);

    public Secret(SecretsManagerClient secrets, String id, InstantSource clock) {
        this.secrets = secrets;
        this.id = id;
        this.clock = clock;
    }

    @Override
    public String get() {
        Reading reading = last;
        return clock.instant().isBefore(reading.until()) ? reading.value() : read();
    }

    private synchronized String read() {
        if (!clock.instant().isBefore(last.until())) {
            String value = secrets.getSecretValue(s -> s.secretId(id)).secretString();
            last = new Reading(value, clock.instant().plus(TRUSTED));
        }
        return last.value();
    }
}
