package org.communityalerts.resident.enrol;

import java.time.InstantSource;
import java.util.Map;
import org.communityalerts.craft.wording.Segments;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.Causes;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.alert.Usage;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Unit;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.port.Metrics;
import org.communityalerts.port.alert.UsageBook;
import org.communityalerts.port.force.SettingsBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What codes cost the force, in its report on usage and in its metrics. */
public record CodeCost(UsageBook book, SettingsBook settings, TextFrame frame, Metrics metrics, InstantSource clock) {
    private static final Logger LOG = LoggerFactory.getLogger(CodeCost.class);
    /** A spoken code takes less than what is billed at least. */
    private static final int MINUTES = 1;

    /** A code is not sent a second time because its cost cannot be written. */
    void sent(Message message, Channel channel) {
        try {
            count(message, channel);
        } catch (RuntimeException e) {
            LOG.error("the cost of a code is not in the report <- {}", Causes.of(e));
        }
    }

    private void count(Message message, Channel channel) {
        int segments =
                channel.unit() == Unit.SEGMENT ? Segments.of(frame.of(message)).count() : 0;
        int minutes = channel.unit() == Unit.MINUTE ? MINUTES : 0;
        ForceSettings.Prices prices = settings.now().prices();
        var figures = new Usage.Figures(1, segments, minutes, prices.of(channel, 1, segments, minutes), 0, 0, 0);
        book.add(Usage.codes(clock.instant().atZone(Here.ZONE).toLocalDate(), Map.of(channel, figures)));
        metrics.add(channel, Metrics.Name.UNITS, Math.max(segments, 1));
    }

    /** One was not sent, for the force has sent as many as it may. */
    void held(Channel channel) {
        metrics.add(channel, Metrics.Name.CODES_HELD, 1);
    }
}
