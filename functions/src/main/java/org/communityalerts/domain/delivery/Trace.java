package org.communityalerts.domain.delivery;

/** What a provider knows of a message that may have gone. */
public sealed interface Trace {
    /** It has it, under its own id. */
    record Gone(String providerId) implements Trace {}

    /** It never had it, as far as it can say now. */
    record NotGone() implements Trace {}

    /** It cannot be asked, or does not answer. */
    record Silent() implements Trace {}
}
