package org.communityalerts.alert.track;

import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.domain.reply.ArrivedMail;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.Queue;
import org.communityalerts.port.resident.Contacts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SES in, by SNS: what became of an e-mail is queued as a receipt, and one that came in to be taken. Deployed as {@code TakeEmailEvent}. */
public final class TakeEmailEventFunction implements Consumer<SNSEvent> {
    /** What SES tells a topic first, in plain words and of no e-mail. */
    private static final String VALIDATED = "Successfully validated SNS topic";

    private final JsonMapper json;
    private final Queue<Receipt> receipts;
    private final Queue<ArrivedMail> mail;
    private final Contacts contacts;
    private final InstantSource clock;

    public TakeEmailEventFunction(
            JsonMapper json, Queue<Receipt> receipts, Queue<ArrivedMail> mail, Contacts contacts, InstantSource clock) {
        this.json = json;
        this.receipts = receipts;
        this.mail = mail;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public void accept(SNSEvent event) {
        event.getRecords().forEach(record -> take(record.getSNS().getMessage()));
    }

    private void take(String message) {
        if (message.startsWith(VALIDATED)) {
            return;
        }
        JsonNode told = json.readTree(message);
        if (ArrivedMailForm.is(told)) {
            mail.send(List.of(ArrivedMailForm.read(told)));
            return;
        }
        EmailEvent event = EmailEventForm.read(told);
        event.addresses()
                .forEach(address -> contacts.suppress(
                        address,
                        new Suppression(Objects.requireNonNull(event.suppressed()), clock.instant(), "e-mail report")));
        if (!event.receipts().isEmpty()) {
            receipts.send(event.receipts());
        }
    }
}
