package org.communityalerts.local.aws;

import com.icegreen.greenmail.imap.commands.IdRange;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;

/** A mailbox an address, which any mail program can read by IMAP; of all e-mails the newest are kept. */
final class Inboxes implements AutoCloseable {
    private record Kept(MailFolder inbox, long uid) {}

    private final GreenMail mail = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "imap")});
    private final Deque<Kept> kept = new ArrayDeque<>();

    Inboxes() {
        mail.start();
    }

    int port() {
        return mail.getImap().getPort();
    }

    synchronized void deliver(String to, MimeMessage message) throws MessagingException {
        try {
            MailFolder inbox = inbox(to);
            kept.addLast(new Kept(inbox, inbox.appendMessage(message, new Flags(), new Date())));
            if (kept.size() > Mailboxes.MOST) {
                drop(kept.removeFirst());
            }
        } catch (FolderException | UserException e) {
            throw new MessagingException("no mailbox", e);
        }
    }

    private MailFolder inbox(String to) throws FolderException, UserException {
        var managers = mail.getManagers();
        var user = managers.getUserManager().getUser(to);
        return managers.getImapHostManager()
                .getInbox(user == null ? managers.getUserManager().createUser(to, to, "") : user);
    }

    private static void drop(Kept oldest) throws FolderException {
        oldest.inbox().setFlags(new Flags(Flags.Flag.DELETED), true, oldest.uid(), null, true);
        oldest.inbox().expunge(new IdRange[] {new IdRange(oldest.uid())});
    }

    synchronized void forget() throws FolderException {
        mail.purgeEmailFromAllMailboxes();
        kept.clear();
    }

    @Override
    public void close() {
        mail.stop();
    }
}
