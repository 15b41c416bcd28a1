package org.communityalerts.local.oidc;

import java.time.Instant;

/**
 * A sign-in that was asked for and granted.
 *
 * @param until when the code for it stops being good
 */
record Granted(
        Person person, Client client, String scope, String nonce, String redirect, String challenge, Instant until) {}
