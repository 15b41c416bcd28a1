package org.communityalerts.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.domain.alert.PhotoSize;
import org.communityalerts.port.Upload;
import org.communityalerts.port.alert.Photos;

/** Photos in memory. */
public final class MemoryPhotos implements Photos {
    private final Map<String, byte[]> uploads = new HashMap<>();
    private final Map<String, Map<PhotoSize, byte[]>> kept = new HashMap<>();

    public void upload(String id, byte[] file) {
        uploads.put(id, file);
    }

    @Override
    public String uploadUrl(String id, Upload file) {
        return "https://uploads.example.org/" + id;
    }

    @Override
    public Optional<Long> uploadedBytes(String id) {
        return Optional.ofNullable(uploads.get(id)).map(file -> (long) file.length);
    }

    @Override
    public byte[] uploaded(String id) {
        return uploads.get(id);
    }

    @Override
    public void keep(String id, Map<PhotoSize, byte[]> photo) {
        kept.put(id, Map.copyOf(photo));
    }

    @Override
    public Optional<byte[]> kept(String id, PhotoSize size) {
        return Optional.ofNullable(kept.get(id)).map(photo -> photo.get(size));
    }

    @Override
    public String viewUrl(String id) {
        return "https://photos.example.org/" + id;
    }

    @Override
    public boolean has(String id) {
        return kept.containsKey(id);
    }
}
