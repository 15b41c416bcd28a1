package org.communityalerts.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a template's resources one by one. */
record ResourceReader(Map<String, Object> globals, Conditions conditions, Resolver resolver) {
    /** Of a resource itself, beside Type and Properties. */
    private static final Set<String> PASSED_OVER =
            Set.of("Type", "Properties", "Condition", "DeletionPolicy", "UpdateReplacePolicy", "Metadata", "DependsOn");

    private static final Set<String> BEHAVIOUR = Set.of("PathPattern", "ResponseHeadersPolicyId", "TargetOriginId");
    private static final Set<String> ORIGIN = Set.of("Id", "OriginPath");

    /** A resource as it is served here; nothing for what is in AWS alone and for what its condition leaves out. */
    Optional<Resource> read(String name, Map<String, Object> raw) {
        String type = String.valueOf(raw.get("Type"));
        Object condition = raw.get("Condition");
        if (Served.onlyInAws(type) || (condition != null && !conditions.holds(condition.toString()))) {
            return Optional.empty();
        }
        raw.keySet().stream().filter(key -> !PASSED_OVER.contains(key)).forEach(key -> {
            throw new TemplateError(name, key, "is not served on one machine");
        });
        Map<String, Object> own = Sections.part(raw, "Properties");
        Map<String, Object> properties = switch (type) {
            case Types.FUNCTION -> merged(globals, own);
            case Types.DISTRIBUTION -> Map.of("DistributionConfig", front(own));
            default -> own;
        };
        var resource = new Resource(name, type, Resource.asObject(resolver.needed(name, properties)));
        Served.check(resource);
        Allowed.check(resource);
        return Optional.of(resource);
    }

    /**
     * Of the network in front which headers it adds where, and whom it asks where the first of a group has nothing; the
     * rest could only be had in AWS.
     */
    private static Map<String, Object> front(Map<String, Object> distribution) {
        Map<String, Object> config = Sections.part(distribution, "DistributionConfig");
        return Map.of(
                "DefaultCacheBehavior",
                only(BEHAVIOUR, Sections.part(config, "DefaultCacheBehavior")),
                "CacheBehaviors",
                each(BEHAVIOUR, config.get("CacheBehaviors")),
                "Origins",
                each(ORIGIN, config.get("Origins")),
                "OriginGroups",
                Sections.part(config, "OriginGroups"));
    }

    private static List<Map<String, Object>> each(Set<String> keys, @Nullable Object parts) {
        return parts == null
                ? List.of()
                : Resource.asObjects(parts).stream()
                        .map(part -> only(keys, part))
                        .toList();
    }

    private static Map<String, Object> only(Set<String> keys, Map<String, Object> part) {
        var kept = new LinkedHashMap<>(part);
        kept.keySet().retainAll(keys);
        return kept;
    }

    /** A function's own properties over the globals; objects are merged and lists put together, as SAM does. */
    private static Map<String, Object> merged(Map<String, Object> below, Map<String, Object> above) {
        var merged = new LinkedHashMap<>(below);
        above.forEach((key, value) -> merged.merge(key, value, ResourceReader::together));
        return merged;
    }

    private static Object together(Object low, Object high) {
        if (low instanceof Map && high instanceof Map) {
            return merged(Resource.asObject(low), Resource.asObject(high));
        }
        return low instanceof List<?> first && high instanceof List<?> second
                ? Stream.concat(first.stream(), second.stream()).toList()
                : high;
    }
}
