package org.communityalerts.app;

import java.time.InstantSource;
import org.communityalerts.accept.AcceptAlert;
import org.communityalerts.accept.AcceptAlertFunction;
import org.communityalerts.accept.Remits;
import org.communityalerts.edge.Http;
import org.communityalerts.fanout.FanOut;
import org.communityalerts.fanout.FanOutFunction;
import org.communityalerts.form.AlertForm;
import org.communityalerts.plan.PlanAlert;
import org.communityalerts.plan.PlanAlertFunction;
import org.communityalerts.port.Alerts;
import org.communityalerts.port.AuditTrail;
import org.communityalerts.port.Herald;
import org.communityalerts.port.Tallies;
import org.communityalerts.report.ReadAlertsFunction;
import org.communityalerts.send.SendChunk;
import org.communityalerts.send.SendEmailFunction;
import org.communityalerts.send.SendSmsFunction;
import org.communityalerts.sweep.LapseApprovals;
import org.communityalerts.sweep.SweepAlerts;
import org.communityalerts.sweep.SweepAlertsFunction;
import org.communityalerts.sweep.WatchAlerts;
import org.communityalerts.wording.TextFrame;
import org.communityalerts.wording.TextWarnings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The functions, each named as in template.yaml. */
@Configuration(proxyBeanMethods = false)
class Functions {
    @Bean
    AcceptAlertFunction acceptAlert(
            Http http, AlertForm form, AcceptAlert acceptAlertRoom, Remits remits, TextFrame frame) {
        return new AcceptAlertFunction(http, form, acceptAlertRoom, remits, new TextWarnings(frame));
    }

    @Bean
    ReadAlertsFunction readAlerts(Http http, Alerts alerts, Tallies tallies) {
        return new ReadAlertsFunction(http, alerts, tallies);
    }

    @Bean
    PlanAlertFunction planAlert(JsonMapper alertsJson, PlanAlert planAlertRoom) {
        return new PlanAlertFunction(alertsJson, planAlertRoom);
    }

    @Bean
    FanOutFunction fanOut(JsonMapper alertsJson, FanOut fanOutRoom) {
        return new FanOutFunction(alertsJson, fanOutRoom);
    }

    @Bean
    SendSmsFunction sendSms(JsonMapper alertsJson, SendChunk sendSmsRoom) {
        return new SendSmsFunction(alertsJson, sendSmsRoom);
    }

    @Bean
    SendEmailFunction sendEmail(JsonMapper alertsJson, SendChunk sendEmailRoom) {
        return new SendEmailFunction(alertsJson, sendEmailRoom);
    }

    @Bean
    SweepAlertsFunction sweepAlerts(
            SweepAlerts sweepAlertsRoom,
            WatchAlerts watchAlerts,
            Alerts alerts,
            AuditTrail auditTrail,
            Herald herald,
            InstantSource clock) {
        var lapse = new LapseApprovals(alerts, auditTrail, herald, clock);
        return new SweepAlertsFunction(sweepAlertsRoom, lapse, watchAlerts);
    }
}
