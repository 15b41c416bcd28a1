package org.communityalerts.memory;

import java.time.InstantSource;
import org.communityalerts.alert.send.Attempts;
import org.communityalerts.alert.send.SendContext;
import org.communityalerts.alert.send.SendTimes;
import org.communityalerts.port.Sleep;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.Briefings.Briefing;
import org.communityalerts.port.delivery.ChunkQueues;
import org.communityalerts.port.delivery.Diaries;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.force.SettingsBook;

/** What senders use in tests: they are told of an alert, and then of the settings. */
public final class SendContexts {
    private SendContexts() {}

    public static SendContext of(
            Alerts alerts,
            Tallies tallies,
            SettingsBook settings,
            Diaries diaries,
            ChunkQueues queues,
            Attempts attempts,
            InstantSource clock,
            Sleep sleep) {
        return new SendContext(
                alertId -> new Briefing(alerts.find(alertId).orElseThrow(), settings.now()),
                alerts,
                tallies,
                settings,
                diaries,
                queues,
                attempts,
                clock,
                sleep,
                SendTimes.BUDGET);
    }
}
