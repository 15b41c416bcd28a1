package org.communityalerts.local.gateway;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.communityalerts.local.template.Resource;
import org.communityalerts.local.template.Template;
import org.communityalerts.local.template.Types;

/** The headers that CloudFront adds to what is at a path, as the template declares them. */
public final class SiteHeaders {
    /** Each part of SecurityHeadersConfig, and how it is said in HTTP. */
    private static final Map<String, BiConsumer<Map<String, Object>, Map<String, String>>> SECURITY = Map.of(
            "ContentSecurityPolicy",
            (part, headers) -> headers.put(
                    "Content-Security-Policy",
                    Resource.in(part, "ContentSecurityPolicy").toString()),
            "ContentTypeOptions",
            (part, headers) -> headers.put("X-Content-Type-Options", "nosniff"),
            "FrameOptions",
            (part, headers) -> headers.put(
                    "X-Frame-Options", Resource.in(part, "FrameOption").toString()),
            "ReferrerPolicy",
            (part, headers) -> headers.put(
                    "Referrer-Policy", Resource.in(part, "ReferrerPolicy").toString()),
            "StrictTransportSecurity",
            (part, headers) ->
                    headers.put("Strict-Transport-Security", "max-age=" + part.get("AccessControlMaxAgeSec")));

    private final Behaviours behaviours;
    private final Map<String, Map<String, String>> policies;

    /** @param template one that has no distribution adds no headers */
    public SiteHeaders(Template template) {
        behaviours = new Behaviours(template);
        policies = template.all(Types.RESPONSE_HEADERS).stream()
                .collect(Collectors.toMap(Resource::name, SiteHeaders::headers));
    }

    /** What is added at that path. */
    public Map<String, String> at(String path) {
        return behaviours.at(path, "ResponseHeadersPolicyId").map(policies::get).orElse(Map.of());
    }

    private static Map<String, String> headers(Resource policy) {
        var headers = new TreeMap<String, String>();
        Map<String, Object> config = policy.object("ResponseHeadersPolicyConfig");
        part(config, "SecurityHeadersConfig")
                .forEach((name, part) ->
                        Objects.requireNonNull(SECURITY.get(name), name).accept(Resource.asObject(part), headers));
        Object origins = part(config, "CorsConfig").get("AccessControlAllowOrigins");
        if (origins != null) {
            headers.put("Access-Control-Allow-Origin", String.join(", ", items(origins)));
        }
        Object items = part(config, "CustomHeadersConfig").getOrDefault("Items", List.of());
        Resource.asObjects(items)
                .forEach(item -> headers.put(
                        Resource.in(item, "Header").toString(),
                        Resource.in(item, "Value").toString()));
        return headers;
    }

    private static List<String> items(Object list) {
        return Resource.asTexts(Resource.in(Resource.asObject(list), "Items"));
    }

    private static Map<String, Object> part(Map<String, Object> config, String name) {
        return Resource.asObject(config.getOrDefault(name, Map.of()));
    }
}
