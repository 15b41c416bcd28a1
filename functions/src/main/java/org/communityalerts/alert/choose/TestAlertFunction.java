package org.communityalerts.alert.choose;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.form.DraftForm;
import org.communityalerts.port.force.Frequency;

/** HTTP in: an alert is sent to whoever writes it, as a test. Served by {@code ServeAlerts}. */
public final class TestAlertFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    /** What became of the test on one channel. */
    record Test(String channel, String status) {}

    /** Enough to try an alert out: each costs what texts cost. */
    private static final int MOST_AN_HOUR = 20;

    private final Http http;
    private final DraftForm form;
    private final TestAlert useCase;
    private final Frequency frequency;

    public TestAlertFunction(Http http, DraftForm form, TestAlert useCase, Frequency frequency) {
        this.frequency = frequency;
        this.http = http;
        this.form = form;
        this.useCase = useCase;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            Fields fields = Fields.of(http.body(request));
            DraftForm.Draft draft = form.read(fields, Caller.of(request));
            if (!fields.has("text")) {
                fields.fail("text", "is missing");
            }
            useCase.unheard(draft.content(), draft.channels()).ifPresent(why -> fields.fail("recordingId", why));
            fields.refuseIfWrong();
            String caller = Caller.of(request).id();
            limit(caller);
            List<Test> tests = useCase.send(draft.content(), draft.channels(), caller).entrySet().stream()
                    .map(test -> new Test(test.getKey().word(), test.getValue().word()))
                    .toList();
            return http.json(200, Map.of("tests", tests), Map.of());
        });
    }

    private void limit(String caller) {
        if (frequency.count("tests of " + caller, 1) > MOST_AN_HOUR) {
            throw new Problem.Exception(new Problem(
                    "Too many tests",
                    429,
                    "You have sent yourself %d tests within this hour. Try again in the next.".formatted(MOST_AN_HOUR),
                    List.of()));
        }
    }
}
