package org.communityalerts.local.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.communityalerts.outside.aws.dynamo.BatchWriter;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Tables as files, a table a file and an item a line. They hold residents' names and addresses: none but their owner can
 * read them.
 */
public final class Backup {
    private final Path folder;

    public Backup(Path folder) {
        this.folder = folder;
    }

    /** Writes a table into its file. */
    public Fingerprint export(DynamoDbClient dynamo, String table) throws IOException {
        Path file = Files.createFile(
                file(table), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Fingerprint sum = Fingerprint.NONE;
        try (var out = Files.newBufferedWriter(file)) {
            for (String line : lines(dynamo, table)) {
                out.append(line).append('\n');
                sum = sum.and(line);
            }
        }
        return sum;
    }

    /** Puts what the table's file holds into a table. */
    public void restore(DynamoDbClient dynamo, String table) throws IOException {
        var writer = new BatchWriter(dynamo);
        try (BufferedReader in = Files.newBufferedReader(file(table))) {
            in.lines().map(ItemJson::read).forEach(item -> writer.put(table, item));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    /** What a table holds now. */
    public static Fingerprint of(DynamoDbClient dynamo, String table) {
        Fingerprint sum = Fingerprint.NONE;
        for (String line : lines(dynamo, table)) {
            sum = sum.and(line);
        }
        return sum;
    }

    private static Iterable<String> lines(DynamoDbClient dynamo, String table) {
        return () -> dynamo.scanPaginator(s -> s.tableName(table).consistentRead(true)).items().stream()
                .map(ItemJson::write)
                .iterator();
    }

    private Path file(String table) {
        return folder.resolve(table + ".json");
    }
}
