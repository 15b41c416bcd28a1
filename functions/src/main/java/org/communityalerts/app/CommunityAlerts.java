package org.communityalerts.app;

import org.communityalerts.app.wiring.Access;
import org.communityalerts.app.wiring.Browsers;
import org.communityalerts.app.wiring.Clients;
import org.communityalerts.app.wiring.Desk;
import org.communityalerts.app.wiring.Disclosing;
import org.communityalerts.app.wiring.Doors;
import org.communityalerts.app.wiring.Enrolment;
import org.communityalerts.app.wiring.Functions;
import org.communityalerts.app.wiring.Intake;
import org.communityalerts.app.wiring.Mail;
import org.communityalerts.app.wiring.Ports;
import org.communityalerts.app.wiring.Publishing;
import org.communityalerts.app.wiring.Questions;
import org.communityalerts.app.wiring.Reports;
import org.communityalerts.app.wiring.Residents;
import org.communityalerts.app.wiring.SendingWiring;
import org.communityalerts.app.wiring.Systems;
import org.communityalerts.app.wiring.Targets;
import org.communityalerts.app.wiring.Texts;
import org.communityalerts.app.wiring.UseCases;
import org.communityalerts.app.wiring.Voice;
import org.communityalerts.app.wiring.Webhooks;
import org.springframework.context.annotation.Import;

/** The application every function is started from; which one it is, SPRING_CLOUD_FUNCTION_DEFINITION says. */
@Import({
    Catalog.class,
    Functions.class,
    Doors.class,
    UseCases.class,
    SendingWiring.class,
    Ports.class,
    Clients.class,
    Access.class,
    Systems.class,
    Texts.class,
    Webhooks.class,
    Desk.class,
    Disclosing.class,
    Publishing.class,
    Residents.class,
    Intake.class,
    Enrolment.class,
    Voice.class,
    Mail.class,
    Questions.class,
    Targets.class,
    Reports.class,
    Browsers.class,
    ColdStart.class
})
public class CommunityAlerts {}
