package org.communityalerts.domain.delivery;

/** What a provider said at once to one attempt. */
public sealed interface Outcome {
    /** Taken, under the provider's own id. */
    record Accepted(String providerId) implements Outcome {}

    /** Refused for good, with the provider's code. */
    record Refused(String code) implements Outcome {}

    /** Surely not sent; it may be tried later. */
    record NotSent(String why) implements Outcome {}

    /** It may or may not have gone. */
    record Unknown(String why) implements Outcome {}
}
