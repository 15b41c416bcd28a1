package org.communityalerts.outside.aws.ses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.communityalerts.craft.mail.EmailFrame;
import org.communityalerts.domain.alert.Photo;
import org.communityalerts.domain.delivery.Message;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sesv2.model.Attachment;
import software.amazon.awssdk.services.sesv2.model.AttachmentContentDisposition;
import software.amazon.awssdk.services.sesv2.model.AttachmentContentTransferEncoding;

/** An alert's photos as parts of its e-mails: nothing is fetched when one is opened. */
public final class PhotoParts {
    /** Those of a few alerts, that each is read once for all their e-mails. */
    private static final int KEPT = 16;

    private final Function<String, Optional<byte[]>> files;
    private final Map<String, Optional<Attachment>> recent = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Attachment>> eldest) {
            return size() > KEPT;
        }
    };

    /** @param files a photo by its id, as a JPEG file, if it is still kept */
    public PhotoParts(Function<String, Optional<byte[]>> files) {
        this.files = files;
    }

    /** The photos that are still kept. */
    List<Photo> kept(Message message) {
        return message.photos().stream()
                .filter(photo -> part(photo).isPresent())
                .toList();
    }

    /** A part each. */
    List<Attachment> of(List<Photo> photos) {
        return photos.stream().flatMap(photo -> part(photo).stream()).toList();
    }

    private synchronized Optional<Attachment> part(Photo photo) {
        return recent.computeIfAbsent(photo.id(), id -> files.apply(id).map(file -> part(photo, file)));
    }

    private static Attachment part(Photo photo, byte[] file) {
        return Attachment.builder()
                .rawContent(SdkBytes.fromByteArray(file))
                .contentType("image/jpeg")
                .contentTransferEncoding(AttachmentContentTransferEncoding.BASE64)
                .contentDisposition(AttachmentContentDisposition.INLINE)
                .contentId(EmailFrame.contentId(photo))
                .fileName("photo.jpg")
                .build();
    }
}
