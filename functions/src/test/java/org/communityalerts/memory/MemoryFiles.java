package org.communityalerts.memory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.communityalerts.port.Upload;
import org.communityalerts.port.resident.Files;

/** Files in memory. */
public final class MemoryFiles implements Files {
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, TreeMap<Integer, byte[]>> parts = new HashMap<>();
    private final AtomicInteger uploads = new AtomicInteger();

    public void put(String name, byte[] content) {
        files.put(name, content);
    }

    public byte[] content(String name) {
        return files.get(name);
    }

    public String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    @Override
    public String uploadUrl(String name, Upload file) {
        return "https://files.example/" + name;
    }

    @Override
    public Optional<String> version(String name) {
        return Optional.ofNullable(files.get(name)).map(MemoryFiles::version);
    }

    private static String version(byte[] content) {
        return Integer.toString(Arrays.hashCode(content));
    }

    @Override
    public boolean fetch(String name, String version, Path to) {
        if (!version(name).equals(Optional.of(version))) {
            return false;
        }
        try {
            java.nio.file.Files.write(to, files.get(name));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(String name, Consumer<OutputStream> content) {
        var out = new ByteArrayOutputStream();
        content.accept(out);
        files.put(name, out.toByteArray());
    }

    @Override
    public String begin(String name) {
        return "upload-" + uploads.incrementAndGet();
    }

    @Override
    public String part(String name, String upload, int number, byte[] content) {
        parts.computeIfAbsent(upload, begun -> new TreeMap<>()).put(number, content);
        return version(content);
    }

    @Override
    public boolean finish(String name, String upload, List<String> wanted) {
        Map<Integer, byte[]> written = parts.getOrDefault(upload, new TreeMap<>());
        if (!written.values().stream().map(MemoryFiles::version).toList().equals(wanted)) {
            return false;
        }
        var whole = new ByteArrayOutputStream();
        written.values().forEach(whole::writeBytes);
        files.put(name, whole.toByteArray());
        return true;
    }

    @Override
    public String downloadUrl(String name, String as) {
        return "https://files.example/" + name + "?as=" + as;
    }
}
