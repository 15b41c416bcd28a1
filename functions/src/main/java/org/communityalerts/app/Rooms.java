package org.communityalerts.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.communityalerts.accept.AcceptAlert;
import org.communityalerts.accept.SecondPerson;
import org.communityalerts.audio.CheckedRecordings;
import org.communityalerts.fanout.FanOut;
import org.communityalerts.form.AlertForm;
import org.communityalerts.form.AreaForm;
import org.communityalerts.form.AudienceForm;
import org.communityalerts.markup.AreaWords;
import org.communityalerts.model.Slice;
import org.communityalerts.plan.PlanAlert;
import org.communityalerts.port.Alerts;
import org.communityalerts.port.AudienceEntries;
import org.communityalerts.port.ChunkQueues;
import org.communityalerts.port.Groups;
import org.communityalerts.port.Herald;
import org.communityalerts.port.Places;
import org.communityalerts.port.Queue;
import org.communityalerts.port.Tallies;
import org.communityalerts.sweep.SweepAlerts;
import org.communityalerts.targeting.Targeting;
import org.communityalerts.wording.TextFrame;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rooms an alert goes through, each with the ports it needs. */
@Configuration(proxyBeanMethods = false)
class Rooms {
    /** Well inside the functions' timeouts in template.yaml (60 s), with time left to write down what was done. */
    private static final Duration BUDGET = Duration.ofSeconds(35);

    @Bean
    Targeting targeting(Places places) {
        return new Targeting(places);
    }

    @Bean
    AudienceForm audienceForm(Places places, Targeting targeting, Groups groups) {
        return new AudienceForm(new AreaForm(places, targeting), new AreaWords(places), groups::names);
    }

    @Bean
    AlertForm alertForm(
            CheckedRecordings checkedRecordings,
            AudienceForm audienceForm,
            TextFrame frame,
            InstantSource clock,
            Supplier<String> alertIds) {
        return new AlertForm(audienceForm, checkedRecordings, frame.room(), clock, alertIds);
    }

    @Bean
    AcceptAlert acceptAlertRoom(Alerts alerts, SecondPerson secondPerson, Queue<String> alertsQueue) {
        return new AcceptAlert(alerts, secondPerson, alertsQueue);
    }

    @Bean
    PlanAlert planAlertRoom(
            Alerts alerts, Targeting targeting, Queue<Slice> slicesQueue, Queue<String> publishQueue, Tallies tallies) {
        return new PlanAlert(alerts, targeting, slicesQueue, publishQueue, tallies);
    }

    @Bean
    FanOut fanOutRoom(
            Alerts alerts,
            AudienceEntries entries,
            Targeting targeting,
            ChunkQueues chunkQueues,
            Queue<Slice> slicesQueue,
            Tallies tallies,
            InstantSource clock) {
        return new FanOut(
                alerts, entries, targeting, chunkQueues, slicesQueue, tallies, clock, BUDGET, FanOut.Size.USUAL);
    }

    @Bean
    SweepAlerts sweepAlertsRoom(
            Alerts alerts,
            Tallies tallies,
            Queue<String> alertsQueue,
            Queue<Slice> slicesQueue,
            ChunkQueues chunkQueues,
            Herald herald,
            InstantSource clock) {
        return new SweepAlerts(alerts, tallies, alertsQueue, slicesQueue, chunkQueues, herald, clock);
    }
}
