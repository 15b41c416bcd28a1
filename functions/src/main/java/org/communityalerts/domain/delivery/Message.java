package org.communityalerts.domain.delivery;

import java.time.Duration;

/**
 * One alert, worded for one address.
 *
 * @param language the tag of the language it is in (BCP 47)
 * @param subject for e-mail; the alert's title
 * @param validFor how long the provider may go on trying
 */
public record Message(String alertId, String to, String language, String subject, String body, Duration validFor) {}
