package org.communityalerts.edge.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;

class BrowserFormTest {
    private static final Browser ONE = Examples.browser("https://push.example.org/1");

    @Test
    void a_browser_is_read_as_it_describes_itself() {
        assertThat(BrowserForm.read(form(ONE), _ -> true)).isEqualTo(ONE);
    }

    @Test
    void a_key_that_is_no_point_of_the_curve_is_not_taken() {
        Fields form = form(new Browser(ONE.endpoint(), ONE.key().replace("iw4", "iw8"), ONE.auth()));
        BrowserForm.read(form, _ -> true);

        assertThatThrownBy(form::refuseIfWrong).isInstanceOf(Problem.Exception.class);
    }

    private static Fields form(Browser browser) {
        return Fields.of(Json.mapper().valueToTree(Map.of("browser", BrowserForm.write(browser))))
                .object("browser");
    }
}
