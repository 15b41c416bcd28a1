package org.communityalerts.local.cost;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How what an alert takes grows with its recipients, from a small and a large one; below nothing is noise. */
record Growth(Measured small, Measured large) {
    private static final int A_THOUSAND = 1000;

    double forEachThousand(ToDoubleFunction<Measured> what) {
        double growth = what.applyAsDouble(large) - what.applyAsDouble(small);
        return Math.max(0, growth / (large.recipients() - small.recipients()) * A_THOUSAND);
    }

    /** However many it reaches. */
    double forAnAlert(ToDoubleFunction<Measured> what) {
        return Math.max(0, what.applyAsDouble(small) - forEachThousand(what) * small.recipients() / A_THOUSAND);
    }

    /** A line of the table in docs/costs.md. */
    String line(Stage stage) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
                stage.words(),
                forAnAlert(m -> m.requests(stage)),
                forEachThousand(m -> m.requests(stage)),
                forEachThousand(m -> m.writes(stage)),
                forEachThousand(m -> m.reads(stage)),
                forEachThousand(m -> m.queue(stage)),
                forEachThousand(m -> m.invocations(stage)),
                forEachThousand(m -> m.gigabyteSeconds(stage)));
    }
}
