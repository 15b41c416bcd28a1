package org.communityalerts.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.port.Upload;
import org.communityalerts.port.alert.Recordings;

/** Recordings in memory. */
public final class MemoryRecordings implements Recordings {
    private final Map<String, byte[]> uploads = new HashMap<>();
    private final Map<String, Kept> kept = new HashMap<>();

    public void upload(String id, byte[] audio) {
        uploads.put(id, audio);
    }

    @Override
    public String uploadUrl(String id, Upload audio) {
        return "https://uploads.example.org/" + id;
    }

    @Override
    public Optional<Long> uploadedBytes(String id) {
        return Optional.ofNullable(uploads.get(id)).map(audio -> (long) audio.length);
    }

    @Override
    public byte[] uploaded(String id) {
        return uploads.get(id);
    }

    @Override
    public void keep(Kept recording, byte[] audio) {
        kept.put(recording.id(), recording);
    }

    @Override
    public Optional<Kept> kept(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public String listenUrl(String id) {
        return "https://recordings.example.org/" + id;
    }
}
