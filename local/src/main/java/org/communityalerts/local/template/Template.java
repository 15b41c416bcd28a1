package org.communityalerts.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is deployed, read, checked and resolved: the only description of what runs. */
public final class Template {
    /** In the order they are deployed: what is kept for ever first, where it has a template of its own. */
    private static final List<String> FILES = List.of("data.yaml", "template.yaml");

    private final List<Resource> resources = new ArrayList<>();

    Template() {}

    /** The templates' texts by the files' names, in the order they are deployed. */
    public static Map<String, String> texts(Path project) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        for (String file : FILES) {
            if (Files.exists(project.resolve(file))) {
                texts.put(file, Files.readString(project.resolve(file)));
            }
        }
        return texts;
    }

    /**
     * Reads a project's templates.
     *
     * @param project the folder they are in
     * @param parameters values for the templates' parameters
     * @throws TemplateError naming the first thing that cannot be served
     */
    public static Template read(Path project, Map<String, String> parameters, Names names) throws IOException {
        return parse(texts(project), parameters, names);
    }

    /** As {@link #read}, from texts by their files' names. */
    public static Template parse(Map<String, String> texts, Map<String, String> parameters, Names names) {
        var deployment = new Deployment(parameters, names);
        texts.forEach(deployment::add);
        return deployment.template();
    }

    void add(Resource resource) {
        if (resources.stream().anyMatch(r -> r.name().equals(resource.name()))) {
            throw new TemplateError(resource.name(), "Type", "another template has a resource of that name");
        }
        resources.add(resource);
    }

    /** The resources of a type, in the order they are made. */
    public List<Resource> all(String type) {
        return resources.stream().filter(r -> r.type().equals(type)).toList();
    }
}
