package org.communityalerts.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.communityalerts.local.template.Resource;
import org.communityalerts.local.template.TemplateError;
import org.communityalerts.local.template.Types;
import org.junit.jupiter.api.Test;

class LimitedFunctionTest {
    @Test
    void six_megabytes_go_in_and_come_out_and_no_more() throws IOException {
        var echo = new LimitedFunction(event -> event, LimitedFunction.PAYLOAD);
        assertThat(echo.invoke(new byte[LimitedFunction.PAYLOAD])).hasSize(LimitedFunction.PAYLOAD);
        assertThatThrownBy(() -> echo.invoke(new byte[LimitedFunction.PAYLOAD + 1]))
                .hasMessage("an event of 6291557 bytes, of 6291556");

        var wordy = new LimitedFunction(event -> new byte[LimitedFunction.PAYLOAD + 1], LimitedFunction.PAYLOAD);
        assertThatThrownBy(() -> wordy.invoke(new byte[0])).hasMessage("an answer of 6291557 bytes, of 6291556");
    }

    @Test
    void an_environment_of_more_than_four_kilobytes_is_refused_by_name() {
        assertThat(environment(4000)).isNotNull();
        assertThatThrownBy(() -> environment(4100))
                .isInstanceOf(TemplateError.class)
                .hasMessageMatching("template.yaml: F, Environment: has 41\\d\\d bytes as JSON, of 4096");
    }

    private static FunctionEnvironment environment(int bytes) {
        return new FunctionEnvironment(new Resource(
                "F", Types.FUNCTION, Map.of("Environment", Map.of("Variables", Map.of("A", "x".repeat(bytes))))));
    }
}
