package org.communityalerts.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.memory.Examples;

/** The residents and the alerts of a run, and when what happens to them had been answered. */
final class Cast {
    private static final List<Point> HOMES =
            List.of(Examples.PORTISHEAD, new Point(51.45, -2.59), new Point(51.02, -3.1), new Point(51.21, -2.65));

    final List<Subscriber> residents = new ArrayList<>();
    final List<Alert> alerts = new ArrayList<>();
    final Map<String, Instant> stopped = new HashMap<>();
    final Map<String, Instant> optedOut = new HashMap<>();

    Cast(Scenario scenario, Scheduler scheduler) {
        List<Channel> channels = scenario.channels().stream().sorted().toList();
        for (int i = 0; i < scenario.residents(); i++) {
            residents.add(resident(i, channels.get(i % channels.size()), scenario, scheduler));
        }
        alerts.add(
                alert(0, Severity.MODERATE, scenario.eventful() ? scheduler.upTo(Duration.ofHours(6)) : Duration.ZERO));
        if (scenario.eventful()) {
            alerts.add(alert(1, Severity.EXTREME, scheduler.upTo(Duration.ofHours(6))));
        }
    }

    /** A person with one address; in an eventful run some have another's, a bad one, or quiet hours of their own. */
    private static Subscriber resident(int number, Channel channel, Scenario scenario, Scheduler scheduler) {
        boolean eventful = scenario.eventful();
        int household = eventful && number >= 3 && scheduler.chance(0.1) ? number - 3 : number;
        String bad = eventful && household == number && scheduler.chance(0.1) ? SimulatedProvider.BAD : "";
        var quiet =
                eventful && scheduler.chance(0.15) ? new QuietHours(LocalTime.of(11, 0), LocalTime.of(13, 30)) : null;
        return new Subscriber(
                "resident-%03d".formatted(number),
                "Resident",
                channel == Channel.SMS ? "+4477009%s%05d".formatted(bad, household) : null,
                channel == Channel.VOICE ? "+4411749%s%05d".formatted(bad, household) : null,
                channel == Channel.EMAIL ? "%s%05d@example.org".formatted(bad, household) : null,
                "BS20 8QJ",
                HOMES.get(number % HOMES.size()),
                Set.of(),
                Set.of(channel),
                "en",
                quiet,
                null,
                false);
    }

    Subscriber newcomer(Scenario scenario, Scheduler scheduler) {
        List<Channel> channels = scenario.channels().stream().sorted().toList();
        return resident(900, channels.get(scheduler.dice().nextInt(channels.size())), scenario, scheduler);
    }

    private static Alert alert(int number, Severity severity, Duration more) {
        return new Alert(
                "00000000-0000-7000-8000-00000000000" + number,
                new Content("Loose horse", "There is a horse on the loose.", null, null, null),
                new Audience(new Area.Everywhere(), Set.of(), "everywhere"),
                Set.of(),
                severity,
                false,
                false,
                null,
                "officer",
                Examples.NOW,
                Examples.NOW.plus(Duration.ofHours(1)).plus(more));
    }

    /** The one address of a resident. */
    static String address(Subscriber resident) {
        return resident.addresses().values().iterator().next();
    }

    static Channel channel(String address) {
        return address.contains("@") ? Channel.EMAIL : address.startsWith("+447") ? Channel.SMS : Channel.VOICE;
    }
}
