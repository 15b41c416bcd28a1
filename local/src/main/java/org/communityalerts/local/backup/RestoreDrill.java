package org.communityalerts.local.backup;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.communityalerts.local.Command;
import org.communityalerts.local.PlatformConfig;
import org.communityalerts.local.PlatformProcess;
import org.communityalerts.local.ThisMachine;
import org.communityalerts.local.VerifyAudit;
import org.communityalerts.local.aws.DynamoDbServer;
import org.communityalerts.local.aws.S3Server;
import org.communityalerts.local.aws.Tables;
import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Resource;
import org.communityalerts.local.template.Template;
import org.communityalerts.local.template.Types;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * Proves that a backup is one: exports a running platform's tables, restores them into empty ones while nothing runs there,
 * compares both, and only then starts a platform on them.
 */
public final class RestoreDrill {
    private final Path project;
    private final Consumer<String> say;
    private final List<String> faults = new ArrayList<>();

    /** @param project the folder template.yaml is in */
    public RestoreDrill(Path project, Consumer<String> say) {
        this.project = project;
        this.say = say;
    }

    public static void main(String[] arguments) throws Exception {
        Command.run(RestoreDrill::work);
    }

    /** Drills with the platform that runs on this machine at PORT. */
    private static void work() throws Exception {
        String url = ThisMachine.use();
        try (var dynamo = client().build()) {
            var faults = new RestoreDrill(Path.of("").toAbsolutePath(), System.out::println).run(dynamo, url);
            faults.forEach(System.err::println);
            System.exit(faults.isEmpty() ? 0 : 1);
        }
    }

    /**
     * Drills, and removes all it wrote.
     *
     * @param url where the platform is whose tables they are
     * @return what is not as it was; nothing if the backup holds
     */
    public List<String> run(DynamoDbClient source, String url) throws IOException, InterruptedException {
        // For its owner alone, as temporary folders are: what goes in there are residents' records.
        Path folder = Files.createTempDirectory("restore-drill");
        try {
            Seen before = Seen.at(url);
            List<Resource> tables = tables();
            Map<String, Fingerprint> exported = export(new Backup(folder), source, tables);
            restore(new Backup(folder), tables, exported, before);
        } finally {
            remove(folder);
            say.accept("removed: " + folder);
        }
        return List.copyOf(faults);
    }

    private Map<String, Fingerprint> export(Backup backup, DynamoDbClient source, List<Resource> tables)
            throws IOException {
        var exported = new TreeMap<String, Fingerprint>();
        for (Resource table : tables) {
            exported.put(table.name(), backup.export(source, table.name()));
        }
        return exported;
    }

    private void restore(Backup backup, List<Resource> tables, Map<String, Fingerprint> exported, Seen before)
            throws IOException, InterruptedException {
        Path jars = project.resolve("dynamodb-local/target/classpath.txt");
        try (var server = new DynamoDbServer(jars, null);
                var dynamo = client().endpointOverride(URI.create(server.url())).build()) {
            var making = new Tables(dynamo);
            tables.forEach(making::create);
            for (Resource table : tables) {
                backup.restore(dynamo, table.name());
                compare(
                        table.name(),
                        Objects.requireNonNull(exported.get(table.name())),
                        Backup.of(dynamo, table.name()));
            }
            audit(dynamo);
            start(before, server.url());
        }
    }

    private void compare(String table, Fingerprint was, Fingerprint is) {
        say.accept("%-18s %7d items %s".formatted(table, is.items(), is.equals(was) ? "as exported" : "DIFFER"));
        if (!is.equals(was)) {
            faults.add(table + ": " + was.items() + " items went out, and not the same " + is.items() + " came back");
        }
    }

    private void audit(DynamoDbClient dynamo) {
        var report = VerifyAudit.check(dynamo, "AuditTable", Optional.empty());
        say.accept("audit: " + report.entries() + " entries, " + report.breaks().size() + " chains broken");
        faults.addAll(report.breaks());
    }

    private void start(Seen before, String tables) throws IOException, InterruptedException {
        var settings = Map.of("PORT", "0", "AWS_ENDPOINT_URL_DYNAMODB", tables);
        try (var platform = new PlatformProcess(project, settings)) {
            String url = platform.url();
            Seen after = Seen.at(url);
            int sent = Seen.sent(url);
            say.accept("a platform on the restored tables reaches " + after.reached() + " and has sent " + sent);
            if (!after.equals(before)) {
                faults.add("the restored platform shows " + after + ", the first one showed " + before);
            }
            if (sent > 0) {
                faults.add("the restored platform sent " + sent + " messages by itself");
            }
        }
    }

    private List<Resource> tables() throws IOException {
        var parameters = new PlatformConfig(project, 0, null).parameters("http://127.0.0.1:1", "http://127.0.0.1:2");
        return Template.read(project, parameters, new Names("http://127.0.0.1:3"))
                .all(Types.TABLE);
    }

    /** A client to tables on this machine, whatever else this JVM speaks to. */
    static DynamoDbClientBuilder client() {
        return DynamoDbClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .region(Region.of(Names.REGION))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(S3Server.KEY, S3Server.KEY)));
    }

    private static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path one : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(one);
            }
        }
    }
}
