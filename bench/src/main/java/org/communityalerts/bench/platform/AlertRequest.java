package org.communityalerts.bench.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An alert as the body of a request asks for it: the horse, by text, unless something else is said.
 *
 * @param fields of the body
 */
public record AlertRequest(Map<String, Object> fields) {
    /** Nobody settles outside. */
    private static final Map<String, Object> WHOLE_FORCE = circle(51.2, -2.9, 100_000);

    /** For everybody in a group. */
    public static AlertRequest to(String group) {
        return to(group, WHOLE_FORCE);
    }

    /** For everybody in a group and a circle. */
    public static AlertRequest to(String group, Map<String, Object> circle) {
        return to(Map.of("groups", List.of(group), "area", Map.of("circle", circle)));
    }

    /** For an audience. */
    public static AlertRequest to(Map<String, Object> audience) {
        return new AlertRequest(Map.of(
                "title",
                "Loose horse",
                "text",
                Town.HORSE,
                "channels",
                List.of("sms"),
                "severity",
                "moderate",
                "audience",
                audience));
    }

    /** Where an alert goes that is not for the whole force. */
    public static Map<String, Object> circle(double lat, double lon, int metres) {
        return Map.of("lat", lat, "lon", lon, "radiusMetres", metres);
    }

    /** The same, with that in this field. */
    public AlertRequest with(String field, Object value) {
        var more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new AlertRequest(more);
    }
}
