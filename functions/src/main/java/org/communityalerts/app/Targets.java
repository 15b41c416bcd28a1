package org.communityalerts.app;

import java.time.InstantSource;
import org.communityalerts.edge.Http;
import org.communityalerts.estimate.EstimateAudienceFunction;
import org.communityalerts.find.FindPlacesFunction;
import org.communityalerts.form.AudienceForm;
import org.communityalerts.form.DraftForm;
import org.communityalerts.port.AudienceEntries;
import org.communityalerts.port.Integrators;
import org.communityalerts.port.Places;
import org.communityalerts.port.SettingsBook;
import org.communityalerts.reach.Counter;
import org.communityalerts.reach.RecentReach;
import org.communityalerts.targeting.Targeting;
import org.communityalerts.wording.TextFrame;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Choosing whom to write to, before anything is sent. */
@Configuration(proxyBeanMethods = false)
class Targets {
    @Bean
    DraftForm draftForm(AudienceForm audienceForm, TextFrame frame) {
        return new DraftForm(audienceForm, frame.room());
    }

    @Bean
    RecentReach recentReach(Targeting targeting, AudienceEntries entries, InstantSource clock) {
        return new RecentReach(new Counter(targeting, entries)::count, clock);
    }

    @Bean
    EstimateAudienceFunction estimateAudience(
            Http http,
            DraftForm draftForm,
            RecentReach recentReach,
            Targeting targeting,
            TextFrame frame,
            SettingsBook settingsBook,
            Integrators integrators) {
        return new EstimateAudienceFunction(http, draftForm, recentReach, targeting, frame, settingsBook, integrators);
    }

    @Bean
    FindPlacesFunction findPlaces(Http http, Places places) {
        return new FindPlacesFunction(http, places);
    }
}
