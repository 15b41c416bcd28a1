package org.communityalerts.app;

import org.springframework.context.annotation.Import;

/** The application every function is started from; which one it is, SPRING_CLOUD_FUNCTION_DEFINITION says. */
@Import({
    Catalog.class,
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
