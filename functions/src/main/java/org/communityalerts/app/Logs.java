package org.communityalerts.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.communityalerts.outside.aws.EmfMetrics;
import org.slf4j.Logger;

/** What a function logs, and where to; a logback.xml beside it, as one machine has, is asked instead. */
public final class Logs extends ContextAwareBase implements Configurator {
    @Override
    public ExecutionStatus configure(LoggerContext logs) {
        if (getClass().getResource("/logback.xml") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        var root = logs.getLogger(Logger.ROOT_LOGGER_NAME);
        // At INFO Spring's adapter logs whole events, residents' phone numbers included.
        root.setLevel(Level.WARN);
        root.addAppender(console(logs));
        logs.getLogger("org.communityalerts").setLevel(Level.INFO);
        logs.getLogger(EmfMetrics.LOGGER).setLevel(Level.INFO);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> console(LoggerContext logs) {
        var layout = new LogLines();
        layout.start();
        var lines = new LayoutWrappingEncoder<ILoggingEvent>();
        lines.setContext(logs);
        lines.setLayout(layout);
        lines.start();
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setContext(logs);
        console.setEncoder(lines);
        console.start();
        return console;
    }
}
