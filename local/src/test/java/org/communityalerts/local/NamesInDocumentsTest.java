package org.communityalerts.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What documents name is there under that name: whoever renames or moves something learns which page speaks of it. */
class NamesInDocumentsTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /** A class, a resource or parameter of a template, a shape of the contract: {@code KeepAlive}. */
    private static final Pattern NAME = Pattern.compile("`([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+)`");
    /** From the project's folder, or from some folder of its code: {@code docs/openapi.yaml}, {@code alert/send}. */
    private static final Pattern PATH = Pattern.compile("`((?:[\\w.-]+/)+[\\w.-]*)`");
    /** Among words, or in a block of commands. */
    private static final Pattern COMMAND = Pattern.compile("(?m)(?:`|^ {4})(?:[A-Z_]+=\\S+ )*make ([a-z-]+)");

    /** Decisions and changes speak of what was. */
    private static final Pattern OF_BEFORE = Pattern.compile("/docs/decisions/\\d.*|/CHANGELOG\\.md");

    private static final Set<String> NOT_OURS = Set.of(".git", "node_modules", "target", "dist");
    /** By a build or a deployment, and in no checkout. */
    private static final Set<String> MADE = Set.of("target", "dist", "deploy");

    private final List<String> paths = paths();

    @Test
    void each_name_written_as_code_is_in_the_code() {
        Set<String> words = paths.stream()
                .filter(path -> path.matches(".*\\.(java|yaml|ts|mjs|txt)"))
                .flatMap(path -> Arrays.stream(read(path).split("\\W+")))
                .collect(Collectors.toSet());

        assertThat(named(NAME)).isNotEmpty();
        assertThat(unknown(NAME, words::contains)).isEmpty();
    }

    @Test
    void each_path_leads_to_a_file_or_folder() {
        Set<String> folders = paths.stream()
                .flatMap(path -> Arrays.stream(
                        path.substring(1, path.lastIndexOf('/') + 1).split("/")))
                .collect(Collectors.toSet());

        assertThat(named(PATH)).isNotEmpty();
        assertThat(unknown(PATH, path -> !folders.contains(path.split("/")[0]) || isMade(path) || leads(path)))
                .isEmpty();
    }

    @Test
    void each_command_is_one_that_make_has() {
        String commands = read("/Makefile") + read("/scripts/aws.mk");

        assertThat(named(COMMAND)).isNotEmpty();
        assertThat(unknown(
                        COMMAND,
                        command -> Pattern.compile("(?m)^" + command + ":")
                                .matcher(commands)
                                .find()))
                .isEmpty();
    }

    private boolean leads(String path) {
        String bare = path.replaceAll("/$", "");
        return paths.stream()
                .anyMatch(one -> one.contains("/" + bare + "/")
                        || one.endsWith("/" + bare)
                        || one.matches(".*/" + Pattern.quote(bare) + "\\.(java|ts)"));
    }

    /** Also of what has its name from what is in it, which documents write in capitals. */
    private static boolean isMade(String path) {
        return path.contains("FINGERPRINT") || Arrays.stream(path.split("/")).anyMatch(MADE::contains);
    }

    private Stream<String> named(Pattern pattern) {
        return documents().flatMap(document -> words(pattern, document));
    }

    /** Which page says what that is not there. */
    private List<String> unknown(Pattern pattern, Predicate<String> known) {
        return documents()
                .flatMap(document -> words(pattern, document)
                        .filter(known.negate())
                        .map(word -> document + " names " + word + ", which is not there"))
                .toList();
    }

    private static Stream<String> words(Pattern pattern, String document) {
        return pattern.matcher(read(document)).results().map(found -> found.group(1));
    }

    private Stream<String> documents() {
        return paths.stream()
                .filter(path -> path.endsWith(".md") && !OF_BEFORE.matcher(path).matches());
    }

    private static String read(String path) {
        try {
            return new String(Files.readAllBytes(PROJECT.resolve(path.substring(1))), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of every file that somebody wrote, from the project's folder on. */
    private static List<String> paths() {
        var paths = new ArrayList<String>();
        try {
            Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = folder.getFileName().toString();
                    return NOT_OURS.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    paths.add("/" + PROJECT.relativize(file));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paths;
    }
}
