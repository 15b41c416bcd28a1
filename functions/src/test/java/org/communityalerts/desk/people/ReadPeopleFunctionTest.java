package org.communityalerts.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.edge.Http;
import org.communityalerts.memory.MemoryProfiles;
import org.communityalerts.port.force.People;
import org.junit.jupiter.api.Test;

class ReadPeopleFunctionTest {
    private final ReadPeopleFunction function = new ReadPeopleFunction(
            new Http(),
            () -> List.of(new People.Person("0b5e6f0e", "PC Amara Okafor", "a.okafor@example.org", Set.of("officer"))),
            new MemoryProfiles());

    @Test
    void everybody_of_the_force_reads_records_with_names_in_them() {
        assertThat(as("[officer]")).contains("0b5e6f0e", "PC Amara Okafor");
    }

    @Test
    void addresses_are_for_administrators_only() {
        assertThat(as("[officer]")).doesNotContain("a.okafor");
        assertThat(as("[supervisor]")).doesNotContain("a.okafor");
        assertThat(as("[administrator]")).contains("a.okafor");
    }

    private String as(String roles) {
        var jwt = new APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT();
        jwt.setClaims(Map.of("sub", "somebody", "cognito:groups", roles));
        var authorizer = new APIGatewayV2HTTPEvent.RequestContext.Authorizer();
        authorizer.setJwt(jwt);
        var context = new APIGatewayV2HTTPEvent.RequestContext();
        context.setAuthorizer(authorizer);
        var request = new APIGatewayV2HTTPEvent();
        request.setRouteKey("GET /api/people");
        request.setRequestContext(context);
        return function.apply(request).getBody();
    }
}
