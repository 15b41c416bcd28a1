package org.communityalerts.app.wiring;

import static org.communityalerts.app.wiring.Settings.Name.PUBLIC_URL;

import java.time.InstantSource;
import org.communityalerts.alert.accept.AcceptAlert;
import org.communityalerts.alert.accept.AcceptAlertFunction;
import org.communityalerts.alert.accept.Replacement;
import org.communityalerts.alert.fanout.FanOut;
import org.communityalerts.alert.plan.PlanAlert;
import org.communityalerts.alert.sweep.LapseApprovals;
import org.communityalerts.alert.sweep.RemindStaff;
import org.communityalerts.alert.sweep.SweepAlerts;
import org.communityalerts.alert.sweep.SweepAlertsFunction;
import org.communityalerts.alert.sweep.SweepDigests;
import org.communityalerts.alert.sweep.WatchAlerts;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.craft.wording.TextWarnings;
import org.communityalerts.desk.report.AlertSearch;
import org.communityalerts.desk.report.ReadAlertsFunction;
import org.communityalerts.desk.report.ReadIncidentsFunction;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.edge.Acts;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.form.AlertForm;
import org.communityalerts.edge.form.SchemeWords;
import org.communityalerts.edge.form.SeriesForm;
import org.communityalerts.edge.queue.QueueFunction;
import org.communityalerts.outside.aws.identity.RecentPeople;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Bulletins;
import org.communityalerts.port.alert.Incidents;
import org.communityalerts.port.delivery.ChunkQueues;
import org.communityalerts.port.delivery.Digests;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.force.ActLog;
import org.communityalerts.port.force.NewsPublisher;
import org.communityalerts.port.force.NoticeLog;
import org.communityalerts.port.force.People;
import org.communityalerts.port.force.StaffNotices;
import org.communityalerts.port.reply.Responses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The functions, each named as in template.yaml. */
@Configuration(proxyBeanMethods = false)
public class Functions {
    @Bean
    AcceptAlertFunction acceptAlert(
            Http http,
            AlertForm form,
            AcceptAlert acceptAlertUseCase,
            Remits remits,
            TextFrame frame,
            Alerts alerts,
            ActLog actLog,
            Bulletins bulletins,
            Acts acts,
            Settings settings,
            InstantSource clock) {
        return new AcceptAlertFunction(
                http,
                new SeriesForm(clock),
                form,
                acceptAlertUseCase,
                remits,
                new SchemeWords(frame),
                new TextWarnings(frame),
                new Replacement(alerts, actLog, clock),
                bulletins,
                settings.get(PUBLIC_URL),
                acts);
    }

    @Bean
    ReadIncidentsFunction readIncidents(
            Http http,
            Incidents incidents,
            Alerts alerts,
            Tallies tallies,
            Responses responses,
            Remits remits,
            Settings settings) {
        return new ReadIncidentsFunction(http, incidents, alerts, tallies, responses, remits, settings.get(PUBLIC_URL));
    }

    @Bean
    ReadAlertsFunction readAlerts(
            Http http,
            Alerts alerts,
            People people,
            InstantSource clock,
            Tallies tallies,
            Responses responses,
            Remits remits,
            Settings settings) {
        var search = new AlertSearch(alerts, new RecentPeople(people, clock));
        return new ReadAlertsFunction(http, alerts, search, tallies, responses, remits, settings.get(PUBLIC_URL));
    }

    @Bean
    QueueFunction planAlert(JsonMapper keptJson, PlanAlert planAlertUseCase) {
        return QueueFunction.each(keptJson, String.class, planAlertUseCase::plan);
    }

    @Bean
    QueueFunction fanOut(JsonMapper keptJson, FanOut fanOutUseCase) {
        return QueueFunction.each(keptJson, Slice.class, fanOutUseCase::read);
    }

    @Bean
    SweepAlertsFunction sweepAlerts(
            SweepAlerts sweepAlertsUseCase,
            Digests digests,
            ChunkQueues chunkQueues,
            WatchAlerts watchAlerts,
            Alerts alerts,
            ActLog actLog,
            Tallies tallies,
            NewsPublisher newsPublisher,
            StaffNotices staffNotices,
            Queue<StaffNotice> noticesQueue,
            NoticeLog told,
            InstantSource clock) {
        var lapse = new LapseApprovals(alerts, actLog, newsPublisher, staffNotices, clock);
        var remind = new RemindStaff(alerts, tallies, noticesQueue, told, clock);
        var due = new SweepDigests(digests, chunkQueues, clock);
        return new SweepAlertsFunction(sweepAlertsUseCase, due, lapse, watchAlerts, remind);
    }
}
