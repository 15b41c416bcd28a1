package org.communityalerts.reply.hear.mail;

import java.util.ArrayList;
import java.util.List;
import org.communityalerts.craft.mail.ReceivedMail.Enclosed;
import org.communityalerts.craft.picture.RedrawnPicture;
import org.communityalerts.port.reply.ReplyFiles;

/** Keeps the pictures that come with an e-mail, each made anew; everything else is refused, and nothing is ever unpacked. */
public final class KeepEnclosed {
    private static final int MOST = 10;
    private static final int LARGEST = 10 * 1024 * 1024;

    /**
     * What came of the files.
     *
     * @param media what each was sent as
     * @param pictures the ids of those that are kept
     * @param refused the others' names, each with why
     */
    record Kept(List<String> media, List<String> pictures, List<String> refused) {
        static final Kept NOTHING = new Kept(List.of(), List.of(), List.of());

        boolean isNothing() {
            return media.isEmpty();
        }
    }

    private final ReplyFiles files;

    public KeepEnclosed(ReplyFiles files) {
        this.files = files;
    }

    Kept keep(String replyId, List<Enclosed> enclosed) {
        var pictures = new ArrayList<String>();
        var refused = new ArrayList<String>();
        for (Enclosed file : enclosed) {
            RedrawnPicture.Made made = made(file, pictures.size());
            if (made.picture() == null) {
                refused.add(file.name() + " (" + file.type() + "): " + made.why());
            } else {
                String id = replyId + "-" + pictures.size();
                files.keep(id, RedrawnPicture.TYPE, made.picture());
                pictures.add(id);
            }
        }
        var media =
                new ArrayList<>(pictures.stream().map(_ -> RedrawnPicture.TYPE).toList());
        media.addAll(refused);
        return new Kept(media, pictures, refused);
    }

    private static RedrawnPicture.Made made(Enclosed file, int kept) {
        if (kept >= MOST) {
            return new RedrawnPicture.Made(null, "An e-mail brings ten pictures at most. Send another with the rest.");
        }
        if (file.content().length > LARGEST) {
            return new RedrawnPicture.Made(null, "The file is larger than 10 MB. Send it smaller.");
        }
        return RedrawnPicture.made(file.content());
    }
}
