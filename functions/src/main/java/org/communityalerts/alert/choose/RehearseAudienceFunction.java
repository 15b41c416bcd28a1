package org.communityalerts.alert.choose;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.communityalerts.craft.reach.BetterTime;
import org.communityalerts.craft.reach.RecentReach;
import org.communityalerts.craft.reach.Rehearsal;
import org.communityalerts.craft.targeting.SliceReader;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.form.DraftForm;
import org.communityalerts.port.audience.AudienceEntries;
import org.communityalerts.port.force.SettingsBook;

/** HTTP in: who would be left out of an alert and why, and how it would go over time. Served by {@code ServeAlerts}. */
public final class RehearseAudienceFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    /** Each address is looked up; more of them could not be answered in time. */
    static final int MOST = 10_000;

    private final Http http;
    private final DraftForm form;
    private final RecentReach reach;
    private final Targeting targeting;
    private final AudienceEntries entries;
    private final Blocked blocked;
    private final SendersAhead ahead;
    private final SettingsBook settings;
    private final TextFrame frame;
    private final InstantSource clock;

    public RehearseAudienceFunction(
            Http http,
            DraftForm form,
            RecentReach reach,
            Targeting targeting,
            AudienceEntries entries,
            Blocked blocked,
            SendersAhead ahead,
            SettingsBook settings,
            TextFrame frame,
            InstantSource clock) {
        this.http = http;
        this.form = form;
        this.reach = reach;
        this.targeting = targeting;
        this.entries = entries;
        this.blocked = blocked;
        this.ahead = ahead;
        this.settings = settings;
        this.frame = frame;
        this.clock = clock;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            DraftForm.Draft draft = draft(request);
            Instant now = clock.instant();
            Rehearsal.Asked asked = draft.played(now);
            Play play = play(draft, asked, now);
            Rehearsal.Played played = play.at(asked.from());
            var better = BetterTime.than(asked.from(), played, now, now.plus(Alert.LONGEST_AHEAD), play::at);
            return http.json(200, RehearsalView.of(played, asked.from(), better), Map.of());
        });
    }

    /** The same alert, going at any time. */
    private interface Play {
        Rehearsal.Played at(Instant from);
    }

    /** Whoever is sent to now is no longer in the way later; whom it is for is taken from the day that is asked about. */
    private Play play(DraftForm.Draft draft, Rehearsal.Asked asked, Instant now) {
        List<AudienceEntry> meant = meant(draft.meant(), asked.occasion().day());
        Set<String> refused = blocked.among(meant);
        var force = settings.now();
        Map<Channel, Duration> busy = ahead.of(asked.urgent(), force.senderRates());
        return from -> {
            Duration until = Duration.between(now, from);
            var still = new EnumMap<Channel, Duration>(Channel.class);
            busy.forEach((channel, time) -> still.put(channel, rest(time.minus(until))));
            return new Rehearsal(frame, force, refused::contains, still).play(meant, draft.going(from, asked));
        };
    }

    private static Duration rest(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }

    private DraftForm.Draft draft(APIGatewayV2HTTPEvent request) {
        Fields fields = Fields.of(http.body(request));
        DraftForm.Draft draft = form.read(fields, Caller.of(request));
        Audience audience = draft.audience();
        if (!fields.has("audience")) {
            fields.fail("audience", "is missing");
        } else if (audience != null && audience.reached() != null) {
            fields.fail("audience", "must be of areas: who was reached is known, and nothing is left to rehearse");
        } else if (audience != null && reach.of(audience).everybody() > MOST) {
            fields.fail("audience", "has more than %,d people: rehearse a part of it".formatted(MOST));
        }
        fields.refuseIfWrong();
        return draft;
    }

    private List<AudienceEntry> meant(Audience audience, LocalDate day) {
        var reached = targeting.reaches(audience, day);
        var meant = new ArrayList<AudienceEntry>();
        for (List<KeyRange> part : targeting.parts(audience, 1)) {
            new SliceReader(entries, new Slice("", 0, audience.partitions(), part), "").forEachRemaining(person -> {
                if (reached.test(person)) {
                    meant.add(person);
                }
            });
        }
        return meant;
    }
}
