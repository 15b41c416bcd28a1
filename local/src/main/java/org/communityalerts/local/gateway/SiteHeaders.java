package org.communityalerts.local.gateway;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.communityalerts.local.template.Resource;

/** The headers a CloudFront response headers policy adds, as the template declares them. */
public final class SiteHeaders {
    /** Each part of SecurityHeadersConfig, and how it is said in HTTP. */
    private static final Map<String, BiConsumer<Map<String, Object>, Map<String, String>>> SECURITY = Map.of(
            "ContentSecurityPolicy",
            (part, headers) -> headers.put(
                    "Content-Security-Policy", part.get("ContentSecurityPolicy").toString()),
            "ContentTypeOptions",
            (part, headers) -> headers.put("X-Content-Type-Options", "nosniff"),
            "FrameOptions",
            (part, headers) ->
                    headers.put("X-Frame-Options", part.get("FrameOption").toString()),
            "ReferrerPolicy",
            (part, headers) ->
                    headers.put("Referrer-Policy", part.get("ReferrerPolicy").toString()),
            "StrictTransportSecurity",
            (part, headers) ->
                    headers.put("Strict-Transport-Security", "max-age=" + part.get("AccessControlMaxAgeSec")));

    private SiteHeaders() {}

    /** @param policies the template's policies: the site has one */
    public static Map<String, String> of(List<Resource> policies) {
        var headers = new TreeMap<String, String>();
        for (Resource policy : policies) {
            Map<String, Object> config = policy.object("ResponseHeadersPolicyConfig");
            part(config, "SecurityHeadersConfig")
                    .forEach((name, part) -> SECURITY.get(name).accept(Resource.asObject(part), headers));
            Object items = part(config, "CustomHeadersConfig").getOrDefault("Items", List.of());
            Resource.asObjects(items)
                    .forEach(item -> headers.put(
                            item.get("Header").toString(), item.get("Value").toString()));
        }
        return headers;
    }

    private static Map<String, Object> part(Map<String, Object> config, String name) {
        return Resource.asObject(config.getOrDefault(name, Map.of()));
    }
}
