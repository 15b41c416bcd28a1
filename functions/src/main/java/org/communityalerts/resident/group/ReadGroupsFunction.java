package org.communityalerts.resident.group;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.craft.remit.Remit;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Limited;
import org.communityalerts.port.audience.Groups;
import org.jspecify.annotations.Nullable;

/** HTTP in: all groups. Served by {@code ServeAlerts}. */
public final class ReadGroupsFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final Groups groups;
    private final Remits remits;

    public ReadGroupsFunction(Http http, Groups groups, Remits remits) {
        this.remits = remits;
        this.http = http;
        this.groups = groups;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            Caller caller = Caller.of(request);
            Remit remit = caller.remit(remits);
            List<GroupView> known = groups.all().stream()
                    .filter(group -> remit.holds(group.name()))
                    .map(group -> GroupView.of(group, caller))
                    .toList();
            return http.json(200, Map.of("groups", known), Map.of());
        });
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record GroupView(
            String name,
            String description,
            String joining,
            int size,
            @Nullable Boolean fewerThanFive,
            @Nullable Instant reviewedAt) {
        static GroupView of(Group group, Caller caller) {
            boolean few = Limited.few(group.size(), caller);
            return new GroupView(
                    group.name(),
                    group.description(),
                    group.joining().word(),
                    few ? Limited.AT_MOST : Limited.told(group.size(), caller),
                    few ? true : null,
                    group.reviewedAt());
        }
    }
}
