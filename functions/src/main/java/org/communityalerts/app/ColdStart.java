package org.communityalerts.app;

import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What makes the first call of a function's process quick. */
@Configuration(proxyBeanMethods = false)
class ColdStart {
    @Bean
    static Lean lean() {
        return new Lean();
    }

    /** Made at once, or Lambda would never hear of it. */
    @Bean
    @Lazy(false)
    Priming priming(ApplicationContext context, FunctionCatalog catalog) {
        return new Priming(context, catalog, context.getEnvironment().getProperty("spring.cloud.function.definition"));
    }
}
