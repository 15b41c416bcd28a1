package org.communityalerts.craft.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that the README of an archive gives, as somebody types them who has nothing of ours. */
class ReadmeTest {
    private static final Signer OURS = Signer.fresh();
    private static final Signer AUDIT = Signer.fresh();
    private static final String COMMAND = "    ";

    @TempDir
    Path folder;

    @BeforeEach
    void an_archive_is_unpacked() throws IOException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/openssl")) && Files.isExecutable(Path.of("/usr/bin/sha256sum")));
        Path archive = folder.resolve("pack.zip");
        try (var out = Files.newOutputStream(archive)) {
            var pack = new PackWriter(out, Instant.EPOCH.plusSeconds(1_000_000_000));
            pack.add("words.csv", "title,A flood\n");
            String ends = "1796148000000\n0 12 abc";
            pack.add("audit-ends.txt", ends);
            byte[] seal = Base64.getDecoder().decode(AUDIT.over(ends));
            pack.add("audit-ends.sig", content -> PackWriter.write(content, seal));
            var about = Manifest.about("alert", "a1", Instant.EPOCH, "sara", "asked in court");
            pack.seal(about, OURS, OURS.half(), "https://alerts.example");
        }
        Files.createDirectory(folder.resolve("unpacked"));
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                Files.write(unpacked(one.getName()), zip.readAllBytes());
            }
        }
    }

    @Test
    void they_say_that_what_was_left_alone_is_as_it_was_signed() throws Exception {
        assertThat(commands()).hasSize(5);
        assertThat(typed(0)).contains("Verified OK");
        assertThat(typed(1)).contains("words.csv: OK", "manifest.json: OK").doesNotContain("FAILED");
        assertThat(typed(2)).isEmpty();
        assertThat(typed(3)).contains(OURS.half().fingerprint());
        assertThat(Files.readString(unpacked("README.txt"))).contains("https://alerts.example/audit/keys.html");
    }

    @Test
    void they_say_that_the_ends_of_the_audit_trail_are_what_its_key_signed() throws Exception {
        Files.writeString(unpacked("audit-key.pem"), AUDIT.half().pem());

        assertThat(typed(4)).contains("Verified OK");

        Files.writeString(unpacked("audit-ends.txt"), "1796148000001\n0 12 abc");
        assertThat(typed(4)).doesNotContain("Verified OK");
    }

    @Test
    void they_tell_a_changed_file() throws Exception {
        Files.writeString(unpacked("words.csv"), "title,A fire\n");

        assertThat(typed(1)).contains("words.csv: FAILED");
    }

    @Test
    void they_tell_a_changed_list() throws Exception {
        Files.writeString(
                unpacked("SHA256SUMS"), Files.readString(unpacked("SHA256SUMS")).replace("words", "sword"));

        assertThat(typed(0)).doesNotContain("Verified OK");
    }

    @Test
    void they_tell_files_that_were_added_and_taken_away() throws Exception {
        Files.writeString(unpacked("more.csv"), "more");
        Files.delete(unpacked("words.csv"));

        assertThat(typed(2).lines()).containsExactlyInAnyOrder("more.csv", "words.csv");
    }

    @Test
    void they_tell_a_file_whose_name_hides_it_in_two_lines() throws Exception {
        Files.writeString(unpacked("words.csv\nmanifest.json"), "more");

        assertThat(typed(2)).isNotEmpty();
    }

    private List<String> commands() throws IOException {
        return Files.readAllLines(unpacked("README.txt")).stream()
                .filter(line -> line.startsWith(COMMAND) && line.charAt(COMMAND.length()) != ' ')
                .map(String::strip)
                .toList();
    }

    private String typed(int command) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", commands().get(command))
                .directory(folder.resolve("unpacked").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), UTF_8);
        shell.waitFor();
        return said;
    }

    private Path unpacked(String name) {
        return folder.resolve("unpacked").resolve(name);
    }
}
