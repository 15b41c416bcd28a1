package org.communityalerts.alert.track;

import org.communityalerts.domain.reply.ArrivedMail;
import org.communityalerts.domain.reply.ArrivedMail.Verdict;
import tools.jackson.databind.JsonNode;

/**
 * Reads what SES tells of an e-mail that it has taken in and put where we find it.
 * https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html
 */
final class ArrivedMailForm {
    private ArrivedMailForm() {}

    static boolean is(JsonNode event) {
        return event.path("notificationType").asString("").equals("Received");
    }

    static ArrivedMail read(JsonNode event) {
        JsonNode receipt = event.path("receipt");
        return new ArrivedMail(
                receipt.at("/action/objectKey").asString(),
                receipt.path("recipients").valueStream().map(JsonNode::asString).toList(),
                new ArrivedMail.Verdicts(
                        verdict(receipt, "spam"),
                        verdict(receipt, "virus"),
                        verdict(receipt, "spf"),
                        verdict(receipt, "dkim"),
                        verdict(receipt, "dmarc")));
    }

    /** Beside PASS and FAIL it says GRAY, PROCESSING_FAILED, or nothing. */
    private static Verdict verdict(JsonNode receipt, String look) {
        return switch (receipt.path(look + "Verdict").path("status").asString("")) {
            case "PASS" -> Verdict.PASS;
            case "FAIL" -> Verdict.FAIL;
            default -> Verdict.UNSURE;
        };
    }
}
