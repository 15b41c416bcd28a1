package org.communityalerts.local.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.local.template.Resource;
import org.communityalerts.local.template.Template;
import org.communityalerts.local.template.Types;

/** How CloudFront treats each path, as the template declares it: the first that matches holds. */
final class Behaviours {
    private static final String ANY = "*";

    private final Map<Pattern, Map<String, Object>> behaviours = new LinkedHashMap<>();

    /** @param template one that has no distribution treats no path in any way */
    Behaviours(Template template) {
        for (Resource distribution : template.all(Types.DISTRIBUTION)) {
            Map<String, Object> config = distribution.object("DistributionConfig");
            Stream.concat(
                            Resource.asObjects(Resource.in(config, "CacheBehaviors")).stream(),
                            Stream.of(Resource.asObject(Resource.in(config, "DefaultCacheBehavior"))))
                    .forEach(behaviour -> behaviours.put(
                            pattern(behaviour.getOrDefault("PathPattern", ANY).toString()), behaviour));
        }
    }

    /** What is declared under that name for a path. */
    Optional<String> at(String path, String name) {
        return behaviours.entrySet().stream()
                .filter(behaviour -> behaviour.getKey().matcher(path).matches())
                .findFirst()
                .map(behaviour -> Resource.in(behaviour.getValue(), name).toString());
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(
                Stream.of(path.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")), Pattern.DOTALL);
    }
}
