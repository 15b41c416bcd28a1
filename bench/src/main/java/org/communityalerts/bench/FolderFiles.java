package org.communityalerts.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.communityalerts.port.resident.Files;

/** Files in a folder, for benchmarks of what is done with them. */
record FolderFiles(Path folder) implements Files {
    @Override
    public String uploadUrl(String name) {
        return path(name).toUri().toString();
    }

    @Override
    public Optional<Long> size(String name) {
        return Optional.of(path(name).toFile().length());
    }

    @Override
    public void fetch(String name, Path to) {
        try {
            java.nio.file.Files.copy(path(name), to);
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
    public String downloadUrl(String name) {
        return uploadUrl(name);
    }

    private Path path(String name) {
        return folder.resolve(name.replace('/', '-'));
    }
}
