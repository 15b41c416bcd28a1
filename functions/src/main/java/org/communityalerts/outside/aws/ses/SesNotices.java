package org.communityalerts.outside.aws.ses;

import java.util.List;
import org.communityalerts.domain.Letters;
import org.communityalerts.port.force.Notices;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Notices by SES. */
public final class SesNotices implements Notices {
    private final SesV2Client ses;
    private final String sender;

    public SesNotices(SesV2Client ses, String sender) {
        this.ses = ses;
        this.sender = sender;
    }

    @Override
    public void send(String address, @Nullable String replyTo, String subject, String body) {
        ses.sendEmail(e -> e.fromEmailAddress(sender)
                .destination(d -> d.toAddresses(address))
                .replyToAddresses(replyTo == null ? List.of() : List.of(replyTo))
                .content(c -> c.simple(s -> s.subject(t -> t.data(Letters.inOneLine(subject)))
                        .body(b -> b.text(t -> t.data(body)))
                        .headers(SesEmails.AUTOMATIC))));
    }
}
