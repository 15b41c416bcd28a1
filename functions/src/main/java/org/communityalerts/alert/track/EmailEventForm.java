package org.communityalerts.alert.track;

import java.util.ArrayList;
import java.util.List;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.domain.resident.Suppression.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads SES's reports. A bounce for good and a complaint suppress the address; what bounces for now does not.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
final class EmailEventForm {
    /** The mail system's own code for "undefined"; a report need not say more. */
    private static final String UNDEFINED = "5.0.0";

    private EmailEventForm() {}

    static EmailEvent read(JsonNode event) {
        return switch (event.path("eventType").asString("")) {
            case "Delivery" -> {
                List<String> arrived = texts(event.at("/delivery/recipients"));
                yield new EmailEvent(receipts(event, arrived, DeliveryStatus.DELIVERED, null), null, List.of());
            }
            case "Bounce" -> bounce(event);
            case "Complaint" -> {
                List<String> complained = addresses(event.at("/complaint/complainedRecipients"));
                yield new EmailEvent(List.of(), Reason.COMPLAINT, complained);
            }
            default -> EmailEvent.NOTHING;
        };
    }

    private static EmailEvent bounce(JsonNode event) {
        JsonNode bounced = event.at("/bounce/bouncedRecipients");
        List<String> addresses = addresses(bounced);
        String code = bounced.path(0).path("status").asString(UNDEFINED);
        boolean forGood = event.at("/bounce/bounceType").asString("").equals("Permanent");
        return new EmailEvent(
                receipts(event, addresses, DeliveryStatus.UNDELIVERED, code),
                forGood ? Reason.BOUNCE : null,
                forGood ? addresses : List.of());
    }

    private static List<Receipt> receipts(
            JsonNode event, List<String> addresses, DeliveryStatus status, @Nullable String code) {
        String alertId = event.at("/mail/tags/alertId/0").asString(null);
        String id = event.at("/mail/messageId").asString(null);
        return alertId == null || id == null
                ? List.of()
                : addresses.stream()
                        .map(address -> new Receipt(alertId, address, status, id, code))
                        .toList();
    }

    private static List<String> addresses(JsonNode recipients) {
        var addresses = new ArrayList<String>();
        recipients.forEach(recipient -> add(addresses, recipient.path("emailAddress")));
        return addresses;
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> add(texts, text));
        return texts;
    }

    /** What is no text, or an empty one, names nobody. */
    private static void add(List<String> texts, JsonNode text) {
        if (text.isString() && !text.stringValue().isBlank()) {
            texts.add(text.stringValue());
        }
    }
}
