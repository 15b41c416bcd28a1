package org.communityalerts.local.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the demo's alerts say and to whom, and what residents answer. */
final class DemoWords {
    static final List<String> REPLIES = List.of(
            "It is by the church in Portishead, heading for the marina",
            "Help, it kicked my husband and he is hurt. We are in the lane behind the school",
            "Is it the grey one from Weston farm?",
            "Thank you");

    static final List<String> SIGHTINGS = List.of(
            "I saw a boy in a red coat by the lake in Portishead, he was feeding the ducks",
            "There is a boy in a red coat at the bus stop by the marina");

    private static final Map<String, Object> ROUND_PORTISHEAD =
            Map.of("groups", List.of("farm-watch", "horse-watch"), "area", circle("BS20 8QJ", 8000));

    /** A call rings for a while, and whoever starts the demo waits. */
    private static final List<String> WRITTEN = List.of("sms", "email", "web");

    static final Map<String, Object> HORSE = Map.of(
            "title",
            "Loose horse near Portishead",
            "text",
            "There is a loose horse on Clevedon Road. Please drive with care.",
            "welsh",
            Map.of(
                    "title", "Ceffyl rhydd ger Portishead",
                    "text", "Mae ceffyl rhydd ar Clevedon Road. Gyrrwch yn ofalus."),
            "audience",
            ROUND_PORTISHEAD);
    static final Map<String, Object> MISSING = Map.of(
            "title",
            "Missing: a boy of nine",
            "text",
            "A boy of nine in a red coat is missing from Portishead. If you see him, answer this message.",
            "kind",
            "missing",
            "severity",
            "severe",
            "channels",
            WRITTEN,
            "audience",
            ROUND_PORTISHEAD);
    static final Map<String, Object> HOME = Map.of(
            "title", "The boy is home",
            "text", "The boy who was missing from Portishead is home and well. Thank you to all who looked.",
            "kind", "missing",
            "channels", WRITTEN,
            "audience", ROUND_PORTISHEAD);
    static final Map<String, Object> ROAD = Map.of(
            "title",
            "Clevedon Road is closed",
            "text",
            "Clevedon Road is closed by a fallen tree. Please go by the coast road.",
            "channels",
            List.of("voice", "web"),
            "audience",
            Map.of("area", circle("BS20 8QJ", 20_000)));
    static final Map<String, Object> SHEDS = Map.of(
            "title", "Sheds broken into",
            "text", "Sheds were broken into last night. Please lock yours.",
            "severity", "extreme",
            "audience", Map.of("groups", List.of("neighbourhood-watch"), "area", circle("BA1 1AA", 5000)));
    static final Map<String, Object> UNDECIDED = Map.of(
            "title", "Road works on the A369",
            "text", "Road works on the A369 until Friday. Please allow more time.",
            "severity", "extreme",
            "audience", Map.of("area", circle("BS20 8QJ", 5000)));
    static final Map<String, Object> GAS = Map.of(
            "title", "Gas leak in the High Street",
            "text", "Gas is leaking in the High Street. Close your windows and stay indoors.",
            "severity", "extreme",
            "audience", Map.of("area", circle("BS20 8QJ", 3000)));
    static final Map<String, Object> MARCH = Map.of(
            "title", "The bridge at Clevedon is shut",
            "text", "The bridge at Clevedon is shut for a march. Please go by the motorway.",
            "severity", "extreme",
            "audience", Map.of("area", circle("BS20 8QJ", 9000)));
    static final Map<String, Object> MISTAKE = Map.of(
            "title", "Flood warning for the marina",
            "text", "The marina may flood tonight. Move your car.",
            "severity", "extreme",
            "audience", Map.of("area", circle("BS20 8QJ", 2000)));
    static final Map<String, Object> MEETING = Map.of(
            "title", "Farm Watch meets on Thursday",
            "text", "Farm Watch meets on Thursday at seven in the village hall. Everybody is welcome.",
            "severity", "minor",
            "audience", Map.of("groups", List.of("farm-watch"), "area", circle("BS20 8QJ", 12_000)));
    /** As the pages keep it: what is left out is as in a new one. */
    static final Map<String, Object> DRAFT = Map.of(
            "groups",
            List.of("farm-watch", "rural-watch"),
            "areas",
            List.of(Map.of("kind", "postcode", "postcode", "BS20 8QJ", "radius", "5", "corners", List.of())),
            "title",
            "Diesel stolen from farms",
            "text",
            "Diesel was stolen from two farms near Portishead last night. Please check your tanks",
            "severity",
            "minor");

    static final Map<String, Object> EXERCISE = Map.of(
            "title",
            "Exercise: flood at the marina",
            "text",
            "Exercise only. The marina is flooded. Move your car.",
            "training",
            true,
            "audience",
            Map.of("area", circle("BS20 8QJ", 3000)));

    private DemoWords() {}

    /** The same alert with more said of it. */
    static Map<String, Object> with(Map<String, Object> alert, Map<String, Object> more) {
        var whole = new HashMap<>(alert);
        whole.putAll(more);
        return whole;
    }

    private static Map<String, Object> circle(String postcode, int metres) {
        return Map.of("circle", Map.of("postcode", postcode, "radiusMetres", metres));
    }
}
