package org.communityalerts.domain.resident;

import java.time.Instant;

/**
 * What a person agreed to.
 *
 * @param what the version of the words they agreed to
 * @param how by which way they said so: web, text, officer, import
 */
public record Consent(String what, Instant when, String how) {}
