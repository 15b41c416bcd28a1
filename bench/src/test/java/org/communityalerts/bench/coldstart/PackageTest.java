package org.communityalerts.bench.coldstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.communityalerts.local.PlatformConfig;
import org.communityalerts.local.aws.Exchanges;
import org.communityalerts.local.aws.HttpEndpoint;
import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Template;
import org.communityalerts.local.template.Types;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The package as Lambda runs it: AWS's runtime client starts it, primes it and calls it. */
class PackageTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final byte[] KEEP_ALIVE = "{\"keepAlive\":true}".getBytes();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ServeAlerts", "SendSms", "SweepAlerts"})
    void a_function_primes_itself_and_answers_without_asking_anything_of_aws(String name) throws Exception {
        assumeTrue(
                System.getenv("CI") != null || Files.exists(PROJECT.resolve("functions/target/community-alerts.zip")),
                "there is no package, so it was not started: make build");
        var asked = new AtomicInteger();
        Path output = folder.resolve("output");
        Subject subject = subject(name);
        try (var aws = new HttpEndpoint(0, exchange -> {
                    asked.incrementAndGet();
                    Exchanges.answer(exchange, 500, null, new byte[0]);
                });
                var api = new RuntimeApi(subject.timeout());
                var _ = start(subject, api, aws.url(), output)) {
            api.restore();
            var answer = api.invoke(KEEP_ALIVE);
            assertThat(answer.done()).as(answer.body()).isTrue();
            assertThat(answer.body()).isEqualTo(new String(KEEP_ALIVE));
        }
        assertThat(asked).hasValue(0);
        assertThat(Files.readString(output)).contains("\"primed\"").doesNotContain("Exception", "priming failed");
    }

    private LambdaProcess start(Subject subject, RuntimeApi api, String aws, Path output) throws Exception {
        var environment = new HashMap<>(subject.environment());
        environment.putAll(Map.of(
                "AWS_LAMBDA_RUNTIME_API",
                api.address(),
                "AWS_LAMBDA_INITIALIZATION_TYPE",
                "snap-start",
                "AWS_REGION",
                Names.REGION,
                "AWS_ACCESS_KEY_ID",
                "test",
                "AWS_SECRET_ACCESS_KEY",
                "test",
                "AWS_ENDPOINT_URL",
                aws));
        return new LambdaProcess(subject.handler(), subject.classPath(), List.of(), environment, output);
    }

    private Subject subject(String name) throws Exception {
        var parameters = new PlatformConfig(PROJECT, 0, null).parameters("http://127.0.0.1:1", "http://127.0.0.1:2");
        var template = Template.read(PROJECT, parameters, new Names("http://127.0.0.1:3"));
        var pack = Package.unpack(PROJECT, folder.resolve("task"));
        return Subject.all(template.all(Types.FUNCTION), PROJECT.resolve("events"), pack).stream()
                .filter(subject -> subject.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
