package org.communityalerts.domain.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's word that nothing more of an alert is sent.
 *
 * @param by the subject of who said so
 * @param reason in their words
 */
public record Stop(String by, @Nullable String reason, Instant at) {}
