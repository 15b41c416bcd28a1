package org.communityalerts.local.aws;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The messages that ElasticMQ kept between two runs. Who was working on one when the platform ended has ended with it,
 * so nobody need wait until the message becomes visible by itself.
 */
final class LeftMessages {
    private static final String FILE = "messages";

    private LeftMessages() {}

    /** What is committed is in the file at once: a kill must not lose what a sender was told is queued. */
    static String url(Path directory) {
        return "jdbc:h2:" + directory.toAbsolutePath().resolve(FILE) + ";WRITE_DELAY=0";
    }

    /** Makes visible what was being worked on; what was put off stays so. */
    static void release(Path directory) {
        if (!Files.exists(directory.resolve(FILE + ".mv.db"))) {
            return;
        }
        try (Connection database = DriverManager.getConnection(url(directory), "sa", "")) {
            for (String table : messageTables(database)) {
                try (var update = database.createStatement()) {
                    update.executeUpdate("UPDATE \"" + table + "\" SET next_delivery = 0 WHERE receive_count > 0");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the queues' messages in " + directory + " cannot be read", e);
        }
    }

    private static List<String> messageTables(Connection database) throws SQLException {
        var tables = new ArrayList<String>();
        try (var columns = database.getMetaData().getColumns(null, null, null, "NEXT_DELIVERY")) {
            while (columns.next()) {
                tables.add(columns.getString("TABLE_NAME"));
            }
        }
        return tables;
    }
}
