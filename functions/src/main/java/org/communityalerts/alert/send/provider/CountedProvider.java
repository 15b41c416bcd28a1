package org.communityalerts.alert.send.provider;

import java.time.Instant;
import java.util.function.ToIntFunction;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Trace;
import org.communityalerts.port.Metrics;
import org.communityalerts.port.delivery.Provider;

/** A provider, and a count of what it said. */
public final class CountedProvider implements Provider {
    private final Provider provider;
    private final Channel channel;
    private final ToIntFunction<Message> units;
    private final Metrics metrics;

    /** @param units what a message is billed as: segments of a text, one call, one e-mail */
    public CountedProvider(Provider provider, Channel channel, ToIntFunction<Message> units, Metrics metrics) {
        this.provider = provider;
        this.channel = channel;
        this.units = units;
        this.metrics = metrics;
    }

    @Override
    public Outcome send(Message message) {
        Outcome outcome = provider.send(message);
        switch (outcome) {
            case Outcome.Accepted _ -> {
                count(Metrics.Name.SENT);
                metrics.add(channel, Metrics.Name.UNITS, units.applyAsInt(message));
            }
            case Outcome.Refused _ -> count(Metrics.Name.FAILED);
            case Outcome.NotSent _ -> count(Metrics.Name.PROVIDER_ERRORS);
            case Outcome.Unknown _ -> {
                count(Metrics.Name.UNKNOWN);
                count(Metrics.Name.PROVIDER_ERRORS);
            }
        }
        return outcome;
    }

    @Override
    public Trace trace(Message message, Instant since) {
        return provider.trace(message, since);
    }

    private void count(Metrics.Name name) {
        metrics.add(channel, name, 1);
    }
}
