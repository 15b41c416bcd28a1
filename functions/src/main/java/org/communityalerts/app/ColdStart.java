package org.communityalerts.app;

import java.time.InstantSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes the first call of a function's process quick. */
@Configuration(proxyBeanMethods = false)
class ColdStart {
    @Bean
    Priming priming(ApplicationContext context, InstantSource clock) {
        return new Priming(context, context.getEnvironment().getProperty(Handler.DEFINITION, ""), clock);
    }
}
