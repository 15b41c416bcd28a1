package org.communityalerts.local.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sections of one template. */
record Sections(Map<String, Object> raw) {
    private static final String LANGUAGE_EXTENSIONS = "AWS::LanguageExtensions";
    private static final Set<String> KNOWN = Set.of(
            "AWSTemplateFormatVersion",
            "Transform",
            "Description",
            "Metadata",
            "Parameters",
            "Mappings",
            "Conditions",
            "Globals",
            "Resources",
            "Outputs");
    private static final List<String> WITH_LOOPS = List.of("Conditions", "Resources", "Outputs");

    Sections {
        raw.keySet().stream().filter(section -> !KNOWN.contains(section)).forEach(section -> {
            throw new TemplateError("the file", section, "is not served on one machine");
        });
    }

    Map<String, Object> of(String name) {
        return part(raw, name);
    }

    /** An object in another; empty if left out. */
    static Map<String, Object> part(Map<String, Object> from, String name) {
        Object part = from.get(name);
        return part == null ? Map.of() : Resource.asObject(part);
    }

    /** Without a loop; one that nothing would unroll in AWS is refused. */
    Sections unrolled(Parameters parameters, Mappings mappings) {
        return unrolled(new Loops(parameters::value, mappings));
    }

    Sections unrolled(Loops loops) {
        var unrolled = new HashMap<>(raw);
        WITH_LOOPS.forEach(section -> unrolled.put(section, loops.unrolled(section, of(section))));
        if (loops.any() && !extended()) {
            throw new TemplateError("the file", "Transform", "loops need " + LANGUAGE_EXTENSIONS + ", named first");
        }
        return new Sections(unrolled);
    }

    private boolean extended() {
        Object transforms = raw.get("Transform");
        return LANGUAGE_EXTENSIONS.equals(transforms instanceof List<?> list ? list.getFirst() : transforms);
    }
}
