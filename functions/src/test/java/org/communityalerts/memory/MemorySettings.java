package org.communityalerts.memory;

import java.math.BigDecimal;
import java.time.Duration;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.port.force.SettingsBook;

/** The force's settings in memory: no quiet hours, approval over 1,000 people. */
public final class MemorySettings implements SettingsBook {
    private volatile ForceSettings settings = new ForceSettings(
            null,
            1000,
            Duration.ofHours(4),
            new ForceSettings.Rates(10, 1, 14),
            new ForceSettings.Prices(new BigDecimal("0.04"), new BigDecimal("0.02"), new BigDecimal("0.0001")));

    @Override
    public ForceSettings now() {
        return settings;
    }

    @Override
    public void change(ForceSettings changed) {
        settings = changed;
    }

    /** From now on those are the force's quiet hours. */
    public void quiet(QuietHours hours) {
        var old = settings;
        settings = new ForceSettings(hours, old.approvalOver(), old.approvalLapse(), old.senderRates(), old.prices());
    }
}
