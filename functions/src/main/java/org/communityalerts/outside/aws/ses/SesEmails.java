package org.communityalerts.outside.aws.ses;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.communityalerts.craft.mail.EmailFrame;
import org.communityalerts.domain.Letters;
import org.communityalerts.domain.alert.Photo;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.outside.aws.NetworkFault;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.reply.AnswerLinks;
import org.communityalerts.port.reply.ReplyAddresses;
import org.communityalerts.port.resident.Unsubscribing;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/** E-mail by SES. */
public final class SesEmails implements Provider {
    static final MessageHeader AUTOMATIC = header("Auto-Submitted", "auto-generated");
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    /**
     * Who e-mails come from.
     *
     * @param address verified in SES
     * @param configurationSet what reports on them
     */
    public record Sender(String name, String address, String configurationSet) {
        /** As a mail program reads it; a name beyond ASCII is encoded (RFC 2047). */
        String from() {
            boolean ascii = name.chars().allMatch(c -> c >= ' ' && c <= '~');
            String encoded = ascii
                    ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                    : "=?UTF-8?B?" + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8)) + "?=";
            return encoded + " <" + address + ">";
        }
    }

    private final SesV2Client ses;
    private final Sender sender;
    private final EmailFrame frame;
    private final Unsubscribing links;
    private final PhotoParts photos;
    private final AnswerLinks answers;
    private final ReplyAddresses replyAddresses;

    /** @param ses a client that makes one attempt only: whether to try again is decided elsewhere */
    public SesEmails(
            SesV2Client ses,
            Sender sender,
            EmailFrame frame,
            Unsubscribing links,
            PhotoParts photos,
            AnswerLinks answers,
            ReplyAddresses replyAddresses) {
        this.ses = ses;
        this.sender = sender;
        this.frame = frame;
        this.links = links;
        this.photos = photos;
        this.answers = answers;
        this.replyAddresses = replyAddresses;
    }

    @Override
    public Outcome send(Message message) {
        List<Photo> seen;
        try {
            seen = photos.kept(message);
        } catch (SdkException e) {
            return new Outcome.NotSent("its photos could not be read");
        }
        try {
            return new Outcome.Accepted(ses.sendEmail(request(message, seen)).messageId());
        } catch (SesV2Exception e) {
            return outcome(e);
        } catch (SdkClientException e) {
            return NetworkFault.outcome(e);
        }
    }

    private static Outcome outcome(SesV2Exception e) {
        if (e.statusCode() >= SERVER_ERROR) {
            return new Outcome.Unknown("HTTP " + e.statusCode());
        }
        String code = e.awsErrorDetails() == null
                ? "HTTP " + e.statusCode()
                : e.awsErrorDetails().errorCode();
        return switch (code) {
            case "MessageRejected", "BadRequestException" -> new Outcome.Refused(code);
            // Throttled, paused, unverified or not permitted: the fault is ours to mend, not the resident's address.
            default -> new Outcome.NotSent(e.statusCode() == TOO_MANY_REQUESTS ? "throttled" : code);
        };
    }

    private static List<MessageTag> tags(Message message) {
        return message.alertId() == null
                ? List.of()
                : List.of(MessageTag.builder()
                        .name("alertId")
                        .value(message.alertId())
                        .build());
    }

    private SendEmailRequest request(Message message, List<Photo> seen) {
        String link = frame.url() + "/unsubscribe/" + links.token(message.to());
        String alertId = message.alertId();
        boolean alert = alertId != null;
        String shown = alert ? link : null;
        String answer = alertId == null || message.question() == null ? null : answers.token(alertId, message.to());
        return SendEmailRequest.builder()
                .fromEmailAddress(sender.from())
                .configurationSetName(sender.configurationSet())
                .destination(d -> d.toAddresses(message.to()))
                .replyToAddresses(replyTo(message))
                .emailTags(tags(message))
                .content(c -> c.simple(s -> s.subject(text(Letters.inOneLine(message.subject())))
                        .body(b -> b.text(text(frame.plain(message, shown, answer)))
                                .html(text(frame.html(message, seen, shown, answer))))
                        .attachments(photos.of(seen))
                        .headers(headers(alert ? oneClick(link) : List.of()))))
                .build();
    }

    private List<String> replyTo(Message message) {
        String alertId = message.ofOneAlert();
        return alertId == null
                ? List.of()
                : replyAddresses.of(alertId, message.to()).stream().toList();
    }

    /** That no person wrote it, so that no other machine answers (RFC 3834), and what else is to be said. */
    private static List<MessageHeader> headers(List<MessageHeader> others) {
        return Stream.concat(Stream.of(AUTOMATIC), others.stream()).toList();
    }

    /** RFC 8058. */
    private static List<MessageHeader> oneClick(String link) {
        return List.of(
                header("List-Unsubscribe", "<" + link + ">"),
                header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }

    private static Content text(String words) {
        return Content.builder().data(words).charset("UTF-8").build();
    }

    private static MessageHeader header(String name, String value) {
        return MessageHeader.builder().name(name).value(value).build();
    }
}
