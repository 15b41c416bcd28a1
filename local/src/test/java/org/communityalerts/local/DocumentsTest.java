package org.communityalerts.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read before they change something is where they look for it. */
class DocumentsTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern DECISION = Pattern.compile("\\d{4}-.*\\.md");
    private static final Pattern SOURCE = Pattern.compile("(/org/communityalerts/.*)\\.java$");
    /** As documents write them: {@code GuardTest} or {@code edge/Guard}. */
    private static final Pattern CLASS = Pattern.compile("(?<=`)([A-Z]\\w*Test|([a-z]+/)+[A-Z]\\w*)(?=`)");

    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

    @Test
    void each_decision_is_in_the_index_under_its_title_with_the_day_it_holds_since() throws IOException {
        Path decisions = PROJECT.resolve("docs/decisions");
        List<String> index = Files.readAllLines(decisions.resolve("README.md"));
        try (Stream<Path> files = Files.list(decisions)) {
            files.filter(file -> DECISION.matcher(name(file)).matches())
                    .forEach(file -> assertThat(index)
                            .as(
                                    "the line of %s in docs/decisions/README.md: | [title](file) | yyyy-mm-dd |",
                                    name(file))
                            .anyMatch(
                                    line -> line.matches(Pattern.quote("| [" + title(file) + "](" + name(file) + ") | ")
                                            + "\\d{4}-\\d\\d-\\d\\d \\|")));
        }
    }

    @Test
    void each_package_says_in_a_sentence_what_it_holds_and_has_the_compiler_look_for_nulls() throws IOException {
        for (String module : List.of("functions", "local")) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(module).resolve("src/main/java"))) {
                assertThat(files.filter(file -> name(file).endsWith(".java"))
                                .map(file -> file.resolveSibling("package-info.java"))
                                .distinct())
                        .allSatisfy(info -> assertThat(info).content().contains("/** ", "@NullMarked"));
            }
        }
    }

    @Test
    void each_link_from_one_document_to_another_leads_somewhere() throws IOException {
        for (Path file : documents()) {
            LINK.matcher(read(file))
                    .results()
                    .map(link -> file.resolveSibling(link.group(1)))
                    .forEach(target ->
                            assertThat(target).as("linked to in " + file).exists());
        }
    }

    @Test
    void each_test_and_each_class_in_its_folder_that_a_document_names_is_there() throws IOException {
        List<String> sources = new ArrayList<>();
        for (String module : List.of("functions", "local", "bench")) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(module).resolve("src"))) {
                files.map(Path::toString)
                        .map(SOURCE::matcher)
                        .filter(Matcher::find)
                        .forEach(source -> sources.add(source.group(1)));
            }
        }
        for (Path file : documents()) {
            CLASS.matcher(read(file))
                    .results()
                    .map(MatchResult::group)
                    .forEach(named -> assertThat(sources)
                            .as(named + ", named in " + file)
                            .anyMatch(source -> source.endsWith("/" + named)));
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(PROJECT);
                Stream<Path> docs = Files.walk(PROJECT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> name(file).endsWith(".md"))
                    .toList();
        }
    }

    private static String title(Path decision) {
        return read(decision).lines().findFirst().orElseThrow().substring("# ".length());
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
