package org.communityalerts.app;

import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes the first call of a function's process quick. */
@Configuration(proxyBeanMethods = false)
class ColdStart {
    @Bean
    Priming priming(ApplicationContext context, FunctionCatalog catalog) {
        return new Priming(context, catalog, context.getEnvironment().getProperty(Handler.DEFINITION, ""));
    }
}
