package org.communityalerts.bench.coldstart;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** The package that is deployed, unpacked as Lambda unpacks it. */
record Package(Path folder, long zipped, long unzipped) {
    /** Unpacks functions/target/community-alerts.zip into a folder. */
    static Package unpack(Path project, Path folder) throws IOException {
        Path file = project.resolve("functions/target/community-alerts.zip");
        if (!Files.exists(file)) {
            throw new IOException("there is no " + file + ": run make build first");
        }
        long size = 0;
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
                Path target = folder.resolve(entry.getName()).normalize();
                Files.createDirectories(target.getParent());
                try (var in = zip.getInputStream(entry)) {
                    size += Files.copy(in, target);
                }
            }
        }
        return new Package(folder, Files.size(file), size);
    }

    /** Lambda's class path: the folder, and every jar in lib/ in the order of their names. */
    String classPath() throws IOException {
        try (Stream<Path> jars = Files.list(folder.resolve("lib"))) {
            List<String> paths = jars.map(Path::toString).sorted().toList();
            return Stream.concat(Stream.of(folder.toString()), paths.stream())
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
