package org.communityalerts.port.alert;

import java.util.Map;
import java.util.Optional;
import org.communityalerts.domain.alert.PhotoSize;
import org.communityalerts.port.Upload;

/** Photos: uploaded by who took them, then made anew and kept where nobody can change them any more. */
public interface Photos {
    /** An address that file and no other can be PUT to, for some minutes. */
    String uploadUrl(String id, Upload file);

    /** How many bytes were uploaded, if any were. */
    Optional<Long> uploadedBytes(String id);

    /** What was uploaded. */
    byte[] uploaded(String id);

    /** Keeps what was made of it, in each size. */
    void keep(String id, Map<PhotoSize, byte[]> photo);

    /** A photo that is kept, as a JPEG file. */
    Optional<byte[]> kept(String id, PhotoSize size);

    /** An address at which whoever has it can look at a photo that is kept, for some minutes. */
    String viewUrl(String id);

    /** Whether a photo of that id is kept. */
    boolean has(String id);
}
