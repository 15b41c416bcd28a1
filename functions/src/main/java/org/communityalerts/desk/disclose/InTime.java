package org.communityalerts.desk.disclose;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;

/** Takes what is written until a moment, and nothing from then on: a file that grows too slowly is not waited for. */
final class InTime extends FilterOutputStream {
    /** What is written now would be too late. */
    static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final InstantSource clock;
    private final Instant until;

    InTime(OutputStream behind, InstantSource clock, Instant until) {
        super(behind);
        this.clock = clock;
        this.until = until;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
        check();
        out.write(some, from, length);
    }

    /** Called while much is read of which nothing is written: that takes its time too. */
    @Override
    public void flush() throws IOException {
        check();
        out.flush();
    }

    private void check() {
        if (!clock.instant().isBefore(until)) {
            throw new Over();
        }
    }
}
