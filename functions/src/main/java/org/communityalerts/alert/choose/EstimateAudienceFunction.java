package org.communityalerts.alert.choose;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.craft.reach.ApprovalRule;
import org.communityalerts.craft.reach.Estimate;
import org.communityalerts.craft.reach.Estimator;
import org.communityalerts.craft.reach.HourlyReach;
import org.communityalerts.craft.reach.RecentReach;
import org.communityalerts.craft.reach.WithinBudget;
import org.communityalerts.craft.remit.Remit;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.craft.wording.TextWarnings;
import org.communityalerts.domain.audience.Fives;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Limited;
import org.communityalerts.edge.form.DraftForm;
import org.communityalerts.port.force.SettingsBook;
import org.jspecify.annotations.Nullable;

/** HTTP in: how many an alert would reach, at what cost and by when. Served by {@code ServeAlerts}. */
public final class EstimateAudienceFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final DraftForm form;
    private final RecentReach reach;
    private final Targeting targeting;
    private final TextFrame frame;
    private final SettingsBook settings;
    private final Remits remits;
    private final HourlyReach hourlyReach;
    private final WithinBudget budget;
    private final InstantSource clock;

    public EstimateAudienceFunction(
            Http http,
            DraftForm form,
            RecentReach reach,
            Targeting targeting,
            TextFrame frame,
            SettingsBook settings,
            Remits remits,
            HourlyReach hourlyReach,
            WithinBudget budget,
            InstantSource clock) {
        this.hourlyReach = hourlyReach;
        this.budget = budget;
        this.clock = clock;
        this.http = http;
        this.form = form;
        this.reach = reach;
        this.targeting = targeting;
        this.frame = frame;
        this.settings = settings;
        this.remits = remits;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            Caller caller = Caller.of(request);
            Remit remit = caller.remit(remits);
            Limited.ownGroups(remit, http.body(request));
            DraftForm.Draft draft = draft(request, caller);
            boolean waits = caller.isLimited() && Limited.keptWithin(remit, draft.meant());
            EstimateView view = estimate(draft.inNameOf(remit.scheme()), waits, caller);
            return http.json(200, caller.isLimited() ? view.withoutFew(caller) : view, Map.of());
        });
    }

    private DraftForm.Draft draft(APIGatewayV2HTTPEvent request, Caller caller) {
        Fields fields = Fields.of(http.body(request));
        DraftForm.Draft draft = form.read(fields, caller);
        if (!fields.has("audience")) {
            fields.fail("audience", "is missing");
        }
        fields.refuseIfWrong();
        return draft;
    }

    private EstimateView estimate(DraftForm.Draft draft, boolean waits, Caller caller) {
        ForceSettings now = settings.now();
        var estimator = new Estimator(frame, now);
        Estimate exact = exact(draft, estimator);
        Estimate estimate = caller.isCoordinator() ? estimator.inFives(exact, draft.content()) : exact;
        BigDecimal cost = caller.isCoordinator() ? estimator.mostCost(exact, draft.content()) : exact.cost();
        boolean many = isMany(draft, estimate.recipients(), now, caller);
        List<TextWarnings.Warning> warnings =
                estimate.channels().containsKey(Channel.SMS) ? new TextWarnings(frame).of(draft.content()) : List.of();
        WithinBudget.Used used = budget.used(goesAt(draft), cost, now.budget()).orElse(null);
        return EstimateView.of(
                estimate,
                quietUntil(draft, now),
                warnings,
                waits || used != null && used.over() && !draft.urgent() || many,
                used,
                targeting.postcodesOnBoundary(draft.meant()),
                now.plainQuotes());
    }

    private Estimate exact(DraftForm.Draft draft, Estimator estimator) {
        return estimator.estimate(
                reach.of(draft.meant()), draft.occasion(goesAt(draft)), draft.content(), draft.channels());
    }

    /** Whether they are so many that a second person is needed; of a number in fives, whether they may be. */
    private boolean isMany(DraftForm.Draft draft, int recipients, ForceSettings now, Caller caller) {
        int before = hourlyReach.before(caller.id(), draft.meant(), goesAt(draft), "");
        int people = caller.isCoordinator() ? Fives.most(recipients) : recipients;
        return before + people > now.approvalOver()
                || ApprovalRule.why(draft.meant(), draft.severity(), people, now)
                        .isPresent();
    }

    /** The force's own quiet hours, which hold routine texts and calls back. A resident's own are not counted. */
    private @Nullable Instant quietUntil(DraftForm.Draft draft, ForceSettings now) {
        Instant goesAt = goesAt(draft);
        return draft.urgent() || now.quietHours() == null
                ? null
                : now.quietHours().end(goesAt).orElse(null);
    }

    private Instant goesAt(DraftForm.Draft draft) {
        return draft.sendAt() == null ? clock.instant() : draft.sendAt();
    }
}
