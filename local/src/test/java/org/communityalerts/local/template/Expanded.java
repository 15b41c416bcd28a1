package org.communityalerts.local.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A template's resources as CloudFormation will see them: each {@code Fn::ForEach} is unrolled. */
final class Expanded {
    private Expanded() {}

    static Map<String, Object> resources(Path template) {
        var resources = new LinkedHashMap<String, Object>();
        section(template).forEach((name, value) -> {
            if (name.startsWith("Fn::ForEach::")) {
                items((List<?>) value).forEach(item -> resources.putAll(unrolled((List<?>) value, item.toString())));
            } else {
                resources.put(name, value);
            }
        });
        return resources;
    }

    /** A list that is a parameter is unrolled once. */
    private static List<?> items(List<?> loop) {
        return loop.get(1) instanceof List<?> written ? written : List.of("Each");
    }

    private static Map<String, Object> unrolled(List<?> loop, String item) {
        var resources = new LinkedHashMap<String, Object>();
        Resource.asObject(loop.getLast())
                .forEach((name, resource) ->
                        resources.put(name.replaceAll("[$&]\\{" + loop.getFirst() + "}", item), resource));
        return resources;
    }

    private static Map<String, Object> section(Path template) {
        try {
            return Resource.asObject(
                    TemplateYaml.read(Files.readString(template)).get("Resources"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
