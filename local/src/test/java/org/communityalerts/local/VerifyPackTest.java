package org.communityalerts.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import org.communityalerts.craft.pack.Manifest;
import org.communityalerts.craft.pack.PackWriter;
import org.communityalerts.craft.pack.PublicHalf;
import org.communityalerts.port.force.Seal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code make verify-pack} as a shell runs it. */
class VerifyPackTest {
    @TempDir
    Path folder;

    private Path pack;
    private Path key;

    @BeforeEach
    void a_pack_is_made() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        var half = new PublicHalf(pair.getPublic());
        pack = folder.resolve("pack.zip");
        key = Files.writeString(folder.resolve("key.pem"), half.pem());
        try (var out = Files.newOutputStream(pack)) {
            var writer = new PackWriter(out, Instant.parse("2026-12-01T18:00:00Z"));
            writer.add("words.csv", "title,A flood\n");
            var about = Manifest.about("alert", "a1", Instant.EPOCH, "sara", "asked in court");
            writer.seal(about, seal(pair), half, "https://alerts.example");
        }
    }

    @Test
    void it_says_that_a_pack_is_as_it_was_signed() throws Exception {
        assertThat(ran(pack)).isEqualTo("0 as it was signed: every file, and no other");
    }

    @Test
    void it_says_that_a_pack_cannot_be_read_and_that_there_is_none() throws Exception {
        byte[] all = Files.readAllBytes(pack);
        Path half = Files.write(folder.resolve("half.zip"), java.util.Arrays.copyOf(all, all.length / 2));

        assertThat(ran(half)).startsWith("1 the archive cannot be read");
        assertThat(ran(folder.resolve("none.zip"))).startsWith("1 PACK and KEY are files");
    }

    private String ran(Path archive) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        VerifyPack.class.getName(),
                        archive.toString(),
                        key.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        return process.waitFor() + " " + said;
    }

    private static Seal seal(KeyPair pair) {
        return text -> {
            try {
                var signature = Signature.getInstance("SHA256withECDSA");
                signature.initSign(pair.getPrivate());
                signature.update(text.getBytes(UTF_8));
                return Base64.getEncoder().encodeToString(signature.sign());
            } catch (java.security.GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
