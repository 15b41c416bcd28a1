package org.communityalerts.craft.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive is as it was signed, or it is found out. */
class PackTest {
    private static final Instant AT = Instant.parse("2026-12-01T18:00:00Z");
    private static final Signer OURS = Signer.fresh();

    @TempDir
    Path folder;

    private Path archive;

    @BeforeEach
    void an_archive_is_made() {
        archive = made("pack.zip");
    }

    @Test
    void what_was_made_and_left_alone_is_as_it_was_signed() {
        assertThat(PackCheck.fault(archive, OURS.half())).isEmpty();
        assertThat(contents())
                .containsOnlyKeys(
                        "words.csv",
                        "counts.csv",
                        "public-key.pem",
                        "README.txt",
                        "manifest.json",
                        "SHA256SUMS",
                        "SHA256SUMS.sig");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "words.csv",
                "counts.csv",
                "public-key.pem",
                "README.txt",
                "manifest.json",
                "SHA256SUMS",
                "SHA256SUMS.sig"
            })
    void one_byte_changed_in_any_file_is_found(String name) {
        for (int at = 0; at < contents().get(name).length; at += 7) {
            var changed = contents();
            changed.get(name)[at] ^= 1;

            assertThat(PackCheck.fault(packed(changed), OURS.half()))
                    .as("byte %s", at)
                    .isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"words.csv", "README.txt", "manifest.json", "SHA256SUMS", "SHA256SUMS.sig"})
    void a_file_that_is_missing_or_renamed_is_found(String name) {
        var missing = contents();
        byte[] content = missing.remove(name);
        assertThat(PackCheck.fault(packed(missing), OURS.half())).isPresent();

        missing.put("a" + name, content);
        assertThat(PackCheck.fault(packed(missing), OURS.half())).isPresent();
    }

    @Test
    void a_file_that_was_added_is_found() {
        var more = contents();
        more.put("more.csv", "a".getBytes(UTF_8));

        assertThat(PackCheck.fault(packed(more), OURS.half()))
                .hasValueSatisfying(fault -> assertThat(fault).contains("more.csv"));
    }

    @Test
    void an_archive_that_somebody_signed_with_their_own_key_is_not_ours() {
        assertThat(PackCheck.fault(archive, Signer.fresh().half())).isPresent();
    }

    @Test
    void half_an_archive_is_found() throws IOException {
        byte[] all = Files.readAllBytes(archive);
        Path half = Files.write(folder.resolve("half.zip"), java.util.Arrays.copyOf(all, all.length / 2));

        assertThat(PackCheck.fault(half, OURS.half())).isPresent();
    }

    @Test
    void the_same_content_makes_the_same_archive_but_for_the_signature() {
        var one = contents();
        var again = contents(made("again.zip"));

        assertThat(one.remove("SHA256SUMS.sig")).isNotEmpty();
        again.remove("SHA256SUMS.sig");
        assertThat(again).containsExactlyEntriesOf(one);
        assertThat(packed(again)).hasSameBinaryContentAs(packed(one, "one.zip"));
    }

    @Test
    void no_file_leads_out_of_its_folder() {
        var writer = new PackWriter(java.io.OutputStream.nullOutputStream(), AT);

        assertThatThrownBy(() -> writer.add("../words.csv", "a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_signed_is_short_enough_for_kms() {
        assertThat(contents().get("SHA256SUMS")).hasSizeLessThan(4096);
    }

    private Path made(String name) {
        Path path = folder.resolve(name);
        try (var out = Files.newOutputStream(path)) {
            var pack = new PackWriter(out, AT);
            pack.add("words.csv", "title,Llifogydd yn Nhŷ-du\n".repeat(20));
            pack.add("counts.csv", "sms,sent,3\n");
            pack.seal(
                    Manifest.about("alert", "a1", AT, "sara", "a question in court"),
                    OURS,
                    OURS.half(),
                    "https://alerts.example");
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, byte[]> contents() {
        return contents(archive);
    }

    private static Map<String, byte[]> contents(Path path) {
        try (var zip = new ZipInputStream(Files.newInputStream(path))) {
            var contents = new LinkedHashMap<String, byte[]>();
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                contents.put(one.getName(), zip.readAllBytes());
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path packed(Map<String, byte[]> contents) {
        return packed(contents, "changed.zip");
    }

    private Path packed(Map<String, byte[]> contents, String name) {
        Path path = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (Map.Entry<String, byte[]> one : contents.entrySet()) {
                var entry = new ZipEntry(one.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(2026, 12, 1, 18, 0));
                zip.putNextEntry(entry);
                zip.write(one.getValue());
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
