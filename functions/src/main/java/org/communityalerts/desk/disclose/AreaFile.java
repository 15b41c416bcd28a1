package org.communityalerts.desk.disclose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.communityalerts.craft.markup.GeoJson;
import org.communityalerts.craft.markup.JsonText;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.port.audience.Places;

/** Where an alert was for, as GeoJSON: the areas, and beside them those that were left out. */
public final class AreaFile {
    private final GeoJson shapes;

    public AreaFile(Places places) {
        this.shapes = new GeoJson(places);
    }

    byte[] of(Audience audience) {
        var features = new ArrayList<Map<String, Object>>();
        features.add(feature(audience.areas(), "for", audience.groups(), audience.words()));
        Audience.Exclusion out = audience.exclude();
        if (!out.areas().isEmpty() || !out.groups().isEmpty()) {
            features.add(feature(out.areas(), "left out", out.groups(), "left out"));
        }
        var file = new LinkedHashMap<String, Object>();
        file.put("type", "FeatureCollection");
        file.put("features", features);
        return JsonText.bytes(file);
    }

    private Map<String, Object> feature(List<Area> areas, String role, Set<String> groups, String words) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("role", role);
        properties.put("words", words);
        properties.put("groups", List.copyOf(new TreeSet<>(groups)));
        var feature = new LinkedHashMap<String, Object>();
        feature.put("type", "Feature");
        feature.put(
                "geometry",
                areas.isEmpty()
                        ? null
                        : shapes.geometry(new Audience(areas, Set.of(), Audience.Exclusion.NOBODY, words)));
        feature.put("properties", properties);
        return feature;
    }
}
