package org.communityalerts.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the house to docs/architecture.md; each rule is also shown to fail on a breach planted in {@code planted}. */
class ArchitectureTest {
    private static final House MINE = new House("org.communityalerts");
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.communityalerts");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps_the_rule(String rule) {
        MINE.rules().get(rule).check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_planted_breach_of_the_rule_is_found(String rule) {
        assertFound(new House("planted").rules().get(rule));
    }

    @ParameterizedTest
    @MethodSource("crafts")
    void a_craft_knows_the_domain_the_ports_other_crafts_and_the_library_of_its_field(String craft) {
        MINE.craft(craft).check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("waysOut")
    void a_way_out_knows_the_domain_the_ports_the_crafts_and_its_own_sdk(String way) {
        MINE.wayOut(way).check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "sheet", "reach", "wording", "audio", "picture", "targeting"})
    void a_craft_that_knows_more_is_found(String craft) {
        assertFound(new House("planted").craft("craft." + craft));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "twilio", "hook"})
    void a_way_out_that_knows_more_is_found(String way) {
        assertFound(new House("planted").wayOut("outside." + way));
    }

    @Test
    void a_listing_shows_at_most_ten_folders() {
        assertThat(folders().map(f -> f.split("\\.")[0]).distinct()).hasSizeLessThanOrEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"functions/src/main", "functions/src/contract", "local/src/main", "bench/src/main", "web/src"})
    void no_folder_is_crowded(String below) throws IOException {
        Map<Path, Long> files;
        try (Stream<Path> all = Files.walk(Path.of("..").resolve(below))) {
            files = all.filter(file -> file.toString().matches(".*\\.(java|ts|css|scss)"))
                    .collect(groupingBy(Path::getParent, counting()));
        }
        assertThat(files)
                .isNotEmpty()
                .allSatisfy(
                        (folder, count) -> assertThat(count).as("%s", folder).isLessThanOrEqualTo(24));
    }

    private static void assertFound(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("planted.")
                .hasMessageNotContaining("failed to check any classes");
    }

    static Stream<String> crafts() {
        return folders().filter(folder -> folder.startsWith("craft."));
    }

    static Stream<String> waysOut() {
        return folders().filter(folder -> folder.startsWith("outside."));
    }

    /** The folders as they are found, so that a new one is held to its rules without being named here. */
    private static Stream<String> folders() {
        return HOUSE.stream().map(MINE::folderOf).distinct().sorted();
    }

    static Set<String> rules() {
        return MINE.rules().keySet();
    }
}
