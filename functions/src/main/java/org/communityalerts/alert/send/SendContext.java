package org.communityalerts.alert.send;

import java.time.Duration;
import java.time.InstantSource;
import org.communityalerts.port.Sleep;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.Briefings;
import org.communityalerts.port.delivery.ChunkQueues;
import org.communityalerts.port.delivery.Diaries;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.force.SettingsBook;

/**
 * The stores, queues, clock and time budget that sending uses on every channel.
 *
 * @param briefings what a sender is told before it begins
 * @param queues where chunks wait, and what is left of them
 * @param attempts how attempts are made side by side
 * @param budget how long one sending may go on starting attempts
 */
public record SendContext(
        Briefings briefings,
        Alerts alerts,
        Tallies tallies,
        SettingsBook settings,
        Diaries diaries,
        ChunkQueues queues,
        Attempts attempts,
        InstantSource clock,
        Sleep sleep,
        Duration budget) {}
