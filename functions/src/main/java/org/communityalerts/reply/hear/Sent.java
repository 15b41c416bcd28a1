package org.communityalerts.reply.hear;

import java.time.Instant;

/** An alert that went to a number at that moment; {@code withdrawn} if it was stopped since. */
record Sent(String title, Instant at, boolean withdrawn) {}
