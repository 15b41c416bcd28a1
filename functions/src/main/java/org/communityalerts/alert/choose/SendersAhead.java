package org.communityalerts.alert.choose;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.Tallies;

/** How long each sender is still busy with the alerts under way, before one that is issued now has its turn. */
public final class SendersAhead {
    private final Alerts alerts;
    private final Tallies tallies;

    public SendersAhead(Alerts alerts, Tallies tallies) {
        this.alerts = alerts;
        this.tallies = tallies;
    }

    /** @param urgent whether it goes before routine alerts, and has only urgent ones ahead of it */
    Map<Channel, Duration> of(boolean urgent, ForceSettings.Rates rates) {
        var ahead = new EnumMap<Channel, Duration>(Channel.class);
        alerts.open().stream()
                .filter(open -> open.state().sends() && !open.alert().training())
                .filter(open -> !urgent || open.alert().severity().urgent())
                .forEach(open -> add(open, rates, ahead));
        return ahead;
    }

    private void add(AlertRecord open, ForceSettings.Rates rates, Map<Channel, Duration> ahead) {
        Progress progress = Progress.of(tallies.of(open.alert().id()), open.slices());
        progress.channels().forEach((channel, counts) -> {
            int queued = counts.getOrDefault(DeliveryStatus.QUEUED, 0);
            if (channel.isSent() && queued > 0) {
                Duration busy = Duration.ofMillis(Math.round(1000 * queued / rates.of(channel)));
                ahead.merge(channel, busy, Duration::plus);
            }
        });
    }
}
