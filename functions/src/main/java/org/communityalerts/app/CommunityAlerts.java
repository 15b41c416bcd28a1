package org.communityalerts.app;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The application every function is started from; which one it is, SPRING_CLOUD_FUNCTION_DEFINITION says. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    Functions.class,
    Rooms.class,
    Promise.class,
    Ports.class,
    Clients.class,
    Access.class,
    Texts.class,
    Webhooks.class,
    Publishing.class,
    Residents.class,
    Intake.class,
    Voice.class,
    Targets.class,
    Reports.class
})
public class CommunityAlerts {}
