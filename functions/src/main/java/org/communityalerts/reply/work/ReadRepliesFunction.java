package org.communityalerts.reply.work;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communityalerts.craft.remit.Remit;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Limited;
import org.communityalerts.edge.PageToken;
import org.communityalerts.edge.Problem;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.resident.Subscribers;

/** HTTP in: what residents replied, newest first. Served by {@code ServeAlerts}. */
public final class ReadRepliesFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final int PAGE = 50;

    private final Http http;
    private final Replies replies;
    private final Subscribers subscribers;
    private final Alerts alerts;
    private final Tallies tallies;
    private final Remits remits;

    public ReadRepliesFunction(
            Http http, Replies replies, Subscribers subscribers, Alerts alerts, Tallies tallies, Remits remits) {
        this.tallies = tallies;
        this.alerts = alerts;
        this.remits = remits;
        this.http = http;
        this.replies = replies;
        this.subscribers = subscribers;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            Caller caller = Caller.of(request);
            Replies.Page page = page(request, caller);
            return http.json(200, body(caller.isLimited() ? within(page, caller) : page, caller, request), Map.of());
        });
    }

    private Replies.Page page(APIGatewayV2HTTPEvent request, Caller caller) {
        String token = PageToken.of(request);
        return Http.optionalPath(request, "id")
                .map(id -> replies.to(known(id, caller), PAGE, token))
                .orElseGet(() -> replies.all(Http.flag(request, "flagged"), PAGE, token));
    }

    /** To an alert that is not there, nobody will ever reply: whoever mistook its id would wait for them. */
    private String known(String id, Caller caller) {
        return alerts.find(id)
                .filter(row -> caller.sees(row.alert(), remits))
                .map(row -> row.alert().id())
                .orElseThrow(() -> new Problem.Exception(Problem.noSuch("alert")));
    }

    /** Replies to what is outside a client's limits, or to no alert, are not there for it. */
    private Replies.Page within(Replies.Page page, Caller caller) {
        Remit remit = caller.remit(remits);
        var held = new HashMap<String, Boolean>();
        List<Reply> some = page.replies().stream()
                .filter(reply -> reply.alertId() != null
                        && held.computeIfAbsent(
                                reply.alertId(),
                                id -> alerts.find(id)
                                        .filter(row -> remit.holds(row.alert(), caller.id()) && !tellsWho(row, caller))
                                        .isPresent()))
                .toList();
        return new Replies.Page(some, page.nextToken());
    }

    /** Of what few residents were told, a volunteer would know who said what. */
    private boolean tellsWho(AlertRecord row, Caller caller) {
        return caller.isCoordinator()
                && Limited.few(
                        Progress.of(tallies.of(row.alert().id()), row.slices()).recipients(), caller);
    }

    private Map<String, Object> body(Replies.Page page, Caller caller, APIGatewayV2HTTPEvent request) {
        var body = new HashMap<String, Object>();
        body.put("replies", caller.isCoordinator() ? withoutPersons(page.replies()) : named(page.replies()));
        if (page.nextToken() != null) {
            body.put("nextToken", PageToken.sealed(request, page.nextToken()));
        }
        return body;
    }

    /** What tells of danger is for officers alone; what is an answer and nothing else could be counted by them, one by one. */
    private static List<ReplyView> withoutPersons(List<Reply> some) {
        return some.stream()
                .filter(reply -> !reply.flagged() && reply.kind() == Reply.Kind.MESSAGE)
                .map(ReplyView::withoutPerson)
                .toList();
    }

    private List<ReplyView> named(List<Reply> some) {
        Map<String, String> names = names(some);
        return some.stream()
                .map(reply -> ReplyView.of(reply, names.get(reply.subscriberId())))
                .toList();
    }

    private Map<String, String> names(List<Reply> some) {
        List<String> ids = some.stream()
                .map(Reply::subscriberId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return subscribers.findAll(ids).stream()
                .filter(one -> !one.name().isEmpty())
                .collect(Collectors.toMap(Subscriber::id, Subscriber::name));
    }
}
