package org.communityalerts.local.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A template's resources as CloudFormation will see them, its references as they are written. */
final class Expanded {
    private Expanded() {}

    /** What parameters are if nothing is said. */
    static Map<String, String> defaults(Path template) {
        try {
            var defaults = new HashMap<String, String>();
            new Sections(TemplateYaml.read(Files.readString(template)))
                    .of("Parameters")
                    .forEach((name, declaration) -> {
                        Object value = Resource.asObject(declaration).get("Default");
                        if (value != null) {
                            defaults.put(name, value.toString());
                        }
                    });
            return defaults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list that is a parameter is gone over once. */
    static Map<String, Object> resources(Path template) {
        try {
            var sections = new Sections(TemplateYaml.read(Files.readString(template)));
            Map<String, Object> parameters = sections.of("Parameters");
            return sections.unrolled(new Loops(
                            name -> parameters.containsKey(name) ? List.of("Each") : null,
                            new Mappings(sections.of("Mappings"))))
                    .of("Resources");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
