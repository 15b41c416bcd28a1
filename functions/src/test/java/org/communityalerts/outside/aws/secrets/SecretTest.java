package org.communityalerts.outside.aws.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;

class SecretTest {
    private Instant now = Examples.NOW;
    private String stored = "old";
    private int reads;
    private final Secret secret = new Secret(store(), "id", () -> now);

    @Test
    void it_is_read_once_in_five_minutes() {
        secret.get();
        stored = "new";
        now = now.plus(Duration.ofSeconds(299));
        assertThat(secret.get()).isEqualTo("old");
        now = now.plus(Duration.ofSeconds(1));
        assertThat(secret.get()).isEqualTo("new");
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void who_finds_it_old_has_it_read_at_once() {
        secret.get();
        stored = "new";
        now = now.plus(Duration.ofSeconds(10));

        assertThat(secret.renew()).isTrue();
        assertThat(secret.get()).isEqualTo("new");
    }

    @Test
    void one_that_was_read_just_now_is_not_read_again_whatever_anybody_sends() {
        secret.get();
        stored = "new";
        now = now.plus(Duration.ofSeconds(9));

        assertThat(secret.renew()).isFalse();
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void one_that_did_not_change_is_nothing_new() {
        secret.get();
        now = now.plus(Duration.ofSeconds(10));
        assertThat(secret.renew()).isFalse();
    }

    private SecretsManagerClient store() {
        return new SecretsManagerClient() {
            @Override
            public GetSecretValueResponse getSecretValue(Consumer<GetSecretValueRequest.Builder> request) {
                reads++;
                return GetSecretValueResponse.builder().secretString(stored).build();
            }

            @Override
            public String serviceName() {
                return "secretsmanager";
            }

            @Override
            public void close() {}
        };
    }
}
