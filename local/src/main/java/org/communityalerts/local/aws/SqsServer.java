package org.communityalerts.local.aws;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.pekko.actor.Terminated;
import org.communityalerts.local.template.Names;
import org.elasticmq.server.ElasticMQServer;
import org.elasticmq.server.config.ElasticMQServerConfig;
import org.jspecify.annotations.Nullable;
import scala.Function0;

/** ElasticMQ, which speaks SQS. */
public final class SqsServer implements AutoCloseable {
    private static final Duration A_MOMENT = Duration.ofMillis(500);

    private final int port;
    private @Nullable Function0<Terminated> stop;

    public SqsServer() throws IOException {
        this.port = Ports.free();
    }

    /** @param directory where it keeps its messages, or null for memory */
    public void start(@Nullable Path directory) {
        if (directory != null) {
            LeftMessages.release(directory);
        }
        stop = new ElasticMQServer(new ElasticMQServerConfig(
                        ConfigFactory.parseMap(settings(directory)).withFallback(ConfigFactory.load())))
                .start();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        if (stop == null) {
            return;
        }
        // By itself it waits for the end of every long poll, though nobody listens any more.
        Thread stopping = Thread.ofPlatform().daemon().start(stop::apply);
        try {
            stopping.join(A_MOMENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Object> settings(@Nullable Path directory) {
        var settings = new HashMap<String, Object>();
        settings.put("node-address.host", "127.0.0.1");
        settings.put("node-address.port", port);
        settings.put("rest-sqs.bind-hostname", "127.0.0.1");
        settings.put("rest-sqs.bind-port", port);
        settings.put("aws.region", Names.REGION);
        settings.put("aws.accountId", Names.ACCOUNT);
        if (directory != null) {
            settings.put("messages-storage.enabled", true);
            settings.put("messages-storage.driver-class", "org.h2.Driver");
            settings.put("messages-storage.uri", LeftMessages.url(directory));
            settings.put("messages-storage.username", "sa");
            settings.put("messages-storage.password", "");
        }
        return settings;
    }
}
