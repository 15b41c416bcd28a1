package org.communityalerts.craft.markup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Place;
import org.communityalerts.port.audience.Places;

/** Areas as a person would say them, in English and in Welsh. */
public final class AreaWords {
    private final Places places;

    public AreaWords(Places places) {
        this.places = places;
    }

    /** Where an alert is for: in English as it was said when the alert was accepted. */
    public String of(Audience audience, PageLanguage pageLanguage) {
        return pageLanguage == PageLanguage.ENGLISH
                ? audience.words()
                : say(audience.areas(), audience.exclude().areas(), pageLanguage);
    }

    /** Some areas, less those left out. */
    public String say(List<Area> areas, List<Area> without, PageLanguage pageLanguage) {
        String all = any(areas, pageLanguage);
        return without.isEmpty()
                ? all
                : all + pageLanguage.say(", but not ", ", ac eithrio ") + any(without, pageLanguage);
    }

    /** Welsh has no word between them that would change the first letter of the next. */
    private String any(List<Area> areas, PageLanguage pageLanguage) {
        return areas.stream()
                .map(area -> say(area, pageLanguage))
                .collect(Collectors.joining(pageLanguage.say(", or ", "; ")));
    }

    private String say(Area area, PageLanguage pageLanguage) {
        return switch (area) {
            case Area.Circle circle -> circle(circle, pageLanguage);
            case Area.Place(String id) ->
                places.place(id).map(place -> place(place, pageLanguage)).orElse(id);
            case Area.Polygon _ -> pageLanguage.say("in the area drawn on the map", "yn yr ardal a nodir ar y map");
            case Area.Everywhere _ -> pageLanguage.say("everywhere", "ym mhobman");
        };
    }

    private static String circle(Area.Circle circle, PageLanguage pageLanguage) {
        String centre = circle.postcode() == null
                ? String.format(
                        Locale.UK,
                        "%.5f, %.5f",
                        circle.centre().lat(),
                        circle.centre().lon())
                : circle.postcode();
        return String.format(
                pageLanguage.say("within %s of %s", "o fewn %s i %s"),
                distance(Math.round(circle.radiusMetres())),
                centre);
    }

    private static String distance(long metres) {
        return metres < 1000
                ? metres + " m"
                : BigDecimal.valueOf(metres, 3).stripTrailingZeros().toPlainString() + " km";
    }

    /** A name stands first in Welsh: after most words its first letter would change. */
    private static String place(Place place, PageLanguage pageLanguage) {
        if (place.kind().outlined()) {
            return pageLanguage.say("in " + place.name(), place.name());
        }
        String name = place.fullName();
        return place.exact()
                ? pageLanguage.say("in the box around " + name, name + " a'r cyffiniau")
                : pageLanguage.say("within 500 m of " + name, name + " (o fewn 500 m)");
    }
}
