package org.communityalerts.outside.aws.ses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communityalerts.craft.mail.EmailFrame;
import org.communityalerts.domain.alert.Photo;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.memory.MemoryAnswerLinks;
import org.communityalerts.memory.MemoryReplyAddresses;
import org.communityalerts.memory.MemoryUnsubscribing;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;

class SesEmailsTest {
    private final List<SendEmailRequest> sent = new ArrayList<>();
    private final SesV2Client ses = new SesV2Client() {
        @Override
        public SendEmailResponse sendEmail(SendEmailRequest request) {
            sent.add(request);
            return SendEmailResponse.builder().messageId("1").build();
        }

        @Override
        public String serviceName() {
            return "ses";
        }

        @Override
        public void close() {}
    };

    @Test
    void no_other_machine_answers_an_alert_a_code_or_a_notice() {
        emails().send(message("alert-1", "Loose horse"));
        emails().send(message(null, "Your code"));
        new SesNotices(ses, "alerts@example.org").send("a@example.org", "Sent without approval", "Why.");

        assertThat(sent)
                .hasSize(3)
                .allSatisfy(mail -> assertThat(mail.content().simple().headers())
                        .contains(MessageHeader.builder()
                                .name("Auto-Submitted")
                                .value("auto-generated")
                                .build()));
    }

    @Test
    void an_alert_is_answered_at_an_address_that_names_it_and_says_so_where_answers_are_taken() {
        String alertId = "01a20f39-fab8-7316-adb2-806a5d542d23";
        emails("answers.example.org").send(message(alertId, "Loose horse"));
        emails("answers.example.org").send(message(null, "Your code"));
        emails().send(message(alertId, "Loose horse"));

        var addresses = new MemoryReplyAddresses("answers.example.org");
        assertThat(sent.getFirst().replyToAddresses())
                .singleElement()
                .satisfies(to -> assertThat(addresses.gave(to, "a@example.org")).isTrue());
        assertThat(words(0)).contains("You can answer this e-mail");
        assertThat(sent.get(1).replyToAddresses()).isEmpty();
        assertThat(sent.get(2).replyToAddresses()).isEmpty();
        assertThat(words(1)).contains("Please do not answer this e-mail");
        assertThat(words(2)).contains("Please do not answer this e-mail");
    }

    @Test
    void a_digest_says_how_to_stop_it_and_is_answered_nowhere_for_it_is_of_several_alerts() {
        emails("answers.example.org").send(message("digest-2026-11-24", "Your alerts"));

        assertThat(sent.getFirst().replyToAddresses()).isEmpty();
        assertThat(words(0)).contains("Please do not answer this e-mail", "Get no more e-mails like this");
        assertThat(sent.getFirst().content().simple().headers())
                .extracting(MessageHeader::name)
                .contains("List-Unsubscribe", "List-Unsubscribe-Post");
        assertThat(sent.getFirst().emailTags().getFirst().value()).isEqualTo("digest-2026-11-24");
    }

    private String words(int mail) {
        return sent.get(mail).content().simple().body().text().data();
    }

    @Test
    void a_subject_is_one_line_whatever_the_title_was() {
        emails().send(message("alert-1", "Hello\nBcc: b@example.org"));

        assertThat(sent.getFirst().content().simple().subject().data()).isEqualTo("Hello Bcc: b@example.org");
    }

    @Test
    void a_photo_is_a_part_of_the_message_read_once_and_one_that_is_gone_is_left_out() {
        photos.add(new Photo("one", "A girl in a red coat", "Merch mewn cot goch"));
        var gone = new Photo("two", "Her bicycle", null);
        var life = Duration.ofHours(1);
        var mail = new Message("a1", "a@example.org", "cy", "Missing", "Words.", life, List.of(photos.known, gone));

        var emails = emails();
        emails.send(mail);
        emails.send(mail);

        assertThat(photos.read).containsExactly("one", "two");
        var sent = this.sent.getLast().content().simple();
        assertThat(sent.attachments()).hasSize(1);
        assertThat(sent.attachments().getFirst().contentId()).isEqualTo("photo-one");
        assertThat(sent.attachments().getFirst().contentDispositionAsString()).isEqualTo("INLINE");
        assertThat(sent.body().html().data())
                .contains("src=\"cid:photo-one\"", "alt=\"Merch mewn cot goch\"")
                .doesNotContain("photo-two", "http://");
    }

    /** One photo that is kept, and what was read. */
    private static final class OnePhoto {
        private final List<String> read = new ArrayList<>();
        private Photo known;

        void add(Photo photo) {
            known = photo;
        }

        Optional<byte[]> get(String id) {
            read.add(id);
            return known != null && known.id().equals(id) ? Optional.of(new byte[] {1}) : Optional.empty();
        }
    }

    private final OnePhoto photos = new OnePhoto();

    private SesEmails emails() {
        return emails("");
    }

    private SesEmails emails(String domain) {
        var sender = new SesEmails.Sender("Demo Constabulary", "alerts@example.org", "alerts");
        var frame = new EmailFrame("Demo Constabulary", "#1d3557", "https://alerts.example.org", !domain.isEmpty());
        return new SesEmails(
                ses,
                sender,
                frame,
                new MemoryUnsubscribing(),
                new PhotoParts(photos::get),
                new MemoryAnswerLinks(),
                new MemoryReplyAddresses(domain));
    }

    private static Message message(String alertId, String subject) {
        return new Message(alertId, "a@example.org", "en", subject, "Words.", Duration.ofHours(1));
    }
}
