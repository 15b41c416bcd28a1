package org.communityalerts.alert.accept;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.communityalerts.craft.reach.ApprovalRule;
import org.communityalerts.craft.reach.Estimate;
import org.communityalerts.craft.reach.Estimator;
import org.communityalerts.craft.reach.HourlyReach;
import org.communityalerts.craft.reach.Reach;
import org.communityalerts.craft.reach.RecentReach;
import org.communityalerts.craft.reach.WithinBudget;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.Causes;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.alert.Known;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Fives;
import org.communityalerts.domain.force.Budget;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.port.force.SettingsBook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for a second person where {@link ApprovalRule} wants one, and tells them what they need to know. An exercise
 * needs none.
 */
public final class SecondPerson {
    private static final Logger LOG = LoggerFactory.getLogger(SecondPerson.class);

    /**
     * What came of counting an alert.
     *
     * @param asked what a second person is asked, or null if none is needed
     * @param few whether whoever plans it may read them at once
     */
    record Counted(@Nullable Approval asked, boolean few) {
        private static final Counted NOBODY = new Counted(null, false);
    }

    private final RecentReach reach;
    private final HourlyReach hourlyReach;
    private final WithinBudget budget;
    private final SettingsBook settings;
    private final TextFrame frame;
    private final InstantSource clock;

    public SecondPerson(
            RecentReach reach,
            HourlyReach hourlyReach,
            WithinBudget budget,
            SettingsBook settings,
            TextFrame frame,
            InstantSource clock) {
        this.reach = reach;
        this.hourlyReach = hourlyReach;
        this.budget = budget;
        this.settings = settings;
        this.frame = frame;
        this.clock = clock;
    }

    /**
     * What a second person is asked, and whether few are meant.
     *
     * @param name of the request: the same again is not added up with itself
     * @param always whether every alert of the one who issues it waits
     */
    Counted asked(Alert alert, String name, boolean always) {
        if (alert.training()) {
            return Counted.NOBODY;
        }
        ForceSettings now = settings.now();
        Reach everybody = reach.of(alert.audience());
        Estimate estimate = new Estimator(frame, now).estimate(everybody, alert, clock.instant());
        Optional<Approval> asked = why(alert, name, always, estimate, now)
                .map(why -> approval(why, counted(alert, now), lapsesAt(alert, now)));
        return new Counted(asked.orElse(null), few(alert, everybody));
    }

    /** Whoever is left out is read, too, and not counted, and so is who lives beside a long and thin area. */
    private static boolean few(Alert alert, Reach everybody) {
        Audience audience = alert.audience();
        return audience.exclude().equals(Audience.Exclusion.NOBODY)
                && audience.areas().stream()
                        .allMatch(area -> area instanceof Area.Everywhere || area instanceof Area.Circle)
                && everybody.everybody() <= Known.FEW;
    }

    private Optional<String> why(Alert alert, String name, boolean always, Estimate estimate, ForceSettings now) {
        // What a co-ordinator's alert waits for tells no more of a number than an estimate does.
        int people = alert.scheme() == null ? estimate.recipients() : Fives.most(estimate.recipients());
        return ApprovalRule.why(alert.audience(), alert.severity(), people, now)
                .or(() -> always ? Optional.of(alert.scheme() == null ? "integrator" : "firstTen") : Optional.empty())
                .or(() -> adds(alert, name, people, now) ? Optional.empty() : Optional.of("together"))
                .or(() -> pays(alert, name, estimate, now.budget()) ? Optional.empty() : Optional.of("budget"));
    }

    private boolean adds(Alert alert, String name, int recipients, ForceSettings now) {
        return hourlyReach.add(
                alert.createdBy(), alert.audience(), alert.goesAt(), name, recipients, now.approvalOver());
    }

    private boolean pays(Alert alert, String name, Estimate estimate, Budget most) {
        try {
            return budget.take(name, alert.goesAt(), estimate.cost(), alert.severity(), most);
        } catch (RuntimeException e) {
            if (!alert.severity().urgent()) {
                throw e;
            }
            LOG.warn("what an urgent alert costs is not counted <- {}", Causes.of(e));
            return true;
        }
    }

    /** What has its time is approved before. */
    private Instant lapsesAt(Alert alert, ForceSettings now) {
        return alert.sendAt() == null ? clock.instant().plus(now.approvalLapse()) : alert.sendAt();
    }

    /** Counted at this moment: it is counted again when it is approved, and what has changed is said then. */
    private Estimate counted(Alert alert, ForceSettings now) {
        return new Estimator(frame, now).estimate(reach.anew(alert.audience()), alert, clock.instant());
    }

    private static Approval approval(String why, Estimate estimate, Instant lapsesAt) {
        BigDecimal cost = estimate.cost();
        return new Approval(why, estimate.recipients(), cost, lapsesAt, null);
    }
}
