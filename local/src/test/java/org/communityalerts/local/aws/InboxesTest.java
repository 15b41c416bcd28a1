package org.communityalerts.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class InboxesTest {
    private static final Session SESSION = Session.getInstance(new Properties());

    @Test
    void a_mail_program_finds_the_newest_e_mails_and_the_oldest_have_made_room() throws MessagingException {
        try (var inboxes = new Inboxes()) {
            inboxes.deliver("ann@example.org", mail("first"));
            for (int i = 0; i < Mailboxes.MOST; i++) {
                inboxes.deliver("ben@example.org", mail("later " + i));
            }

            assertThat(subjects(inboxes.port(), "ann@example.org")).isEmpty();
            assertThat(subjects(inboxes.port(), "ben@example.org"))
                    .hasSize(Mailboxes.MOST)
                    .startsWith("later 0");
        }
    }

    private static MimeMessage mail(String subject) throws MessagingException {
        var message = new MimeMessage(SESSION);
        message.setSubject(subject);
        message.setText("Words");
        return message;
    }

    private static String[] subjects(int port, String address) throws MessagingException {
        try (var store = SESSION.getStore("imap")) {
            store.connect("127.0.0.1", port, address, "");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                var messages = inbox.getMessages();
                var subjects = new String[messages.length];
                for (int i = 0; i < subjects.length; i++) {
                    subjects[i] = messages[i].getSubject();
                }
                return subjects;
            }
        }
    }
}
