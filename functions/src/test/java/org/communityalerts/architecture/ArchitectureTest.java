package org.communityalerts.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the house to docs/architecture.md; each rule is also shown to fail on a breach planted in {@code planted}. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.communityalerts");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps_the_rule(String rule) {
        new House("org.communityalerts").rules().get(rule).check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_planted_breach_of_the_rule_is_found(String rule) {
        var planted = new House("planted").rules().get(rule);
        assertThatThrownBy(() -> planted.check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("planted.")
                .hasMessageNotContaining("failed to check any classes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model",
                "port",
                "targeting",
                "reach",
                "estimate",
                "find",
                "templates",
                "wording",
                "person",
                "sheet",
                "intake",
                "enrol",
                "register",
                "group",
                "places",
                "form",
                "edge",
                "aws",
                "twilio",
                "hook",
                "integrator",
                "tell",
                "app",
                "accept",
                "plan",
                "publish",
                "audio",
                "markup",
                "mail",
                "unsubscribe",
                "call",
                "recording",
                "fanout",
                "send",
                "sweep",
                "track",
                "reply",
                "report"
            })
    void no_room_stands_empty(String room) {
        assertThat(HOUSE.stream().map(c -> c.getPackageName())).contains("org.communityalerts." + room);
    }

    static Set<String> rules() {
        return new House("org.communityalerts").rules().keySet();
    }
}
