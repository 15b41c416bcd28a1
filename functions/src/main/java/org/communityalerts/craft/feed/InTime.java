package org.communityalerts.craft.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import org.communityalerts.port.force.Feeds;

/** Reads until a feed's time is over, so that a slow one leaves time for the others. */
record InTime(Feeds feeds, InstantSource clock, Instant end) implements Feeds {
    @Override
    public byte[] read(URI address) {
        if (over()) {
            throw new UncheckedIOException(new IOException("the feed's time is over"));
        }
        return feeds.read(address);
    }

    boolean over() {
        return clock.instant().isAfter(end);
    }
}
