package org.communityalerts.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** template.yaml, read, checked and resolved: the only description of what runs. */
public final class Template {
    private static final Set<String> SECTIONS = Set.of(
            "AWSTemplateFormatVersion",
            "Transform",
            "Description",
            "Parameters",
            "Conditions",
            "Globals",
            "Resources",
            "Outputs");
    /** Of a resource itself, beside Type and Properties. */
    private static final Set<String> PASSED_OVER =
            Set.of("Type", "Properties", "DeletionPolicy", "UpdateReplacePolicy", "Metadata", "DependsOn");

    private final List<Resource> resources = new ArrayList<>();

    private Template() {}

    /**
     * Reads a template.
     *
     * @param parameters values for the template's parameters
     * @throws TemplateError naming the first thing that cannot be served
     */
    public static Template read(Path file, Map<String, String> parameters, Names names) throws IOException {
        return parse(Files.readString(file), parameters, names);
    }

    /** As {@link #read}, from a text. */
    public static Template parse(String yaml, Map<String, String> given, Names names) {
        Map<String, Object> raw = TemplateYaml.read(yaml);
        raw.keySet().stream().filter(s -> !SECTIONS.contains(s)).forEach(section -> {
            throw new TemplateError("the file", section, "is not served on one machine");
        });
        Map<String, Object> declared = section(raw, "Resources");
        var parameters = new Parameters(section(raw, "Parameters"), given);
        var resolver =
                new Resolver(parameters, new Conditions(section(raw, "Conditions"), parameters), declared, names);
        Map<String, Object> globals = section(section(raw, "Globals"), "Function");
        var template = new Template();
        declared.forEach((name, resource) -> template.add(name, Resource.asObject(resource), globals, resolver));
        return template;
    }

    private void add(String name, Map<String, Object> raw, Map<String, Object> globals, Resolver resolver) {
        if (Served.onlyInAws(String.valueOf(raw.get("Type")))) {
            return;
        }
        raw.keySet().stream().filter(key -> !PASSED_OVER.contains(key)).forEach(key -> {
            throw new TemplateError(name, key, "is not served on one machine");
        });
        String type = String.valueOf(raw.get("Type"));
        Map<String, Object> properties = section(raw, "Properties");
        if (type.equals(Types.FUNCTION)) {
            properties = merged(globals, properties);
        }
        var resource = new Resource(name, type, Resource.asObject(resolver.resolve(name, properties)));
        Served.check(resource);
        resources.add(resource);
    }

    /** A function's own properties over the globals; objects are merged, as SAM does. */
    private static Map<String, Object> merged(Map<String, Object> below, Map<String, Object> above) {
        var merged = new LinkedHashMap<>(below);
        above.forEach((key, value) -> merged.merge(
                key,
                value,
                (low, high) -> low instanceof Map && high instanceof Map
                        ? merged(Resource.asObject(low), Resource.asObject(high))
                        : high));
        return merged;
    }

    /** The resources of a type, in the order of the file. */
    public List<Resource> all(String type) {
        return resources.stream().filter(r -> r.type().equals(type)).toList();
    }

    private static Map<String, Object> section(Map<String, Object> from, String name) {
        Object section = from.get(name);
        return section == null ? Map.of() : Resource.asObject(section);
    }
}
