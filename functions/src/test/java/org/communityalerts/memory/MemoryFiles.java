package org.communityalerts.memory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.communityalerts.port.Upload;
import org.communityalerts.port.resident.Files;

/** Files in memory. */
public final class MemoryFiles implements Files {
    private final Map<String, byte[]> files = new HashMap<>();

    public void put(String name, byte[] content) {
        files.put(name, content);
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
    public String downloadUrl(String name) {
        return "https://files.example/" + name;
    }
}
