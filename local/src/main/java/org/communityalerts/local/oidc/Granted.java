package org.communityalerts.local.oidc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that was asked for and granted.
 *
 * @param until when the code for it stops being good
 */
record Granted(
        Person person,
        Client client,
        String scope,
        @Nullable String nonce,
        @Nullable String redirect,
        @Nullable String challenge,
        Instant until) {}
