package org.communityalerts.edge.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityalerts.domain.PackagedFile;

/** What the contract, docs/openapi.yaml, has each route's requests say besides their path: parameters of a query, and a body. */
public final class Contract {
    private static final String SCHEMAS = "  schemas:";
    private static final Pattern PATH = Pattern.compile(" {2}(/.+):");
    private static final Pattern METHOD = Pattern.compile(" {4}(get|post|put|delete):");
    private static final Pattern PARAMETER = Pattern.compile(" {6}- name: (\\w+)");
    private static final String IN_QUERY = "        in: query";
    private static final String BODY = "      requestBody:";

    private static final Contract READ = new Contract();

    private final Map<String, Set<String>> parameters = new TreeMap<>();
    private final Set<String> bodies = new HashSet<>();
    private final List<String> schemas;

    /** Line by line: a reader of all YAML would be a tenth of a second in a function's start. */
    private Contract() {
        String path = "";
        String route = "";
        String parameter = "";
        List<String> lines =
                new PackagedFile(Contract.class, "openapi.yaml").lines().toList();
        int paths = lines.indexOf(SCHEMAS);
        schemas = List.copyOf(lines.subList(paths, lines.size()));
        for (String line : lines.subList(0, paths)) {
            Matcher aPath = PATH.matcher(line);
            Matcher aMethod = METHOD.matcher(line);
            Matcher aParameter = PARAMETER.matcher(line);
            path = aPath.matches() ? aPath.group(1) : path;
            route = aMethod.matches() ? aMethod.group(1).toUpperCase(Locale.ROOT) + " " + path : route;
            parameter = aParameter.matches() ? aParameter.group(1) : parameter;
            if (line.equals(IN_QUERY)) {
                parameters.computeIfAbsent(route, _ -> new TreeSet<>()).add(parameter);
            } else if (line.equals(BODY)) {
                bodies.add(route);
            }
        }
    }

    /** The parameters that a query may have on that route, in the order of the alphabet. */
    public static Set<String> parameters(String route) {
        return READ.parameters.getOrDefault(route, Set.of());
    }

    /** Whether a request on that route says something in a body. */
    public static boolean hasBody(String route) {
        return READ.bodies.contains(route);
    }

    /** The lines that describe its named shapes. */
    public static List<String> schemas() {
        return READ.schemas;
    }
}
