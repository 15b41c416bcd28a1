package org.communityalerts.craft.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.communityalerts.domain.PackagedFile;
import org.communityalerts.port.force.Seal;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an archive file by file, none of which is held in memory, and signs the hashes of all of them. The same content
 * makes the same archive but for the signature, which is another each time.
 */
public final class PackWriter {
    /** What is signed, in the form that {@code sha256sum --check} reads. */
    static final String SUMS = "SHA256SUMS";

    static final String SIGNATURE = "SHA256SUMS.sig";
    private static final String MANIFEST = "manifest.json";
    private static final String KEY = "public-key.pem";
    private static final String README = "README.txt";
    private static final String SITE = "{site}";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ZipOutputStream zip;
    private final LocalDateTime time;
    private final List<PackedFile> files = new ArrayList<>();

    /** @param time what all its files are dated */
    public PackWriter(OutputStream out, Instant time) {
        this.zip = new ZipOutputStream(out, UTF_8);
        this.time = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    /** Writes a file; there is none yet of that name. */
    public void add(String name, Consumer<OutputStream> content) {
        try {
            begin(name);
            var hashed = new Hashed(zip);
            content.accept(hashed);
            zip.closeEntry();
            files.add(hashed.as(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void add(String name, String text) {
        add(name, out -> write(out, text.getBytes(UTF_8)));
    }

    /** Has what it is written to look after itself, as it does at each write, where there may be nothing to write for long. */
    public void flush() {
        try {
            zip.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Says what the archive is about and how it is checked, and signs it: the last that is written.
     *
     * @param publicUrl the force's own site, where the key is shown
     */
    public void seal(Manifest about, Seal seal, PublicHalf key, String publicUrl) {
        add(KEY, key.pem());
        add(README, new PackagedFile(PackWriter.class, README).text().replace(SITE, publicUrl));
        add(MANIFEST, JSON.writeValueAsString(about.of(files)) + "\n");
        var sums = new StringBuilder();
        files.forEach(file -> sums.append(file.line()));
        try {
            begin(SUMS);
            write(zip, sums.toString().getBytes(UTF_8));
            begin(SIGNATURE);
            write(zip, Base64.getDecoder().decode(seal.over(sums.toString())));
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
    }

    /** For what is given to {@link #add}. */
    public static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
