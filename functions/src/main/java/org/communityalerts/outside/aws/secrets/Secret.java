package org.communityalerts.outside.aws.secrets;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.communityalerts.port.Token;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** A secret from Secrets Manager, read again every few minutes, or when it does not open any more. */
public final class Secret implements Token {
    private static final Duration TRUSTED = Duration.ofMinutes(5);
    /** However often somebody finds it wrong: whoever sends bad signatures must not make us read it each time. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Reading(String value, Instant at) {
        boolean within(Duration age, Instant now) {
            return now.isBefore(at.plus(age));
        }
    }

    private final SecretsManagerClient secrets;
    private final String id;
    private final InstantSource clock;
    private volatile Reading last = new Reading("", Instant.EPOCH);

    public Secret(SecretsManagerClient secrets, String id, InstantSource clock) {
        this.secrets = secrets;
        this.id = id;
        this.clock = clock;
    }

    @Override
    public String get() {
        Reading reading = last;
        return reading.within(TRUSTED, clock.instant()) ? reading.value() : read(TRUSTED);
    }

    @Override
    public boolean renew() {
        String before = last.value();
        return !read(FRESH).equals(before);
    }

    private synchronized String read(Duration old) {
        if (!last.within(old, clock.instant())) {
            String value = secrets.getSecretValue(s -> s.secretId(id)).secretString();
            last = new Reading(value, clock.instant());
        }
        return last.value();
    }
}
