package org.communityalerts.app;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Known;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.delivery.Channel;
import tools.jackson.databind.json.JsonMapper;

/** The one alert there is to a function that is primed; it leaves out nothing that an accepted one says. */
final class SampleAlert {
    /** As in the sample events. */
    static final String ID = "01a20f39-fab8-7316-adb2-806a5d542d23";

    private static final String CODE = "DJU2D";

    static final Area AREA = new Area.Circle(new Point(51.48, -2.76), 500, "BS20 8QJ");

    private SampleAlert() {}

    /**
     * As it is on record.
     *
     * @param planned whether it is under way
     */
    static String item(JsonMapper json, Instant now, boolean planned) {
        var audience = new Audience(AREA, Set.of("farm-watch"), "500 m around BS20 8QJ");
        var content = new Content("A horse", "There is a horse on the road.", null, null, null, List.of(), null);
        var made = new Alert(
                ID,
                content,
                audience,
                Set.of(Channel.SMS),
                Severity.EXTREME,
                false,
                false,
                null,
                "nobody",
                now,
                now.plus(Duration.ofDays(30)),
                null,
                new InIncident(ID, CODE, Step.FIRST),
                null,
                null,
                null,
                null,
                new Known(true, true));
        var item = new HashMap<String, Object>();
        item.put("id", Map.of("S", made.id()));
        item.put("state", Map.of("S", planned ? "SENDING" : "ACCEPTED"));
        item.put("content", Map.of("S", json.writeValueAsString(made)));
        if (planned) {
            item.put("slices", Map.of("N", "1"));
        }
        return json.writeValueAsString(item);
    }

    /** The incident that it opened, which goes on. */
    static String incident(JsonMapper json) {
        return json.writeValueAsString(Map.of(
                "id", Map.of("S", "incident#" + ID),
                "code", Map.of("S", CODE),
                "alerts", Map.of("L", List.of(Map.of("S", ID))),
                "state", Map.of("S", "OPEN"),
                "openedAt", Map.of("N", "0")));
    }
}
