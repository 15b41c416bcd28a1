package org.communityalerts.reply.hear.mail;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.communityalerts.craft.mail.MailReader;
import org.communityalerts.craft.mail.ReceivedMail;
import org.communityalerts.craft.mail.ReceivedMail.Bounced;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.domain.reply.ArrivedMail;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.reply.MailFiles;
import org.communityalerts.port.reply.ReplyAddresses;
import org.communityalerts.port.resident.Contacts;

/**
 * Takes what comes in by e-mail: what a person wrote to an address we gave is heard, a report that an e-mail did not arrive is
 * a receipt, and what a machine wrote is nothing. Taken twice, it comes to the same.
 */
public final class TakeMail {
    private final MailFiles files;
    private final ReplyAddresses addresses;
    private final Alerts alerts;
    private final TakeWrittenMail written;
    private final Bounces bounces;

    /** Where a report on an e-mail goes. */
    public record Bounces(Contacts contacts, Queue<Receipt> receipts, InstantSource clock) {
        void take(String alertId, Bounced bounced) {
            if (bounced.forGood()) {
                contacts.suppress(
                        bounced.address(),
                        new Suppression(Suppression.Reason.BOUNCE, clock.instant(), "e-mail report"));
            }
            receipts.send(List.of(new Receipt(
                    alertId, bounced.address(), DeliveryStatus.UNDELIVERED, bounced.providerId(), bounced.status())));
        }
    }

    public TakeMail(
            MailFiles files, ReplyAddresses addresses, Alerts alerts, TakeWrittenMail written, Bounces bounces) {
        this.files = files;
        this.addresses = addresses;
        this.alerts = alerts;
        this.written = written;
        this.bounces = bounces;
    }

    public void take(ArrivedMail arrived) {
        if (!arrived.verdicts().harmful()) {
            files.read(arrived.file()).ifPresent(raw -> take(arrived, readable(raw)));
        }
        files.remove(arrived.file());
    }

    /** What cannot be read is not thrown away unread: it comes again, and is then among the dead letters. */
    private static ReceivedMail readable(byte[] raw) {
        return MailReader.read(raw).orElseThrow(() -> new IllegalStateException("an e-mail could not be read"));
    }

    /** Mail to an address we gave nobody is nobody's answer. */
    private void take(ArrivedMail arrived, ReceivedMail mail) {
        Optional<String> recipient = arrived.to().stream()
                .filter(to -> addresses.alert(to).isPresent())
                .findFirst();
        if (recipient.isEmpty()) {
            return;
        }
        String alertId = addresses.alert(recipient.get()).orElseThrow();
        if (alerts.find(alertId).isEmpty()) {
            return;
        }
        if (mail.bounced() != null) {
            report(recipient.get(), alertId, mail.bounced());
        } else if (!mail.automatic()) {
            written.take(new TakeWrittenMail.Written(arrived, mail, recipient.get(), alertId));
        }
    }

    /** Only the address that an e-mail went to can be said to have sent it back. */
    private void report(String recipient, String alertId, Bounced bounced) {
        if (addresses.gave(recipient, bounced.address())) {
            bounces.take(alertId, bounced);
        }
    }
}
