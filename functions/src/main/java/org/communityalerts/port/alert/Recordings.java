package org.communityalerts.port.alert;

import java.util.Optional;
import org.communityalerts.port.Upload;

/** Officers' voices: uploaded by them, then checked and kept where nobody can change them any more. */
public interface Recordings {
    /**
     * A recording that was checked and kept.
     *
     * @param type its media type
     * @param seconds how long it plays, rounded up
     */
    record Kept(String id, String type, int seconds) {}

    /** An address that audio and no other can be PUT to, for some minutes. */
    String uploadUrl(String id, Upload audio);

    /** How many bytes were uploaded, if any were. */
    Optional<Long> uploadedBytes(String id);

    /** What was uploaded. */
    byte[] uploaded(String id);

    /** Keeps checked audio. */
    void keep(Kept recording, byte[] audio);

    Optional<Kept> kept(String id);

    /** An address a kept recording can be heard at, for some minutes from now. */
    String listenUrl(String id);
}
