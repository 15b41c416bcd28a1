package org.communityalerts.local.template;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Templates that are deployed one after another: what one puts out the next can take as a parameter or import. */
final class Deployment {
    private final Map<String, String> given;
    private final Names names;
    private final Set<String> declared = new HashSet<>();
    private final Map<String, String> outputs = new HashMap<>();
    private final Map<String, String> exports = new HashMap<>();
    private final Template template = new Template();

    Deployment(Map<String, String> given, Names names) {
        this.given = given;
        this.names = names;
    }

    /** Deploys one more. */
    void add(String file, String yaml) {
        try {
            add(new Sections(TemplateYaml.read(yaml)));
        } catch (TemplateError e) {
            throw e.in(file);
        }
    }

    /** All of them together. */
    Template template() {
        given.keySet().stream().filter(name -> !declared.contains(name)).forEach(name -> {
            throw new TemplateError("Parameters", name, "is not declared");
        });
        return template;
    }

    private void add(Sections sections) {
        Map<String, Object> wanted = sections.of("Parameters");
        declared.addAll(wanted.keySet());
        var parameters = new Parameters(wanted, valuesFor(wanted));
        var mappings = new Mappings(sections.of("Mappings"));
        Sections unrolled = sections.unrolled(parameters, mappings);
        Map<String, Object> resources = unrolled.of("Resources");
        var conditions = new Conditions(unrolled.of("Conditions"), parameters, mappings);
        var references = new References(parameters, resources, names, given.getOrDefault("PublicUrl", ""));
        var resolver = new Resolver(conditions, mappings, references, exports);
        var reader = new ResourceReader(Sections.part(unrolled.of("Globals"), "Function"), conditions, resolver);
        Order.of(resources)
                .forEach(name -> reader.read(name, Resource.asObject(Resource.in(resources, name)))
                        .ifPresent(template::add));
        unrolled.of("Outputs").forEach((name, output) -> put(name, Resource.asObject(output), conditions, resolver));
    }

    private Map<String, String> valuesFor(Map<String, Object> wanted) {
        var values = new HashMap<>(outputs);
        values.putAll(given);
        values.keySet().retainAll(wanted.keySet());
        return values;
    }

    /** What can only be had in AWS is put out nowhere else. */
    private void put(String name, Map<String, Object> output, Conditions conditions, Resolver resolver) {
        Object condition = output.get("Condition");
        if (condition != null && !conditions.holds(condition.toString())) {
            return;
        }
        try {
            String value = resolver.needed(name, Resource.in(output, "Value")).toString();
            outputs.put(name, value);
            if (output.containsKey("Export")) {
                Map<String, Object> export = Resource.asObject(resolver.needed(name, Resource.in(output, "Export")));
                exports.put(Resource.in(export, "Name").toString(), value);
            }
        } catch (UnservedAttribute e) {
            // Whoever asks for it is told that there is none.
        }
    }
}
