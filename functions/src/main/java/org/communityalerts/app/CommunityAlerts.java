package org.communityalerts.app;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.cloud.function.adapter.aws.AWSCompanionAutoConfiguration;
import org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The application every function is started from; which one it is, SPRING_CLOUD_FUNCTION_DEFINITION says. It names the
 * parts of Spring Boot it needs: looking at all the others is a good part of a cold start.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    ContextFunctionCatalogAutoConfiguration.class,
    AWSCompanionAutoConfiguration.class
})
@Import({
    Functions.class,
    Rooms.class,
    Promise.class,
    Ports.class,
    Clients.class,
    Access.class,
    Systems.class,
    Texts.class,
    Webhooks.class,
    Publishing.class,
    Residents.class,
    Intake.class,
    Enrolment.class,
    Voice.class,
    Mail.class,
    Targets.class,
    Reports.class,
    Watch.class,
    ColdStart.class
})
public class CommunityAlerts {}
