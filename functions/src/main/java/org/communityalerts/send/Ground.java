package org.communityalerts.send;

import java.time.Duration;
import java.time.InstantSource;
import org.communityalerts.port.Alerts;
import org.communityalerts.port.ChunkQueues;
import org.communityalerts.port.Diaries;
import org.communityalerts.port.Pause;
import org.communityalerts.port.SettingsBook;
import org.communityalerts.port.Tallies;

/**
 * What all channels' sending stands on.
 *
 * @param queues where chunks wait, and what is left of them
 * @param attempts how attempts are made side by side
 * @param budget how long one sending may go on starting attempts
 */
public record Ground(
        Alerts alerts,
        Tallies tallies,
        SettingsBook settings,
        Diaries diaries,
        ChunkQueues queues,
        Attempts attempts,
        InstantSource clock,
        Pause pause,
        Duration budget) {}
