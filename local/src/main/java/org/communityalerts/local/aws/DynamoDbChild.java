package org.communityalerts.local.aws;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * The process DynamoDB Local runs in. It ends when its standard input does, so that it never outlives the platform that
 * started it, however that one ended.
 */
public final class DynamoDbChild {
    private static final int BUSY_MILLIS = 10_000;

    private DynamoDbChild() {}

    public static void main(String[] arguments) throws ReflectiveOperationException, IOException, InterruptedException {
        Thread.ofPlatform().daemon().start(DynamoDbChild::endWithParent);
        try {
            // By name: its licence lets us run it, not compile against it.
            Object server = Class.forName("software.amazon.dynamodb.services.local.main.ServerRunner")
                    .getMethod("createServerFromCommandLineArgs", String[].class)
                    .invoke(null, (Object) arguments);
            listenOnLoopback(server);
            server.getClass().getMethod("start").invoke(server);
            writeAhead(List.of(arguments));
            server.getClass().getMethod("join").invoke(server);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("DynamoDB Local did not start", e.getCause());
        }
    }

    /**
     * Where it keeps what it is told in a file, each write waits for the disk once instead of three times: what is written goes
     * to a log of its own first, which SQLite remembers of a file. https://www.sqlite.org/wal.html
     */
    private static void writeAhead(List<String> arguments) throws IOException, InterruptedException {
        int at = arguments.indexOf("-dbPath");
        if (at < 0) {
            return;
        }
        ask(arguments.get(arguments.indexOf("-port") + 1));
        var file = new SQLiteConnection(new File(arguments.get(at + 1), "shared-local-instance.db"));
        try {
            file.open(false).setBusyTimeout(BUSY_MILLIS).exec("PRAGMA journal_mode = WAL");
        } catch (SQLiteException e) {
            throw new IllegalStateException("DynamoDB Local's file could not be opened", e);
        } finally {
            file.dispose();
        }
    }

    /** It finds its own SQLite, and makes its file, when it is first asked for something. */
    private static void ask(String port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port))
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", "DynamoDB_20120810.ListTables")
                .header("X-Amz-Date", "20260101T000000Z")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-2/dynamodb/aws4_request,"
                                + " SignedHeaders=host, Signature=0")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            http.send(request, HttpResponse.BodyHandlers.discarding());
        }
    }

    /** It has no setting for where it listens, and would do so on every address of this machine. */
    private static void listenOnLoopback(Object server) throws ReflectiveOperationException {
        Field field = server.getClass().getDeclaredField("server");
        field.setAccessible(true);
        Object jetty = field.get(server);
        for (Object connector :
                (Object[]) jetty.getClass().getMethod("getConnectors").invoke(jetty)) {
            connector.getClass().getMethod("setHost", String.class).invoke(connector, "127.0.0.1");
        }
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is said on this line; that it is open is what counts.
            }
        } catch (IOException e) {
            System.err.println("lost the platform: " + e.getMessage());
        }
        Runtime.getRuntime().halt(0);
    }
}
