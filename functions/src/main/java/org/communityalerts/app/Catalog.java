package org.communityalerts.app;

import java.util.List;
import org.springframework.cloud.function.adapter.aws.AWSCompanionAutoConfiguration;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.cloud.function.context.FunctionProperties;
import org.springframework.cloud.function.context.catalog.BeanFactoryAwareFunctionRegistry;
import org.springframework.cloud.function.context.config.JsonMessageConverter;
import org.springframework.cloud.function.context.config.SmartCompositeMessageConverter;
import org.springframework.cloud.function.json.JacksonMapper;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.messaging.converter.MessageConverter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Spring Cloud Function's catalog, which finds a function by its bean's name and turns Lambda's events for it. */
@Configuration(proxyBeanMethods = false)
class Catalog {
    /** For AWS's events, whose fields are not all written as Java would. */
    @Bean
    JacksonMapper eventsJson() {
        return new JacksonMapper(JsonMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
                .build());
    }

    @Bean
    FunctionCatalog functionCatalog(ApplicationContext context, JacksonMapper eventsJson) {
        MessageConverter events =
                new AWSCompanionAutoConfiguration().awsTypesMessageConverter((GenericApplicationContext) context);
        var converters = new SmartCompositeMessageConverter(List.of(events, new JsonMessageConverter(eventsJson)));
        return new BeanFactoryAwareFunctionRegistry(
                new GenericConversionService(), converters, eventsJson, new FunctionProperties(), null);
    }
}
