package org.communityalerts.local.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RefreshingTest {
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Client PAGES = new Client("Pages", null, Set.of(), Set.of(), Set.of(), true, GRACE);
    private static final Granted GRANTED =
            new Granted(Person.ALL.getFirst(), PAGES, "openid", null, "", "", Instant.EPOCH);

    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private final Refreshing refreshing = new Refreshing(() -> now);

    @Test
    void a_used_token_is_good_for_a_moment_in_case_the_answer_was_lost() {
        String token = refreshing.begin(GRANTED);
        refreshing.refresh(PAGES, token);

        now = now.plus(GRACE).minusSeconds(1);
        assertThat(refreshing.refresh(PAGES, token)).isPresent();
        now = now.plusSeconds(1);
        assertThat(refreshing.refresh(PAGES, token)).isEmpty();
    }

    @Test
    void turning_never_outlives_the_sign_in() {
        String token = refreshing.begin(GRANTED);
        now = now.plus(Refreshing.SIGN_IN).minusSeconds(1);
        String next = refreshing.refresh(PAGES, token).orElseThrow().next();

        now = now.plusSeconds(1);

        assertThat(refreshing.refresh(PAGES, next)).isEmpty();
    }

    @Test
    void a_token_is_good_for_its_own_client_alone() {
        var other = new Client("Other", null, Set.of(), Set.of(), Set.of(), true, GRACE);

        assertThat(refreshing.refresh(other, refreshing.begin(GRANTED))).isEmpty();
    }
}
