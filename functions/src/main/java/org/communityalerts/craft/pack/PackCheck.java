package org.communityalerts.craft.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Whether an archive is as it was signed: each file, and no other. */
public final class PackCheck {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S+)");
    /** More is no list of ours, and is not read. */
    private static final int LONGEST = 64 * 1024;

    private final ZipFile zip;
    private final List<String> names;

    private PackCheck(ZipFile zip) {
        this.zip = zip;
        this.names = zip.stream().map(ZipEntry::getName).toList();
    }

    /** What is wrong with it, or nothing. */
    public static Optional<String> fault(Path archive, PublicHalf key) {
        try (var zip = new ZipFile(archive.toFile(), UTF_8)) {
            return new PackCheck(zip).fault(key);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("the archive cannot be read: it was changed, or did not arrive whole");
        }
    }

    private Optional<String> fault(PublicHalf key) throws IOException {
        byte[] sums = small(PackWriter.SUMS);
        if (!key.signed(sums, small(PackWriter.SIGNATURE))) {
            return Optional.of(PackWriter.SUMS + " is not what that key signed");
        }
        Map<String, String> meant = meant(sums);
        var all = new TreeSet<>(meant.keySet());
        all.addAll(List.of(PackWriter.SUMS, PackWriter.SIGNATURE));
        if (names.size() != all.size() || !all.equals(new TreeSet<>(names))) {
            return Optional.of("it has other files than were signed: " + names);
        }
        for (Map.Entry<String, String> file : meant.entrySet()) {
            if (!hash(file.getKey()).equals(file.getValue())) {
                return Optional.of(file.getKey() + " was changed");
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> meant(byte[] sums) {
        var meant = new HashMap<String, String>();
        new String(sums, UTF_8).lines().forEach(line -> {
            Matcher file = LINE.matcher(line);
            if (!file.matches()) {
                throw new IllegalArgumentException("no list of hashes");
            }
            meant.put(file.group(2), file.group(1));
        });
        return meant;
    }

    private String hash(String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name));
                var hashed = new Hashed(OutputStream.nullOutputStream())) {
            in.transferTo(hashed);
            return hashed.as(name).sha256();
        }
    }

    /** A file that is read whole; one that is not there is empty. */
    private byte[] small(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return new byte[0];
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(LONGEST);
        }
    }
}
