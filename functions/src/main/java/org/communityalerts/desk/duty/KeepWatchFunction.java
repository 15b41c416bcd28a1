package org.communityalerts.desk.duty;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.communityalerts.domain.force.StaffNotice.Kind;
import org.communityalerts.domain.force.Watch;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Problem;
import org.communityalerts.port.force.NoticeLog;
import org.communityalerts.port.force.Pushes;
import org.communityalerts.port.force.Watches;

/** HTTP in: what somebody of the force wants to be told, and where. Served by {@code ServeAdministration}. */
public final class KeepWatchFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final Pattern NOTICE = Pattern.compile("[A-Za-z0-9_-]{1,200}");

    private final Http http;
    private final Watches watches;
    private final NoticeLog told;
    private final Pushes pushes;
    private final Predicate<String> reachable;

    /** @param reachable whether a push may go to that address */
    public KeepWatchFunction(Http http, Watches watches, NoticeLog told, Pushes pushes, Predicate<String> reachable) {
        this.http = http;
        this.watches = watches;
        this.told = told;
        this.pushes = pushes;
        this.reachable = reachable;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            Caller caller = Caller.of(request);
            Watch usual = Watch.usual(caller.id(), caller.isSupervisor());
            return switch (request.getRouteKey()) {
                case "GET /api/me/watch" -> answer(watches.of(caller.id()).orElse(usual));
                case "PUT /api/me/watch" -> {
                    Fields form = Fields.of(http.body(request));
                    boolean forget = form.flag("forgetBrowsers", false);
                    var wanted = WatchForm.read(form);
                    yield answer(watches.revise(
                            usual,
                            now -> (forget ? now.withoutBrowsers() : now)
                                    .wishing(wanted.wants(), wanted.byEmail(), wanted.onDuty(), wanted.mobile())));
                }
                case "POST /api/me/push" -> {
                    var browser = WatchForm.browser(Fields.of(http.body(request)), reachable);
                    yield answer(watches.revise(usual, now -> now.with(browser)));
                }
                default -> {
                    String id = Http.path(request, "id");
                    if (!NOTICE.matcher(id).matches()) {
                        throw new Problem.Exception(Problem.noSuch("notice"));
                    }
                    told.open(id);
                    yield http.json(200, Map.of(), Map.of());
                }
            };
        });
    }

    private APIGatewayV2HTTPResponse answer(Watch watch) {
        var body = new LinkedHashMap<String, Object>();
        body.put("wants", watch.wants().stream().sorted().map(Kind::word).toList());
        body.put("email", watch.byEmail());
        body.put("onDuty", watch.onDuty());
        if (watch.mobile() != null) {
            body.put("mobile", watch.mobile());
        }
        body.put("browsers", watch.browsers().size());
        body.put("pushKey", pushes.key());
        return http.json(200, body, Map.of());
    }
}
