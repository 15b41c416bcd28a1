package org.communityalerts.bench.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.communityalerts.port.Upload;
import org.communityalerts.port.resident.Files;

/** Files in a folder, for benchmarks of what is done with them. */
public record FolderFiles(Path folder) implements Files {
    @Override
    public String uploadUrl(String name, Upload file) {
        return downloadUrl(name, name);
    }

    @Override
    public Optional<String> version(String name) {
        return Optional.of(name);
    }

    @Override
    public boolean fetch(String name, String version, Path to) {
        try {
            java.nio.file.Files.copy(path(name), to);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(String name, Consumer<OutputStream> content) {
        try (OutputStream out = java.nio.file.Files.newOutputStream(path(name))) {
            content.accept(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String begin(String name) {
        return name;
    }

    @Override
    public String part(String name, String upload, int number, byte[] content) {
        write(name + "-" + number, out -> written(out, content));
        return name + "-" + number;
    }

    @Override
    public boolean finish(String name, String upload, List<String> parts) {
        write(name, out -> parts.forEach(part -> copied(part, out)));
        return true;
    }

    private static void written(OutputStream out, byte[] content) {
        try {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copied(String part, OutputStream out) {
        try {
            java.nio.file.Files.copy(path(part), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String downloadUrl(String name, String as) {
        return path(name).toUri().toString();
    }

    private Path path(String name) {
        return folder.resolve(name.replace('/', '-'));
    }
}
