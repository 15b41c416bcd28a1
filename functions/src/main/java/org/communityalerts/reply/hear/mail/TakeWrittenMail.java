package org.communityalerts.reply.hear.mail;

import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.communityalerts.craft.mail.ReceivedMail;
import org.communityalerts.domain.Letters;
import org.communityalerts.domain.Sha256;
import org.communityalerts.domain.force.CallerKey;
import org.communityalerts.domain.reply.ArrivedMail;
import org.communityalerts.domain.reply.Circumstances;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.reply.Said;
import org.communityalerts.domain.reply.Way;
import org.communityalerts.port.Queue;
import org.communityalerts.port.force.Notices;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.reply.ReplyAddresses;
import org.communityalerts.reply.hear.InboundText;
import org.communityalerts.reply.hear.TakeReply;
import org.communityalerts.reply.hear.words.CommandWords;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a person wrote by e-mail: like a text, if it surely comes from the address it names; otherwise as the
 * words of an unknown person, which are neither obeyed nor answered.
 */
public final class TakeWrittenMail {
    private static final int LONGEST = 4000;
    private static final int ID = 32;
    private static final CallerKey BY_ITSELF = new CallerKey("TakeMail", "acknowledgement");

    /**
     * What was written.
     *
     * @param recipient the address of ours that it was written to
     * @param alertId the alert which that address names
     */
    record Written(ArrivedMail arrived, ReceivedMail mail, String recipient, String alertId) {
        /** The same each time it is handed over, by us or by mail systems on the way. */
        String id() {
            String given = mail.id().isEmpty() ? arrived.file() : mail.id();
            byte[] hash = Sha256.of(given + "\n" + mail.from() + "\n" + alertId);
            return "MAIL" + Base64.getUrlEncoder().encodeToString(hash).substring(0, ID);
        }

        /** An e-mail whose words are all above it says them there. */
        String words() {
            String text = mail.text().isEmpty() && CommandWords.are(mail.subject()) ? mail.subject() : mail.text();
            return Letters.wellFormed(Letters.beginning(text, LONGEST));
        }

        boolean stops() {
            return CommandWords.stop(mail.subject())
                    || mail.text()
                            .lines()
                            .findFirst()
                            .filter(CommandWords::stop)
                            .isPresent();
        }
    }

    private final Replies replies;
    private final ReplyAddresses addresses;
    private final TakeReply taking;
    private final KeepEnclosed enclosed;
    private final Queue<Said> repliesQueue;
    private final MailAnswers answers;
    private final InstantSource clock;

    public TakeWrittenMail(
            Replies replies,
            ReplyAddresses addresses,
            TakeReply taking,
            KeepEnclosed enclosed,
            Queue<Said> repliesQueue,
            MailAnswers answers,
            InstantSource clock) {
        this.replies = replies;
        this.addresses = addresses;
        this.taking = taking;
        this.enclosed = enclosed;
        this.repliesQueue = repliesQueue;
        this.answers = answers;
        this.clock = clock;
    }

    void take(Written written) {
        Optional<Reply> before = replies.find(written.id());
        var kept =
                before.isEmpty() ? enclosed.keep(written.id(), written.mail().enclosed()) : KeepEnclosed.Kept.NOTHING;
        if (written.words().isEmpty() && kept.isNothing() && before.isEmpty()) {
            return;
        }
        var about = new Circumstances(Way.EMAIL, null, null, null, null, kept.pictures(), null);
        if (isTheirs(written)) {
            taking.take(text(written, kept, about)).ifPresent(answer -> answer(written, kept, answer));
        } else {
            unproven(written, about, kept);
        }
    }

    private boolean isTheirs(Written written) {
        ArrivedMail.Verdicts verdicts = written.arrived().verdicts();
        String from = written.mail().from();
        return from != null && verdicts.genuine() && (verdicts.proven() || addresses.gave(written.recipient(), from));
    }

    private static InboundText text(Written written, KeepEnclosed.Kept kept, Circumstances about) {
        return new InboundText(
                written.id(),
                Objects.requireNonNull(written.mail().from()),
                written.words(),
                kept.media(),
                List.of(),
                Optional.empty(),
                about,
                written.alertId(),
                written.stops());
    }

    /** Claimed first, because it may come twice at the same time: an acknowledgement that is lost is better than two. */
    private void answer(Written written, KeepEnclosed.Kept kept, String answer) {
        if (replies.begin(written.id(), BY_ITSELF)) {
            String from = Objects.requireNonNull(written.mail().from());
            answers.send(from, addresses.of(written.alertId(), from).orElse(null), answer, kept.refused());
        }
    }

    private void unproven(Written written, Circumstances about, KeepEnclosed.Kept kept) {
        Reply said = Reply.message(written.id(), written.alertId(), null, null, written.words(), clock.instant(), about)
                .enclosing(kept.media());
        repliesQueue.send(List.of(Said.under(said.id(), said)));
    }

    /** What somebody who wrote is answered by e-mail. */
    public record MailAnswers(Notices notices, String forceName) {
        void send(String to, @Nullable String replyTo, String words, List<String> refused) {
            String without =
                    refused.isEmpty() ? "" : "\n\nWe could not take / Ni allem gymryd:\n" + String.join("\n", refused);
            notices.send(to, replyTo, forceName, words + without);
        }
    }
}
