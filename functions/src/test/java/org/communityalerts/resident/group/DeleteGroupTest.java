package org.communityalerts.resident.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.OwnPlace;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Requests;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryAudience;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryGroups;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemorySubscribers;
import org.junit.jupiter.api.Test;

class DeleteGroupTest {
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryGroups groups = new MemoryGroups("farm-watch", "horse-watch");
    private final MemoryQueue<String> emptied = new MemoryQueue<>();
    private final MemorySubscribers subscribers = new MemorySubscribers(new MemoryContacts());
    private final MemoryAudience audience = new MemoryAudience();
    private final DeleteGroup useCase = new DeleteGroup(groups, alerts, emptied);

    @Test
    void a_group_in_use_is_kept_until_someone_is_sure() {
        groups.resize("farm-watch", 7);

        assertThat(useCase.delete("farm-watch", false)).isEqualTo(new DeleteGroup.Result.InUse(7, List.of()));
        assertThat(groups.names()).contains("farm-watch");

        assertThat(useCase.delete("farm-watch", true)).isEqualTo(new DeleteGroup.Result.Closed());
        assertThat(groups.names()).containsExactly("horse-watch");
        assertThat(emptied.drain()).containsExactly("farm-watch");
    }

    @Test
    void deleting_a_group_says_which_alerts_wait_for_it() {
        Alert waiting = Examples.alert(new Area.Everywhere(), Set.of("farm-watch"));
        var asked = new Approval("everywhere", 20, BigDecimal.ONE, Examples.NOW.plusSeconds(3600), null);
        alerts.accept(waiting, asked, null, null);
        alerts.accept(Examples.urgent(), null, null);

        assertThat(useCase.delete("horse-watch", false)).isEqualTo(new DeleteGroup.Result.Closed());
        assertThat(useCase.delete("farm-watch", false)).isEqualTo(new DeleteGroup.Result.InUse(0, List.of(waiting)));
    }

    @Test
    void what_waits_for_its_time_alone_is_not_said_to_wait_for_approval() {
        alerts.accept(
                Examples.alert(new Area.Everywhere(), Set.of("farm-watch")).at(Examples.NOW), null, null);
        var request = Requests.by("supervisor", "DELETE /api/groups/{name}", null, null);
        request.setPathParameters(Map.of("name", "farm-watch"));
        request.getRequestContext()
                .setHttp(APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                        .withMethod("DELETE")
                        .build());

        var answer = new KeepGroupFunction(new Http(), groups, useCase, () -> Examples.NOW).apply(request);

        assertThat(answer.getStatusCode()).isEqualTo(409);
        assertThat(answer.getBody()).contains("1 alert waits for approval or its time");
    }

    @Test
    void an_empty_group_goes_at_once_and_an_unknown_one_is_unknown() {
        assertThat(useCase.delete("farm-watch", false)).isEqualTo(new DeleteGroup.Result.Closed());
        assertThat(useCase.delete("knitters", true)).isEqualTo(new DeleteGroup.Result.Unknown());
    }

    @Test
    void everybody_is_taken_out_and_stays_on_record() {
        IntStream.range(0, 20).forEach(this::farmer);

        emptying(Duration.ofSeconds(45)).empty("farm-watch");

        assertThat(subscribers.all())
                .hasSize(20)
                .allSatisfy(r -> assertThat(r.groups()).containsExactly("horse-watch"));
    }

    @Test
    void what_does_not_fit_one_stint_has_another() {
        IntStream.range(0, 20).forEach(this::farmer);

        emptying(Duration.ZERO).empty("farm-watch");

        assertThat(emptied.drain()).isEqualTo(List.of("farm-watch"));
    }

    @Test
    void sizes_are_counted_anew() {
        IntStream.range(0, 20).forEach(this::farmer);

        new CountGroups(groups, audience, audience).count();

        assertThat(groups.all()).allSatisfy(group -> assertThat(group.size()).isEqualTo(20));
    }

    @Test
    void whoever_is_in_a_group_at_several_places_is_one_of_its_size_and_is_taken_out_at_each() {
        farmer(1);
        var field = new OwnPlace("Field", null, new Spot(new Point(51.4, -2.7), Set.of("farm-watch"), null));
        Subscriber several = Examples.resident(2, Examples.PORTISHEAD, Channel.SMS, "farm-watch", "horse-watch")
                .change()
                .with(List.of(field))
                .done();
        subscribers.add(several);
        audience.add(several);

        new CountGroups(groups, audience, audience).count();
        assertThat(groups.all()).allSatisfy(group -> assertThat(group.size()).isEqualTo(2));

        emptying(Duration.ofSeconds(45)).empty("farm-watch");
        assertThat(subscribers.find(several.id()).orElseThrow().everyGroup()).containsExactly("horse-watch");
    }

    private void farmer(int number) {
        Subscriber resident = Examples.resident(number, Examples.PORTISHEAD, Channel.SMS, "farm-watch", "horse-watch");
        subscribers.add(resident);
        audience.add(resident);
    }

    private EmptyGroup emptying(Duration budget) {
        return new EmptyGroup(groups, audience, subscribers, emptied, () -> Examples.NOW, budget);
    }
}
