package org.communityalerts.aws;

import java.util.List;
import org.communityalerts.model.Message;
import org.communityalerts.model.Outcome;
import org.communityalerts.port.Provider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/** E-mail by SES. */
public final class SesEmails implements Provider {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final SesV2Client ses;
    private final String from;

    /** @param ses a client that makes one attempt only: whether to try again is decided elsewhere */
    public SesEmails(SesV2Client ses, String from) {
        this.ses = ses;
        this.from = from;
    }

    @Override
    public Outcome send(Message message) {
        try {
            return new Outcome.Accepted(ses.sendEmail(request(message)).messageId());
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

    private SendEmailRequest request(Message message) {
        return SendEmailRequest.builder()
                .fromEmailAddress(from)
                .destination(d -> d.toAddresses(message.to()))
                .emailTags(tags(message))
                .content(c ->
                        c.simple(s -> s.subject(t -> t.data(message.subject()).charset("UTF-8"))
                                .body(b -> b.text(t -> t.data(message.body()).charset("UTF-8")))))
                .build();
    }
}
