package org.communityalerts.memory;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
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
    public Versioned<ForceSettings> latest() {
        return new Versioned<>(settings, version, last);
    }

    private volatile ForceSettings agreed = settings;
    private volatile Proposal proposal;
    private volatile int version;
    private volatile Edit last;

    @Override
    public ForceSettings agreed() {
        return agreed;
    }

    /** Without a condition, by nobody in particular. */
    public void change(ForceSettings changed) {
        change(changed, new Edit("administrator", Examples.NOW), before -> {});
    }

    @Override
    public synchronized void change(ForceSettings changed, Edit by, Consumer<Versioned<?>> check) {
        check.accept(latest());
        settings = changed;
        version++;
        last = by;
        proposal = null;
    }

    @Override
    public synchronized void agree(ForceSettings changed, Edit by, Consumer<Versioned<?>> check) {
        change(changed, by, check);
        agreed = changed;
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
