package org.communityalerts.alert.track;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.Map;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.edge.Http;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAnswerLinks;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemorySubscribers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakeShownFunctionTest {
    private static final Browser DEVICE = Examples.browser("https://push.example.org/one");
    private static final Subscriber RESIDENT = Examples.resident(1, Examples.PORTISHEAD, Channel.EMAIL)
            .change()
            .pushedTo(DEVICE)
            .done();

    private final MemoryContacts contacts = new MemoryContacts();
    private final MemorySubscribers subscribers = new MemorySubscribers(contacts);
    private final MemoryQueue<Receipt> receipts = new MemoryQueue<>();
    private final MemoryAnswerLinks links = new MemoryAnswerLinks(contacts);
    private final TakeShownFunction function = new TakeShownFunction(new Http(), links, subscribers, receipts);

    @BeforeEach
    void somebody_is_pushed_to() {
        subscribers.add(RESIDENT);
    }

    @Test
    void an_alert_that_a_device_says_it_showed_is_reported_as_delivered_there() {
        assertThat(shown("a1", links.token("a1", DEVICE.address()))).isEqualTo(204);

        Receipt receipt = receipts.drain().getFirst();
        assertThat(receipt.alertId()).isEqualTo("a1");
        assertThat(receipt.address()).isEqualTo(DEVICE.address());
        assertThat(receipt.status()).isEqualTo(DeliveryStatus.DELIVERED);
    }

    @Test
    void a_token_that_is_made_up_or_of_another_alert_is_answered_alike_and_reports_nothing() {
        assertThat(shown("a1", "made-up")).isEqualTo(204);
        assertThat(shown("a2", links.token("a1", DEVICE.address()))).isEqualTo(204);

        assertThat(receipts.drain()).isEmpty();
    }

    @Test
    void the_token_of_an_e_mail_does_not_say_that_a_device_showed_anything() {
        assertThat(shown("a1", links.token("a1", String.valueOf(RESIDENT.email()))))
                .isEqualTo(204);

        assertThat(receipts.drain()).isEmpty();
    }

    @Test
    void a_device_that_is_on_no_record_any_more_reports_nothing() {
        String token = links.token("a1", DEVICE.address());
        subscribers.change(
                RESIDENT.id(),
                new Edit("r1", Examples.NOW),
                known -> known.change().withoutBrowser().done());

        assertThat(shown("a1", token)).isEqualTo(204);
        assertThat(receipts.drain()).isEmpty();
    }

    private int shown(String alertId, String token) {
        var http = new APIGatewayV2HTTPEvent.RequestContext.Http();
        http.setMethod("POST");
        var context = new APIGatewayV2HTTPEvent.RequestContext();
        context.setHttp(http);
        return function.apply(APIGatewayV2HTTPEvent.builder()
                        .withRouteKey("POST /api/public/shown/{id}/{token}")
                        .withRequestContext(context)
                        .withPathParameters(Map.of("id", alertId, "token", token))
                        .build())
                .getStatusCode();
    }
}
