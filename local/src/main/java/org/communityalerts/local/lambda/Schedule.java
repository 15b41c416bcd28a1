package org.communityalerts.local.lambda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Resource;
import org.communityalerts.local.template.TemplateError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Calls a function at a steady rate. */
public final class Schedule {
    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
    private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

    private final String name;
    private final Duration every;
    private final Invocable function;
    private final @Nullable String input;

    /**
     * Reads the schedule.
     *
     * @param properties the event's in the template
     * @throws TemplateError if the expression is not a rate
     */
    public Schedule(String resource, String event, Map<String, Object> properties, Invocable function) {
        String expression = Resource.in(properties, "ScheduleExpression").toString();
        Matcher rate = RATE.matcher(expression);
        if (!rate.matches()) {
            throw new TemplateError(
                    resource, "Events." + event + ".ScheduleExpression", "only rate(…) is served on one machine");
        }
        this.name = resource + event;
        this.every = Duration.of(
                Long.parseLong(rate.group(1)),
                switch (rate.group(2)) {
                    case "minute" -> ChronoUnit.MINUTES;
                    case "hour" -> ChronoUnit.HOURS;
                    default -> ChronoUnit.DAYS;
                });
        this.function = function;
        this.input = (String) properties.get("Input");
    }

    public void start(ScheduledExecutorService clock) {
        clock.scheduleAtFixedRate(this::fire, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void fire() {
        try {
            function.invoke(
                    input == null
                            ? JsonMapper.shared().writeValueAsBytes(event())
                            : input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException e) {
            LOG.warn("schedule {} failed: {}", name, e.toString());
        }
    }

    private Map<String, Object> event() {
        return Map.of(
                "version",
                "0",
                "id",
                UUID.randomUUID().toString(),
                "detail-type",
                "Scheduled Event",
                "source",
                "aws.scheduler",
                "account",
                Names.ACCOUNT,
                "time",
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "region",
                Names.REGION,
                "resources",
                List.of("arn:aws:scheduler:" + Names.REGION + ":" + Names.ACCOUNT + ":schedule/default/" + name),
                "detail",
                // A text, not an object: github.com/aws/aws-lambda-java-libs/issues/479.
                "{}");
    }
}
