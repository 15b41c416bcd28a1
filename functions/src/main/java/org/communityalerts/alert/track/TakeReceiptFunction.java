package org.communityalerts.alert.track;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.twilio.Webhook;
import org.communityalerts.port.Queue;
import org.jspecify.annotations.Nullable;

/** Webhook in: what Twilio reports of a text is queued. Served by {@code TakeTwilio}. */
public final class TakeReceiptFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Webhook webhook;
    private final Queue<Receipt> receipts;

    public TakeReceiptFunction(Webhook webhook, Queue<Receipt> receipts) {
        this.webhook = webhook;
        this.receipts = receipts;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return webhook.answer(event, form -> {
            receipt(Http.query(event, "alertId"), form).ifPresent(receipt -> receipts.send(List.of(receipt)));
            return Http.text(204, "text/plain", "");
        });
    }

    /** What the form reports; empty if it is nothing a delivery waits for. */
    private static Optional<Receipt> receipt(@Nullable String alertId, Map<String, String> form) {
        String code = form.get("ErrorCode");
        String to = form.getOrDefault("To", "");
        String id = form.getOrDefault("MessageSid", "");
        return alertId == null || to.isBlank() || id.isBlank()
                ? Optional.empty()
                : Receipt.status(form.getOrDefault("MessageStatus", ""))
                        .map(status -> new Receipt(
                                alertId,
                                to,
                                status,
                                id,
                                code == null || code.isEmpty() || code.equals("0") ? null : code));
    }
}
