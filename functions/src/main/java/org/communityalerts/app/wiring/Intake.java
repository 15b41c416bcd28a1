package org.communityalerts.app.wiring;

import static org.communityalerts.app.wiring.Settings.Name.EXPORTS_QUEUE_URL;
import static org.communityalerts.app.wiring.Settings.Name.FILES_BUCKET;
import static org.communityalerts.app.wiring.Settings.Name.IMPORTS_QUEUE_URL;
import static org.communityalerts.app.wiring.Settings.Name.IMPORTS_TABLE;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.communityalerts.craft.pack.GivenUp;
import org.communityalerts.craft.pack.PackFailures;
import org.communityalerts.craft.person.Screening;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.desk.disclose.MakePack;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.queue.QueueFunction;
import org.communityalerts.outside.aws.dynamo.resident.DynamoExports;
import org.communityalerts.outside.aws.dynamo.resident.DynamoImports;
import org.communityalerts.outside.aws.s3.S3Files;
import org.communityalerts.outside.aws.sqs.SqsQueue;
import org.communityalerts.port.Queue;
import org.communityalerts.port.audience.Groups;
import org.communityalerts.port.force.ActLog;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Exports;
import org.communityalerts.port.resident.Files;
import org.communityalerts.port.resident.Imports;
import org.communityalerts.port.resident.Roll;
import org.communityalerts.port.resident.Subscribers;
import org.communityalerts.resident.intake.ExportResidents;
import org.communityalerts.resident.intake.ImportResidents;
import org.communityalerts.resident.intake.ImportRows;
import org.communityalerts.resident.intake.TakeExportFunction;
import org.communityalerts.resident.intake.TakeImportFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

/** Residents' files, in and out. */
@Configuration(proxyBeanMethods = false)
public class Intake {
    /** Well inside the function's timeout in template.yaml (900 s). */
    private static final Duration READING = Duration.ofMinutes(13);
    /** And of that which writes (300 s): one part more, begun just before, must still fit. */
    private static final Duration WRITING = Duration.ofSeconds(25);
    /** S3 takes no smaller part but the last, and 10,000 of them. */
    private static final int PART_BYTES = 5 * 1024 * 1024;

    @Bean
    Imports imports(DynamoDbClient dynamo, Settings settings) {
        return new DynamoImports(dynamo, settings.get(IMPORTS_TABLE));
    }

    @Bean
    Files files(S3Client s3, S3Presigner s3Presigner, Settings settings) {
        return new S3Files(s3, s3Presigner, settings.get(FILES_BUCKET));
    }

    @Bean
    Queue<String> importsQueue(SqsClient sqs, Settings settings, JsonMapper keptJson) {
        return new SqsQueue<>(sqs, settings.get(IMPORTS_QUEUE_URL), keptJson);
    }

    @Bean
    TakeImportFunction takeImport(
            Http http,
            Imports imports,
            Files files,
            Queue<String> importsQueue,
            Remits remits,
            Supplier<String> alertIds,
            InstantSource clock) {
        return new TakeImportFunction(http, imports, files, importsQueue, remits, alertIds, clock);
    }

    @Bean
    ImportRows importRows(
            Screening screening,
            Groups groups,
            Contacts contacts,
            Subscribers subscribers,
            Supplier<String> alertIds,
            InstantSource clock) {
        return new ImportRows(screening, groups, contacts, subscribers, alertIds, clock);
    }

    @Bean
    QueueFunction importResidents(
            JsonMapper keptJson,
            Imports imports,
            Files files,
            ImportRows importRows,
            Queue<String> importsQueue,
            InstantSource clock) {
        return QueueFunction.each(
                keptJson,
                String.class,
                new ImportResidents(imports, files, importRows, importsQueue, clock, READING)::run);
    }

    @Bean
    Exports exports(DynamoDbClient dynamo, Settings settings) {
        return new DynamoExports(dynamo, settings.get(IMPORTS_TABLE));
    }

    @Bean
    Queue<String> exportsQueue(SqsClient sqs, Settings settings, JsonMapper keptJson) {
        return new SqsQueue<>(sqs, settings.get(EXPORTS_QUEUE_URL), keptJson);
    }

    @Bean
    TakeExportFunction takeExport(
            Http http,
            Exports exports,
            Files files,
            Queue<String> exportsQueue,
            Supplier<String> alertIds,
            ActLog actLog,
            InstantSource clock) {
        var standing = new GivenUp(exports, new PackFailures(exports, actLog, clock, "serveResidents"), clock);
        return new TakeExportFunction(http, standing, files, exportsQueue, alertIds, clock);
    }

    @Bean
    QueueFunction exportResidents(
            JsonMapper keptJson,
            Exports exports,
            Roll roll,
            Files files,
            Queue<String> exportsQueue,
            MakePack makePack,
            InstantSource clock) {
        var everybody = new ExportResidents(exports, roll, files, exportsQueue, clock, WRITING, PART_BYTES);
        return QueueFunction.each(keptJson, String.class, id -> {
            everybody.run(id);
            makePack.run(id);
        });
    }
}
