package org.communityalerts.local.lambda;

import java.util.Map;
import java.util.function.Function;
import org.communityalerts.local.iam.Guard;
import org.communityalerts.local.iam.Used;
import org.communityalerts.local.template.Resource;
import org.communityalerts.local.template.TemplateError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a function finds around it: the variables that the template gives it alone, and an access key of its own. */
public final class FunctionEnvironment implements Function<String, @Nullable String> {
    private static final String DEFINITION = "SPRING_CLOUD_FUNCTION_DEFINITION";

    /** Lambda's own, which nobody can have raised. */
    private static final int LARGEST = 4096;

    private final String function;
    private final Map<String, Object> variables;

    FunctionEnvironment(Resource function) {
        this.function = function.name();
        this.variables = Resource.asObject(function.object("Environment").getOrDefault("Variables", Map.of()));
        int bytes = JsonMapper.shared().writeValueAsBytes(variables).length;
        if (bytes > LARGEST) {
            throw new TemplateError(function.name(), "Environment", "has " + bytes + " bytes as JSON, of " + LARGEST);
        }
    }

    /** Which of the catalog's functions it is. */
    String definition() {
        if (!variables.containsKey(DEFINITION)) {
            throw new TemplateError(function, "Environment.Variables." + DEFINITION, "is missing");
        }
        return variables.get(DEFINITION).toString();
    }

    @Override
    public @Nullable String apply(String name) {
        return switch (name) {
            case "aws.accessKeyId" -> ownKey(function);
            case "aws.secretAccessKey" -> secret(ownKey(function));
            default -> variable(name);
        };
    }

    /** Null with LocalStack, which takes a key for an account: there everybody has the owner's. */
    public static @Nullable String ownKey(String function) {
        return System.getenv("LOCALSTACK_URL") == null ? Guard.key(function) : null;
    }

    private static @Nullable String secret(@Nullable String key) {
        return key == null ? null : Guard.secret(key);
    }

    private @Nullable String variable(String name) {
        Object value = variables.get(name);
        if (value == null) {
            return null;
        }
        Used.note(function + " reads " + name);
        return value.toString();
    }
}
