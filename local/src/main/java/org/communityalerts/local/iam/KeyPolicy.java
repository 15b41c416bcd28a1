package org.communityalerts.local.iam;

import java.util.List;
import java.util.Map;
import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Resource;

/** The policy of a key itself, as far as it leaves to the account who may use it. */
record KeyPolicy(List<Map<String, Object>> statements) {
    private static final String ACCOUNT = "arn:aws:iam::" + Names.ACCOUNT + ":root";

    static KeyPolicy of(Resource key) {
        Object statements = key.object("KeyPolicy").getOrDefault("Statement", List.of());
        return new KeyPolicy(Resource.asObjects(statements));
    }

    boolean leavesToTheAccount(String action) {
        return statements.stream()
                .filter(statement -> "Allow".equals(statement.get("Effect")) && !statement.containsKey("Condition"))
                .filter(statement -> statement.get("Principal") instanceof Map<?, ?> principal
                        && Statement.texts(principal.get("AWS")).contains(ACCOUNT))
                .anyMatch(statement -> Statement.texts(statement.get("Action")).stream()
                        .anyMatch(pattern -> Statement.matches(pattern, action)));
    }
}
