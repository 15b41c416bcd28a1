package org.communityalerts.craft.attached;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.communityalerts.craft.picture.RedrawnPicture;
import org.communityalerts.domain.reply.Attached;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.reply.Said;
import org.communityalerts.port.reply.AttachedFiles;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.reply.ReplyFiles;

/** Fetches what residents spoke or showed from the provider, so that we keep it and nobody else does. */
public final class FetchAttached {
    private final AttachedFiles provider;
    private final ReplyFiles ours;
    private final Replies replies;

    public FetchAttached(AttachedFiles provider, ReplyFiles ours, Replies replies) {
        this.provider = provider;
        this.ours = ours;
        this.replies = replies;
    }

    /** Fetched once, before its reply is on record: what is on record has been, and may be gone from the provider. */
    public void voice(Said said) {
        String voice = said.reply().circumstances().voice();
        Optional<Attached> spoken =
                said.attached().stream().filter(Attached::spoken).findFirst();
        if (spoken.isPresent() && replies.find(said.reply().id()).isEmpty()) {
            byte[] sound = provider.fetch(spoken.get())
                    .orElseThrow(() -> new IllegalStateException("what was spoken is not there yet"));
            ours.keep(Objects.requireNonNull(voice), "audio/wav", sound);
        }
    }

    /**
     * Fetched after their words are heard, which may be urgent. Each is made anew, so that nothing of the old file is
     * kept but what is seen; what is no picture is left out.
     */
    public void pictures(Said said) {
        List<Attached> pictures =
                said.attached().stream().filter(file -> !file.spoken()).toList();
        if (pictures.isEmpty() || shown(said.reply().id())) {
            return;
        }
        String reply = said.reply().id();
        var ids = new ArrayList<String>();
        for (int i = 0; i < pictures.size(); i++) {
            String id = reply + "-" + i;
            provider.fetch(pictures.get(i)).flatMap(RedrawnPicture::of).ifPresent(picture -> {
                ours.keep(id, RedrawnPicture.TYPE, picture);
                ids.add(id);
            });
        }
        if (!replies.show(reply, ids)) {
            ids.forEach(ours::remove);
        }
    }

    private boolean shown(String reply) {
        return replies.find(reply)
                .map(Reply::circumstances)
                .filter(about -> !about.pictures().isEmpty())
                .isPresent();
    }

    /** Leaves nothing with us of what came with that reply. */
    public void forget(String reply) {
        replies.find(reply).stream()
                .flatMap(kept -> kept.circumstances().files().stream())
                .forEach(ours::remove);
    }

    /** Leaves nothing of it with the provider. */
    public void leaveNothing(Said said) {
        said.attached().forEach(file -> provider.remove(file));
    }
}
