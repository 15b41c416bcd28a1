package org.communityalerts.edge.form;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityalerts.edge.contract.Contract;

/** The most that each named shape of the contract, docs/openapi.yaml, may have: letters of a text, members of a list. */
final class ContractLimits {
    private static final Pattern SHAPE = Pattern.compile(" {4}(\\w+):(.*)");
    /** Of the shape itself: six spaces in, or in braces on its own line. What is further in belongs to its fields. */
    private static final Pattern LIMIT = Pattern.compile("(?: {6}|[^{]*\\{[^{]*\\b)max(?:Length|Items): (\\d+)\\b.*");

    private static final Map<String, Integer> MOST = read();

    private ContractLimits() {}

    static int most(String shape) {
        Integer most = MOST.get(shape);
        if (most == null) {
            throw new NoSuchElementException("The contract has no shape " + shape + " with a limit of its own");
        }
        return most;
    }

    static Map<String, Integer> all() {
        return MOST;
    }

    /** Line by line: a reader of all YAML would be a tenth of a second in a function's start. */
    private static Map<String, Integer> read() {
        var most = new TreeMap<String, Integer>();
        String shape = "";
        for (String line : Contract.schemas()) {
            Matcher named = SHAPE.matcher(line);
            shape = named.matches() ? named.group(1) : shape;
            Matcher limit = LIMIT.matcher(named.matches() ? named.group(2) : line.startsWith("       ") ? "" : line);
            if (limit.matches()) {
                most.put(shape, Integer.valueOf(limit.group(1)));
            }
        }
        return Map.copyOf(most);
    }
}
