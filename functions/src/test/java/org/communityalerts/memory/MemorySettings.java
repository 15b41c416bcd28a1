package org.communityalerts.memory;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.force.Budget;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.port.force.SettingsBook;

/** The force's settings in memory: no quiet hours, approval over 1,000 people. */
public final class MemorySettings implements SettingsBook {
    private volatile ForceSettings settings = new ForceSettings(
            null,
            1000,
            Duration.ofHours(4),
            new ForceSettings.Rates(
                    Map.of(Channel.SMS, 10.0, Channel.VOICE, 1.0, Channel.EMAIL, 14.0, Channel.PUSH, 100.0)),
            new ForceSettings.Prices(Map.of(
                    Channel.SMS, new BigDecimal("0.04"),
                    Channel.VOICE, new BigDecimal("0.02"),
                    Channel.EMAIL, new BigDecimal("0.0001"),
                    Channel.PUSH, BigDecimal.ZERO)),
            Budget.NONE,
            false);

    @Override
    public ForceSettings now() {
        return settings;
    }

    private volatile ForceSettings agreed = settings;
    private volatile Proposal proposal;

    @Override
    public ForceSettings agreed() {
        return agreed;
    }

    @Override
    public void change(ForceSettings changed) {
        settings = changed;
        proposal = null;
    }

    @Override
    public void agree(ForceSettings changed) {
        agreed = changed;
        change(changed);
    }

    @Override
    public void propose(Proposal wanted) {
        proposal = wanted;
    }

    @Override
    public Optional<Proposal> proposal() {
        return Optional.ofNullable(proposal);
    }

    /** From now on that is the force's budget. */
    public void spend(Budget budget) {
        var old = settings;
        settings = new ForceSettings(
                old.quietHours(),
                old.approvalOver(),
                old.approvalLapse(),
                old.senderRates(),
                old.prices(),
                budget,
                old.plainQuotes());
    }

    /** From now on an alert for more people waits for a second person. */
    public void approvalOver(int people) {
        var old = settings;
        settings = new ForceSettings(
                old.quietHours(),
                people,
                old.approvalLapse(),
                old.senderRates(),
                old.prices(),
                old.budget(),
                old.plainQuotes());
    }

    /** From now on those are the force's quiet hours. */
    public void quiet(QuietHours hours) {
        var old = settings;
        settings = new ForceSettings(
                hours,
                old.approvalOver(),
                old.approvalLapse(),
                old.senderRates(),
                old.prices(),
                old.budget(),
                old.plainQuotes());
    }

    /** From now on the force's pages make quotes plain. */
    public void plainQuotes() {
        var old = settings;
        settings = new ForceSettings(
                old.quietHours(),
                old.approvalOver(),
                old.approvalLapse(),
                old.senderRates(),
                old.prices(),
                old.budget(),
                true);
    }
}
