package org.communityalerts.resident.group;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Problem;
import org.communityalerts.port.audience.Groups;

/** HTTP in: a group is made, changed or deleted. Served by {@code ServeAdministration}. */
public final class KeepGroupFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final Groups groups;
    private final DeleteGroup deletion;
    private final InstantSource clock;

    public KeepGroupFunction(Http http, Groups groups, DeleteGroup deletion, InstantSource clock) {
        this.http = http;
        this.groups = groups;
        this.deletion = deletion;
        this.clock = clock;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(
                event, request -> switch (request.getRequestContext().getHttp().getMethod()) {
                    case "POST" -> create(request);
                    case "PUT" -> change(request);
                    default -> delete(request);
                });
    }

    private APIGatewayV2HTTPResponse create(APIGatewayV2HTTPEvent request) {
        Group group = GroupForm.whole(http.body(request), clock.instant());
        if (!groups.create(group)) {
            throw refused("Group already there", "There is a group of that name, or one is still being deleted.");
        }
        return http.json(201, view(group), Map.of("Location", "/api/groups/" + group.name()));
    }

    private APIGatewayV2HTTPResponse change(APIGatewayV2HTTPEvent request) {
        Group before = groups.find(name(request)).orElseThrow(KeepGroupFunction::unknown);
        Group wanted = GroupForm.changed(http.body(request), before, clock.instant());
        List<Alert> shown = wanted.vetted() && !before.vetted() ? deletion.shown(before.name()) : List.of();
        if (!shown.isEmpty()) {
            throw refused(
                    "Alerts of the group are public",
                    "Nothing for a closed group is public. Stop or withdraw these first, or wait until they are over: "
                            + listed(shown) + ".");
        }
        if (!groups.change(before, wanted)) {
            throw refused(
                    "Group changed meanwhile", "Somebody else has just changed it, or deleted it. Read it again.");
        }
        return http.json(200, view(wanted), Map.of());
    }

    private APIGatewayV2HTTPResponse delete(APIGatewayV2HTTPEvent request) {
        boolean sure = Http.flag(request, "confirm");
        return switch (deletion.delete(name(request), sure)) {
            case DeleteGroup.Result.Unknown() -> throw unknown();
            case DeleteGroup.Result.InUse(int size, List<Alert> waiting) ->
                throw refused(
                        "Group in use",
                        "%,d %s in this group. Deleting it takes them out of it; they stay on record."
                                        .formatted(size, size == 1 ? "resident is" : "residents are")
                                + named(waiting)
                                + " Nothing was done. Ask again with ?confirm=true to do it.");
            case DeleteGroup.Result.Closed() -> http.empty(202);
        };
    }

    private static String named(List<Alert> waiting) {
        return waiting.isEmpty()
                ? ""
                : " %,d %s time and would no longer reach those they were issued for: %s."
                        .formatted(
                                waiting.size(),
                                waiting.size() == 1
                                        ? "alert waits for approval or its"
                                        : "alerts wait for approval or their",
                                listed(waiting));
    }

    private static String listed(List<Alert> alerts) {
        return alerts.stream()
                .map(alert -> "“%s” (%s)".formatted(alert.content().title(), alert.id()))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Object> view(Group group) {
        return Map.of(
                "name", group.name(),
                "description", group.description(),
                "joining", group.joining().word());
    }

    private static String name(APIGatewayV2HTTPEvent request) {
        return Http.path(request, "name");
    }

    private static Problem.Exception unknown() {
        return new Problem.Exception(Problem.notFound("There is no group of that name."));
    }

    private static Problem.Exception refused(String title, String detail) {
        return new Problem.Exception(new Problem(title, 409, detail, List.of()));
    }
}
