package org.communityalerts.craft.audio;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.communityalerts.port.alert.Recordings;

/** Tells whether a recording can be played to residents; what passes is kept, so that it cannot be changed any more. */
public final class CheckedRecordings {
    /** Three minutes of the best sound a phone call could carry, many times over. */
    public static final long LARGEST = 32L * 1024 * 1024;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What is known of a recording. */
    public sealed interface Verdict {
        /** It can be played. */
        record Ready(int seconds) implements Verdict {}

        /** Nothing was uploaded under that id yet. */
        record Missing() implements Verdict {}

        /** It cannot be played, for a reason its officer understands. */
        record Refused(String why) implements Verdict {}
    }

    private final Supplier<Recordings> recordings;

    /** Where they are kept is asked for when the first recording is: most alerts have none. */
    public CheckedRecordings(Supplier<Recordings> recordings) {
        this.recordings = recordings;
    }

    public Verdict of(String id) {
        if (!ID.matcher(id).matches()) {
            return new Verdict.Missing();
        }
        return recordings
                .get()
                .kept(id)
                .<Verdict>map(kept -> new Verdict.Ready(kept.seconds()))
                .orElseGet(() -> check(id));
    }

    /** An address that one which can be played is heard at, for some minutes from now. */
    public String listenUrl(String id) {
        return recordings.get().listenUrl(id);
    }

    private Verdict check(String id) {
        Optional<Long> bytes = recordings.get().uploadedBytes(id);
        if (bytes.isEmpty()) {
            return new Verdict.Missing();
        }
        try {
            if (bytes.get() > LARGEST) {
                throw new Unfit("The recording has more than 32 MB. Record in mono, or at 16 kHz.");
            }
            return keep(id, recordings.get().uploaded(id));
        } catch (Unfit e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }

    private Verdict keep(String id, byte[] file) throws Unfit {
        Sound sound = sound(file).fit();
        int seconds = (int) Math.ceil(sound.seconds());
        recordings.get().keep(new Recordings.Kept(id, sound.type(), seconds), file);
        return new Verdict.Ready(seconds);
    }

    private static Sound sound(byte[] file) throws Unfit {
        if (Wav.begins(file)) {
            return Wav.read(file);
        }
        if (Mp3.begins(file)) {
            return Mp3.read(file);
        }
        throw new Unfit("The file is neither WAV nor MP3, whatever its name says.");
    }
}
