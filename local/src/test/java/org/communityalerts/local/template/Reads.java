package org.communityalerts.local.template;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.communityalerts.app.Handler;
import org.communityalerts.app.wiring.Settings;

/** An environment in which everything is set, and which remembers what a function reads of it. */
final class Reads implements UnaryOperator<String> {
    private static final Set<String> SETTINGS = Settings.names();

    private final Map<String, String> values;
    private final Set<String> read = new TreeSet<>();

    private Reads(Map<String, String> values) {
        this.values = values;
    }

    /** The names of the settings that a function reads from its start to its last call. */
    static Set<String> of(Map<String, String> values) {
        // As Lambda sets it.
        System.setProperty("aws.region", Names.REGION);
        var environment = new Reads(values);
        new Handler(values.get("SPRING_CLOUD_FUNCTION_DEFINITION"), environment).prepare();
        return environment.read;
    }

    @Override
    public String apply(String name) {
        if (SETTINGS.contains(name)) {
            read.add(name);
        }
        return values.get(name);
    }
}
