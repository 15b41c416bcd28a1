package org.communityalerts.local.iam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Resource;
import org.communityalerts.local.template.Template;
import org.communityalerts.local.template.Types;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows each function by its access key, and what the template grants it; whoever else calls is this machine's owner. */
public final class Guard {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private static final Map<String, Guarded> BY_KEY = new ConcurrentHashMap<>();

    /** @param granted what was asked and granted before: the same few things over and over, but for objects' own names */
    private record Guarded(String function, Policy policy, Encryption encryption, Set<List<Need>> granted) {}

    private Guard() {}

    /** From now on the template's functions are held to their policies. */
    public static void hold(Template template) {
        var encryption = new Encryption(template);
        for (Resource function : template.all(Types.FUNCTION)) {
            BY_KEY.put(
                    key(function.name()),
                    new Guarded(function.name(), Policy.of(function), encryption, ConcurrentHashMap.newKeySet()));
        }
    }

    /** The access key that a function calls with. */
    public static String key(String function) {
        return "LOCAL" + function;
    }

    /** What belongs to that key and signs requests. */
    public static String secret(String key) {
        return "secret-of-" + key;
    }

    public static boolean knows(String key) {
        return BY_KEY.containsKey(key);
    }

    /** Why a request is refused, in AWS's words; nothing if all of what it needs is granted. */
    public static Optional<String> refusal(String key, List<Need> needs) {
        Guarded caller = BY_KEY.get(key);
        if (caller == null || caller.granted().contains(needs)) {
            return Optional.empty();
        }
        Optional<String> refusal = caller.encryption().with(needs).stream()
                .filter(need -> !granted(caller, need))
                .findFirst()
                .map(need -> refused(caller.function(), need));
        if (refusal.isEmpty() && needs.stream().noneMatch(Need::isOfAnObject)) {
            caller.granted().add(List.copyOf(needs));
        }
        return refusal;
    }

    private static boolean granted(Guarded caller, Need need) {
        boolean granted = caller.policy().allows(need) && caller.encryption().leaves(need);
        if (granted) {
            caller.policy().grants(need).forEach(grant -> Used.note(caller.function() + " " + grant));
        }
        return granted;
    }

    private static String refused(String function, Need need) {
        LOG.warn("{} may not {}", function, need);
        String user = "arn:aws:sts::" + Names.ACCOUNT + ":assumed-role/" + function + "/" + function;
        return "User: %s is not authorized to perform: %s on resource: %s because no identity-based policy allows the %s action"
                .formatted(user, need.action(), need.resource(), need.action());
    }
}
