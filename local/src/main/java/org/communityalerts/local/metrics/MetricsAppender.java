package org.communityalerts.local.metrics;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

/** Takes the functions' metric lines from the log, as CloudWatch does. */
public final class MetricsAppender extends AppenderBase<ILoggingEvent> {
    /** Of all functions: they share this JVM and its log. */
    public static final Figures FIGURES = new Figures();

    @Override
    protected void append(ILoggingEvent event) {
        FIGURES.take(event.getFormattedMessage());
    }
}
