package org.communityalerts.app.wiring;

import static org.communityalerts.app.wiring.Settings.Name.ALLOWANCES_TABLE;
import static org.communityalerts.app.wiring.Settings.Name.EMAIL_SENDER;
import static org.communityalerts.app.wiring.Settings.Name.PUBLIC_URL;
import static org.communityalerts.app.wiring.Settings.Name.VOICE;
import static org.communityalerts.app.wiring.Settings.Name.VOICE_CALLER;

import java.time.InstantSource;
import org.communityalerts.alert.choose.Blocked;
import org.communityalerts.alert.choose.EstimateAudienceFunction;
import org.communityalerts.alert.choose.FindPlacesFunction;
import org.communityalerts.alert.choose.RehearseAudienceFunction;
import org.communityalerts.alert.choose.SendersAhead;
import org.communityalerts.alert.choose.TestAlert;
import org.communityalerts.alert.choose.TestAlertFunction;
import org.communityalerts.craft.audio.CheckedRecordings;
import org.communityalerts.craft.reach.AudienceCount;
import org.communityalerts.craft.reach.Counter;
import org.communityalerts.craft.reach.HourlyReach;
import org.communityalerts.craft.reach.ReachedPeople;
import org.communityalerts.craft.reach.RecentReach;
import org.communityalerts.craft.reach.WithinBudget;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.form.AudienceForm;
import org.communityalerts.edge.form.DraftForm;
import org.communityalerts.edge.form.QuestionForm;
import org.communityalerts.outside.aws.dynamo.alert.DynamoRecentSends;
import org.communityalerts.outside.aws.dynamo.force.DynamoSpending;
import org.communityalerts.outside.aws.identity.RecentPeople;
import org.communityalerts.outside.aws.ses.SesNotices;
import org.communityalerts.outside.twilio.TwilioLine;
import org.communityalerts.outside.twilio.TwilioTestCalls;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.audience.AudienceEntries;
import org.communityalerts.port.audience.HeadCounts;
import org.communityalerts.port.audience.Places;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.force.Frequency;
import org.communityalerts.port.force.People;
import org.communityalerts.port.force.SettingsBook;
import org.communityalerts.port.resident.Contacts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import tools.jackson.databind.json.JsonMapper;

/** Choosing whom to write to, before anything is sent. */
@Configuration(proxyBeanMethods = false)
public class Targets {
    @Bean
    DraftForm draftForm(AudienceForm audienceForm, QuestionForm questionForm, TextFrame frame, Settings settings) {
        return new DraftForm(audienceForm, questionForm, frame.room(), settings.get(PUBLIC_URL));
    }

    @Bean
    Counter counter(Targeting targeting, HeadCounts counts, AudienceEntries entries) {
        return new Counter(targeting, counts, entries);
    }

    @Bean
    AudienceCount audienceCount(Counter counter, ObjectProvider<ReachedPeople> reachedPeople) {
        return new AudienceCount(
                counter::count, audience -> reachedPeople.getObject().count(audience));
    }

    @Bean
    RecentReach recentReach(AudienceCount audienceCount, InstantSource clock) {
        return new RecentReach(audienceCount, clock);
    }

    @Bean
    HourlyReach hourlyReach(
            DynamoDbClient dynamo,
            Settings settings,
            JsonMapper keptJson,
            People people,
            Targeting targeting,
            InstantSource clock) {
        var sends = new DynamoRecentSends(dynamo, settings.get(ALLOWANCES_TABLE), keptJson, clock);
        return new HourlyReach(sends, new RecentPeople(people, clock)::accounts, targeting, clock);
    }

    @Bean
    WithinBudget withinBudget(DynamoDbClient dynamo, Settings settings, SettingsBook settingsBook) {
        return new WithinBudget(new DynamoSpending(dynamo, settings.get(ALLOWANCES_TABLE)), settingsBook);
    }

    @Bean
    EstimateAudienceFunction estimateAudience(
            Http http,
            DraftForm draftForm,
            RecentReach recentReach,
            Targeting targeting,
            TextFrame frame,
            SettingsBook settingsBook,
            Remits remits,
            HourlyReach hourlyReach,
            WithinBudget withinBudget,
            InstantSource clock) {
        return new EstimateAudienceFunction(
                http, draftForm, recentReach, targeting, frame, settingsBook, remits, hourlyReach, withinBudget, clock);
    }

    @Bean
    RehearseAudienceFunction rehearseAudience(
            Http http,
            DraftForm draftForm,
            RecentReach recentReach,
            Targeting targeting,
            AudienceEntries entries,
            Contacts contacts,
            Alerts alerts,
            Tallies tallies,
            SettingsBook settingsBook,
            TextFrame frame,
            InstantSource clock) {
        return new RehearseAudienceFunction(
                http,
                draftForm,
                recentReach,
                targeting,
                entries,
                new Blocked(contacts),
                new SendersAhead(alerts, tallies),
                settingsBook,
                frame,
                clock);
    }

    @Bean
    TestAlertFunction testAlert(
            Http http,
            DraftForm draftForm,
            People people,
            Frequency frequency,
            TestAlert.Ways testWays,
            CheckedRecordings checkedRecordings,
            Contacts contacts,
            TextFrame frame) {
        var useCase = new TestAlert(people, testWays, frame, checkedRecordings, contacts);
        return new TestAlertFunction(http, draftForm, useCase, frequency);
    }

    @Bean
    TestAlert.Ways testWays(Provider texts, SesV2Client ses, TwilioLine twilioLine, Settings settings) {
        return new TestAlert.Ways(
                texts,
                new SesNotices(ses, settings.get(EMAIL_SENDER)),
                new TwilioTestCalls(twilioLine, settings.get(VOICE_CALLER), settings.get(VOICE)));
    }

    @Bean
    FindPlacesFunction findPlaces(Http http, Places places) {
        return new FindPlacesFunction(http, places);
    }
}
