package org.communityalerts.local.gateway;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.Request;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communityalerts.local.template.Resource;
import org.communityalerts.local.template.Template;
import org.communityalerts.local.template.Types;

/** Whom CloudFront asks when the first origin of a group answers with an error, as the template declares it. */
public final class OriginGroups {
    /** @param path what is put before the address that was asked for */
    private record Second(List<String> errors, String path) {}

    private final Behaviours behaviours;
    private final Map<String, Second> groups = new HashMap<>();
    private final HttpHandler api;

    /** @param api what the second of each group is: only the API can be asked under a path of its own */
    public OriginGroups(Template template, HttpHandler api) {
        this.behaviours = new Behaviours(template);
        this.api = api;
        for (Resource distribution : template.all(Types.DISTRIBUTION)) {
            Map<String, Object> config = distribution.object("DistributionConfig");
            Map<String, String> paths = Resource.asObjects(Resource.in(config, "Origins")).stream()
                    .collect(Collectors.toMap(
                            origin -> Resource.in(origin, "Id").toString(),
                            origin -> origin.getOrDefault("OriginPath", "").toString()));
            items(config, "OriginGroups")
                    .forEach(group -> groups.put(Resource.in(group, "Id").toString(), second(group, paths)));
        }
    }

    /** Whether another answers instead; that error is said by nobody then. */
    boolean answer(HttpExchange exchange, int error, String key) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Optional<Second> second = behaviours
                .at(path, "TargetOriginId")
                .map(groups::get)
                .filter(one -> one.errors().contains(Integer.toString(error)));
        if (second.isEmpty()) {
            return false;
        }
        URI asked = address(second.get().path() + "/" + key);
        Filter.adaptRequest("at the second origin", request -> new Readdressed(request, asked))
                .doFilter(exchange, new Filter.Chain(List.of(), api));
        return true;
    }

    private static URI address(String path) {
        try {
            return new URI(null, null, path, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path that was read is one", e);
        }
    }

    private static Second second(Map<String, Object> group, Map<String, String> paths) {
        Map<String, Object> codes = Resource.asObject(
                Resource.in(Resource.asObject(Resource.in(group, "FailoverCriteria")), "StatusCodes"));
        List<String> errors = ((List<?>) Resource.in(codes, "Items"))
                .stream().map(Object::toString).toList();
        String origin = Resource.in(items(group, "Members").get(1), "OriginId").toString();
        return new Second(errors, Resource.in(paths, origin).toString());
    }

    private static List<Map<String, Object>> items(Map<String, Object> from, String name) {
        return Resource.asObjects(
                Resource.asObject(from.getOrDefault(name, Map.of())).getOrDefault("Items", List.of()));
    }

    /** The same request to another address. */
    private record Readdressed(Request request, URI address) implements Request {
        @Override
        public URI getRequestURI() {
            return address;
        }

        @Override
        public String getRequestMethod() {
            return request.getRequestMethod();
        }

        @Override
        public Headers getRequestHeaders() {
            return request.getRequestHeaders();
        }
    }
}
