package org.communityalerts.app;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.communityalerts.domain.Causes;
import org.communityalerts.edge.Door;
import org.communityalerts.outside.aws.secrets.KeyedHash;
import org.communityalerts.port.alert.Recordings;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.SingletonBeanRegistry;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Loads what a function's first call needs before Lambda takes the snapshot that its processes start from. Nothing is
 * asked of AWS or a provider: the AWS clients rehearse against an answer in memory, and the function gets an event that
 * is refused or empty. So no connection is open and no random number drawn that a restored process could share.
 */
final class Priming implements Resource {
    private static final Logger LOG = LoggerFactory.getLogger(Priming.class);
    private static final String REFUSED = """
            {"version":"2.0","routeKey":"GET /rehearsal","rawPath":"/rehearsal","headers":{},
             "requestContext":{"http":{"method":"GET","path":"/rehearsal"},"routeKey":"GET /rehearsal"},
             "isBase64Encoded":false}
            """;
    private static final String EMPTY = """
            {"Records":[]}
            """;

    private final ApplicationContext context;
    private final FunctionCatalog catalog;
    private final String definition;

    Priming(ApplicationContext context, FunctionCatalog catalog, String definition) {
        this.context = context;
        this.catalog = catalog;
        this.definition = definition;
        Core.getGlobalContext().register(this);
    }

    /** A function that could not prime itself starts more slowly, no more. */
    @Override
    public void beforeCheckpoint(Context<? extends Resource> snapshot) {
        try {
            SSLContext.getDefault();
            Rehearsal.ofClients();
            prepare();
            rehearse();
        } catch (NoSuchAlgorithmException | RuntimeException e) {
            LOG.warn("priming failed: {}", Causes.of(e));
        }
    }

    /** Makes what is otherwise made when it is first asked for. */
    void prepare() {
        context.getBean(definition);
        if (context.isTypeMatch(definition, Door.class)) {
            context.getBean(definition, Door.class).prepare();
        }
        later();
    }

    /** What few calls need, an alert's recording or what hides a search, no cold start waits for; before a snapshot there is time. */
    private void later() {
        if (context.getAutowireCapableBeanFactory() instanceof SingletonBeanRegistry made) {
            if (made.containsSingleton("checkedRecordings")) {
                context.getBean(Recordings.class);
            }
            if (made.containsSingleton("readSubscribers")) {
                context.getBean(KeyedHash.class);
            }
        }
    }

    private void rehearse() {
        Class<?> event = ResolvableType.forClass(context.getType(definition))
                .as(Function.class)
                .getGeneric(0)
                .resolve(Object.class);
        if (event == APIGatewayV2HTTPEvent.class) {
            call(REFUSED);
        } else if (event == SQSEvent.class) {
            call(EMPTY);
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> snapshot) {
        // Nothing was opened that would have to be opened anew.
    }

    private void call(String event) {
        Function<Message<byte[]>, Object> function = catalog.lookup(definition, "application/json");
        var _ = function.apply(MessageBuilder.withPayload(event.getBytes(StandardCharsets.UTF_8))
                .build());
    }
}
