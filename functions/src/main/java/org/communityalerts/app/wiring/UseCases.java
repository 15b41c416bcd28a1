package org.communityalerts.app.wiring;

import static org.communityalerts.app.wiring.Settings.Name.PUBLIC_URL;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.communityalerts.alert.accept.AcceptAlert;
import org.communityalerts.alert.accept.SecondPerson;
import org.communityalerts.alert.fanout.FanOut;
import org.communityalerts.alert.plan.PlanAlert;
import org.communityalerts.alert.plan.StillWithin;
import org.communityalerts.alert.send.SendTimes;
import org.communityalerts.alert.sweep.SweepAlerts;
import org.communityalerts.alert.sweep.WatchAlerts;
import org.communityalerts.craft.audio.CheckedRecordings;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.craft.picture.CheckedPhotos;
import org.communityalerts.craft.reach.AudienceCount;
import org.communityalerts.craft.reach.Counter;
import org.communityalerts.craft.reach.EarlierAlerts;
import org.communityalerts.craft.reach.Reach;
import org.communityalerts.craft.reach.ReachedPeople;
import org.communityalerts.craft.reach.RecentReach;
import org.communityalerts.craft.reach.SlicePeople;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.edge.form.AlertForm;
import org.communityalerts.edge.form.AreaForm;
import org.communityalerts.edge.form.AudienceForm;
import org.communityalerts.edge.form.IncidentForm;
import org.communityalerts.edge.form.QuestionForm;
import org.communityalerts.edge.form.ReachedForm;
import org.communityalerts.port.Metrics;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.communityalerts.port.audience.AudienceEntries;
import org.communityalerts.port.audience.Groups;
import org.communityalerts.port.audience.Places;
import org.communityalerts.port.delivery.ChunkQueues;
import org.communityalerts.port.delivery.Readings;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.force.ActLog;
import org.communityalerts.port.force.Integrators;
import org.communityalerts.port.force.NewsPublisher;
import org.communityalerts.port.force.Profiles;
import org.communityalerts.port.force.StaffNotices;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.reply.Responses;
import org.communityalerts.port.resident.Subscribers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases an alert goes through, each with the ports it needs. */
@Configuration(proxyBeanMethods = false)
public class UseCases {
    @Bean
    Targeting targeting(Places places) {
        return new Targeting(places);
    }

    @Bean
    AudienceForm audienceForm(
            Places places, Targeting targeting, Groups groups, ObjectProvider<ReachedForm> reachedForm) {
        return new AudienceForm(
                new AreaForm(places, targeting), new AreaWords(places), groups::names, reachedForm::getObject);
    }

    @Bean
    EarlierAlerts earlierAlerts(Places places, Alerts alerts, Incidents incidents) {
        return new EarlierAlerts(alerts, incidents, new AreaWords(places));
    }

    @Bean
    ReachedForm reachedForm(EarlierAlerts earlierAlerts, Readings readings) {
        return new ReachedForm(earlierAlerts, readings);
    }

    @Bean
    ReachedPeople reachedPeople(
            Readings readings, Tallies tallies, Replies replies, Responses responses, Subscribers subscribers) {
        return new ReachedPeople(readings, tallies, replies, responses, subscribers);
    }

    @Bean
    AlertForm alertForm(
            CheckedRecordings checkedRecordings,
            CheckedPhotos checkedPhotos,
            AudienceForm audienceForm,
            IncidentForm incidentForm,
            QuestionForm questionForm,
            Groups groups,
            TextFrame frame,
            InstantSource clock,
            Function<Instant, String> idsInTime) {
        return new AlertForm(
                audienceForm,
                checkedRecordings,
                checkedPhotos,
                incidentForm,
                questionForm,
                groups,
                frame.room(),
                clock,
                idsInTime);
    }

    @Bean
    IncidentForm incidentForm(Alerts alerts, Incidents incidents, Supplier<String> alertIds, Settings settings) {
        return new IncidentForm(alerts, incidents, alertIds, new SecureRandom(), settings.get(PUBLIC_URL));
    }

    @Bean
    AcceptAlert acceptAlertUseCase(
            Alerts alerts, SecondPerson secondPerson, Queue<String> alertsQueue, StaffNotices staffNotices) {
        return new AcceptAlert(alerts, secondPerson, alertsQueue, staffNotices, new SecureRandom());
    }

    @Bean
    PlanAlert planAlertUseCase(
            Alerts alerts,
            Incidents incidents,
            EarlierAlerts earlierAlerts,
            Targeting targeting,
            FanOut fanOutAtOnce,
            Queue<Slice> slicesQueue,
            Queue<String> publishQueue,
            Tallies tallies,
            Integrators integrators,
            Profiles profiles,
            Counter counter,
            ActLog actLog,
            StaffNotices staffNotices,
            InstantSource clock) {
        // Whom earlier alerts reached was counted when it was issued and approved: whoever plans reads no resident.
        var there = new RecentReach(new AudienceCount(counter::count, reached -> new Reach()), clock);
        var remits = new Remits(integrators, profiles, targeting, there::everybody);
        var within = new StillWithin(alerts, remits, profiles, actLog, staffNotices, clock);
        return new PlanAlert(
                alerts,
                incidents,
                earlierAlerts,
                targeting,
                fanOutAtOnce::readAtOnce,
                slicesQueue,
                publishQueue,
                tallies,
                within,
                clock);
    }

    /** For the planner, who reads those that are there and none whom earlier alerts reached. */
    @Bean
    FanOut fanOutAtOnce(
            Alerts alerts,
            AudienceEntries entries,
            Readings readings,
            Targeting targeting,
            ChunkQueues chunkQueues,
            Queue<Slice> slicesQueue,
            Tallies tallies,
            InstantSource clock) {
        return new FanOut(
                alerts,
                new SlicePeople(entries, null),
                readings,
                targeting,
                chunkQueues,
                slicesQueue,
                tallies,
                clock,
                SendTimes.BUDGET,
                FanOut.Size.USUAL);
    }

    @Bean
    FanOut fanOutUseCase(
            Alerts alerts,
            AudienceEntries entries,
            ReachedPeople reachedPeople,
            Readings readings,
            Targeting targeting,
            ChunkQueues chunkQueues,
            Queue<Slice> slicesQueue,
            Tallies tallies,
            InstantSource clock) {
        return new FanOut(
                alerts,
                new SlicePeople(entries, reachedPeople),
                readings,
                targeting,
                chunkQueues,
                slicesQueue,
                tallies,
                clock,
                SendTimes.BUDGET,
                FanOut.Size.USUAL);
    }

    @Bean
    SweepAlerts sweepAlertsUseCase(
            Alerts alerts,
            Tallies tallies,
            Queue<String> alertsQueue,
            Queue<Slice> slicesQueue,
            ChunkQueues chunkQueues,
            NewsPublisher newsPublisher,
            InstantSource clock) {
        return new SweepAlerts(alerts, tallies, alertsQueue, slicesQueue, chunkQueues, newsPublisher, clock);
    }

    @Bean
    WatchAlerts watchAlerts(Alerts alerts, Metrics metrics, InstantSource clock) {
        return new WatchAlerts(alerts, metrics, clock);
    }
}
