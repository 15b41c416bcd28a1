package org.communityalerts.app;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.communityalerts.craft.targeting.Targeting;
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
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * Loads what a function's first call needs before Lambda takes the snapshot that its processes start from. Nothing is
 * asked of AWS or a provider: the function gets an event that is refused or empty, and those on an alert's way practise it.
 * So no connection is open that a restored process could share.
 */
final class Priming implements Resource {
    private static final Logger LOG = LoggerFactory.getLogger(Priming.class);
    private static final String REFUSED = """
            {"version":"2.0","routeKey":"GET /rehearsal","rawPath":"/rehearsal","headers":{},
             "requestContext":{"http":{"method":"GET","path":"/rehearsal"},"routeKey":"GET /rehearsal"},
             "isBase64Encoded":false}
            """;
    private static final int PRACTISED = 100;

    private static final String EMPTY = """
            {"Records":[]}
            """;

    private final ApplicationContext context;
    private final String definition;
    private final Practice practice;

    Priming(ApplicationContext context, String definition, InstantSource clock) {
        this.context = context;
        this.definition = definition;
        this.practice = new Practice(definition, context.getEnvironment()::getProperty, clock);
        Core.getGlobalContext().register(this);
    }

    /** A function that could not prime itself starts more slowly, no more. */
    @Override
    public void beforeCheckpoint(Context<? extends Resource> snapshot) {
        try {
            SSLContext.getDefault();
            prepare();
            call();
            practice.run(PRACTISED, asked -> {});
            // The first line that is logged would otherwise be the first call's.
            LOG.info("primed");
        } catch (NoSuchAlgorithmException | IOException | RuntimeException e) {
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

    /** What few calls need, an alert's recording, the force's outline or what hides a search, no cold start waits for; before a snapshot there is time. */
    private void later() {
        if (context.getAutowireCapableBeanFactory() instanceof SingletonBeanRegistry made) {
            if (made.containsSingleton("checkedRecordings")) {
                context.getBean(Recordings.class);
            }
            if (made.containsSingleton("targeting")) {
                context.getBean(Targeting.class).prepare();
            }
            if (made.containsSingleton("readSubscribers")) {
                context.getBean(KeyedHash.class);
            }
        }
    }

    private void call() {
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

    private void call(String event) {
        var _ = new CatalogFunction(context, definition).answer(event.getBytes(StandardCharsets.UTF_8), null);
    }

    @Override
    public void afterRestore(Context<? extends Resource> snapshot) {
        // Nothing was opened that would have to be opened anew.
    }
}
