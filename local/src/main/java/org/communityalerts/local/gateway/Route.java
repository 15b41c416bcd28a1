package org.communityalerts.local.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityalerts.local.lambda.Invocable;

/** A route of the HTTP API and the function behind it. */
public final class Route {
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z0-9_]+)(\\+?)}");

    private final String method;
    private final String path;
    private final boolean open;
    private final Invocable function;
    private final List<String> variables = new ArrayList<>();
    private final Pattern pattern;

    /** @param open whether it needs no token */
    public Route(String method, String path, boolean open, Invocable function) {
        this.method = method;
        this.path = path;
        this.open = open;
        this.function = function;
        this.pattern = compile();
    }

    private Pattern compile() {
        var regex = new StringBuilder();
        Matcher variable = VARIABLE.matcher(path);
        int end = 0;
        while (variable.find()) {
            variables.add(variable.group(1));
            regex.append(Pattern.quote(path.substring(end, variable.start())))
                    .append(variable.group(2).isEmpty() ? "([^/]+)" : "(.+)");
            end = variable.end();
        }
        return Pattern.compile(regex.append(Pattern.quote(path.substring(end))).toString(), Pattern.DOTALL);
    }

    /** The path's variables if this route takes that request. */
    Optional<Map<String, String>> match(String requestMethod, String requestPath) {
        Matcher matcher = pattern.matcher(requestPath);
        if (!(method.equals("ANY") || method.equals(requestMethod)) || !matcher.matches()) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < variables.size(); i++) {
            values.put(variables.get(i), matcher.group(i + 1));
        }
        return Optional.of(values);
    }

    String key() {
        return method + " " + path;
    }

    boolean open() {
        return open;
    }

    Invocable function() {
        return function;
    }

    /** Routes with fewer variables win over those with more. */
    int vagueness() {
        return variables.size();
    }
}
