package org.communityalerts.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.communityalerts.bench.platform.BareTables;
import org.communityalerts.bench.platform.FolderFiles;
import org.communityalerts.bench.platform.ResidentsFile;
import org.communityalerts.craft.person.Screening;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.domain.resident.Import;
import org.communityalerts.domain.resident.Intake;
import org.communityalerts.edge.json.Json;
import org.communityalerts.outside.aws.dynamo.resident.AddressKey;
import org.communityalerts.outside.aws.dynamo.resident.DynamoContacts;
import org.communityalerts.outside.aws.dynamo.resident.DynamoGroups;
import org.communityalerts.outside.aws.dynamo.resident.DynamoImports;
import org.communityalerts.outside.aws.dynamo.resident.DynamoSubscribers;
import org.communityalerts.outside.aws.sqs.SqsQueue;
import org.communityalerts.resident.intake.ImportResidents;
import org.communityalerts.resident.intake.ImportRows;
import org.jspecify.annotations.Nullable;

/** An import (ROWS=100000 for a whole force) into real tables, in a JVM with as little memory as a small function has. */
public final class ImportBench {
    private static final int ROWS = Integer.parseInt(System.getenv().getOrDefault("ROWS", "10000"));
    private static final String INSIDE = "inside";

    private ImportBench() {}

    /** Without arguments it starts itself again in the small JVM. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.exit(small().waitFor());
        }
        run();
        System.exit(0);
    }

    private static Process small() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportBench.class.getName(),
                        INSIDE)
                .inheritIO()
                .start();
    }

    private static void run() throws Exception {
        double memory = seconds(null, List.of("first", "again"));
        System.out.printf("import: peak memory of the process, MB | %d | ≤ 512%n", peakMegabytes());
        double file = seconds(Files.createTempDirectory("import-tables"), List.of("first"));
        System.out.printf(
                "import: %,d new residents with DATA_DIR ÷ in memory | %.2f (%.0f ÷ %.0f s) | ≤ 1.5%n",
                ROWS, file / memory, file, memory);
    }

    /** What the first of some imports of the same rows takes, with the tables in a directory, or null for memory. */
    private static double seconds(@Nullable Path directory, List<String> ids) throws Exception {
        Path folder = Files.createTempDirectory("import-bench");
        var times = new ArrayList<Double>();
        try (var ground = new BareTables(directory)) {
            var files = new FolderFiles(folder);
            var imports = new DynamoImports(ground.dynamo, "ImportsTable");
            ImportResidents room = room(ground, files, imports);
            for (String id : ids) {
                imports.create(Import.fresh(id, "bench", InstantSource.system().instant()));
                imports.start(id, id, Intake.USUAL);
                ResidentsFile.write(folder.resolve("uploads-" + id + ".csv"), ROWS);
                times.add(time(id, imports, room));
                if (directory == null) {
                    report(id, times.getLast());
                }
            }
        }
        return times.getFirst();
    }

    private static ImportResidents room(BareTables ground, FolderFiles files, DynamoImports imports) {
        var keys = new AddressKey(() -> "bench");
        var groups = new DynamoGroups(ground.dynamo, "GroupsTable");
        groups.create(Group.open("farm-watch", "Farms"));
        groups.create(Group.open("horse-watch", "Horses"));
        var tables = new DynamoSubscribers.Tables("SubscribersTable", "AudienceTable", "ContactsTable", "GroupsTable");
        var rows = new ImportRows(
                new Screening(PlacesFile.forceArea(), InstantSource.system()),
                groups,
                new DynamoContacts(ground.dynamo, "ContactsTable", keys),
                new DynamoSubscribers(ground.dynamo, tables, keys),
                () -> UUID.randomUUID().toString(),
                InstantSource.system());
        var continued = new SqsQueue<String>(ground.sqs, ground.queue("ImportsQueue"), Json.mapper());
        return new ImportResidents(imports, files, rows, continued, InstantSource.system(), Duration.ofHours(1));
    }

    private static double time(String id, DynamoImports imports, ImportResidents room) {
        long begun = System.nanoTime();
        room.run(id);
        double seconds = (System.nanoTime() - begun) / 1e9;
        Import done = imports.find(id).orElseThrow();
        if (done.counts().imported() != ROWS) {
            throw new IllegalStateException("imported " + done.counts().imported() + ", rejected " + done.rejected());
        }
        return seconds;
    }

    private static void report(String id, double seconds) {
        String what = id.equals("first") ? "new residents" : "known ones";
        System.out.printf(
                "import: rows a second, %,d %s | %.0f | ≥ 112 (100,000 in 15 min)%n", ROWS, what, ROWS / seconds);
    }

    private static long peakMegabytes() throws IOException {
        try (var status = Files.lines(Path.of("/proc/self/status"))) {
            return status.filter(line -> line.startsWith("VmHWM"))
                    .map(line -> Arrays.asList(line.split("\\s+")).get(1))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
