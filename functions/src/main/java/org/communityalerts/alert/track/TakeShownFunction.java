package org.communityalerts.alert.track;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.edge.Http;
import org.communityalerts.port.Queue;
import org.communityalerts.port.reply.AnswerLinks;
import org.communityalerts.port.resident.Subscribers;

/**
 * HTTP in: a resident's device has shown an alert, by the token that came with it. Whether the token is ours is not told.
 * Served by {@code ServeResident}.
 */
public final class TakeShownFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final String BY_DEVICE = "push-shown";

    private final Http http;
    private final AnswerLinks links;
    private final Subscribers subscribers;
    private final Queue<Receipt> receipts;

    public TakeShownFunction(Http http, AnswerLinks links, Subscribers subscribers, Queue<Receipt> receipts) {
        this.http = http;
        this.links = links;
        this.subscribers = subscribers;
        this.receipts = receipts;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            receipt(Http.path(request, "id"), Http.path(request, "token"))
                    .ifPresent(receipt -> receipts.send(List.of(receipt)));
            return Http.text(204, "text/plain", "");
        });
    }

    /** Only what was pushed can have been shown: the token of an e-mail says nothing of a device. */
    private Optional<Receipt> receipt(String alertId, String token) {
        return links.whose(alertId, token)
                .flatMap(AnswerLinks.Whose::subscriberId)
                .flatMap(subscribers::find)
                .map(Subscriber::browser)
                .map(Browser::address)
                .filter(address -> links.token(alertId, address).equals(token))
                .map(address -> new Receipt(alertId, address, DeliveryStatus.DELIVERED, BY_DEVICE, null));
    }
}
