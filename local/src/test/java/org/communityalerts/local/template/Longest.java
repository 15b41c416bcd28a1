package org.communityalerts.local.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A template's values at their longest: what a force could call things, and what CloudFormation does. */
final class Longest {
    static final String STACK = "community-alerts-live";
    static final String ACCOUNT = "111111111111";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");

    private static final Map<String, String> FORCE = Map.of(
            "ForceName",
            "Heddlu Dyfed-Powys Police, \"with quotes\" - Office of the Commissioner",
            "PublicUrl",
            "https://community-alerts.avonandsomerset.police.uk",
            "LogoUrl",
            "https://community-alerts.avonandsomerset.police.uk/" + "l".repeat(80),
            "TilesUrl",
            "https://tiles.avonandsomerset.police.uk/{z}/{x}/{y}.png?key=" + "k".repeat(64),
            "EmailSender",
            "community.alerts@avonandsomerset.police.uk",
            "TwilioAccountSid",
            "AC" + "0".repeat(32),
            "SmsSender",
            "MG" + "0".repeat(32),
            "VoiceCaller",
            "+447700900999123",
            "PeopleUrl",
            "https://cognito-idp.eu-west-2.amazonaws.com/eu-west-2_AbCdEfGhI",
            "SignInUrl",
            "https://" + STACK + "-" + ACCOUNT + ".auth.eu-west-2.amazoncognito.com");

    private final Map<String, String> given;
    private final Map<String, Object> resources;

    Longest(Map<String, String> defaults, Map<String, Object> resources) {
        this.given = new HashMap<>(defaults);
        this.given.putAll(FORCE);
        this.resources = resources;
    }

    /** A value as a text, its references filled in. */
    String text(Object value) {
        return switch (value) {
            case Map<?, ?> map when map.get("Ref") instanceof String name -> called(name);
            case Map<?, ?> map when map.containsKey("Fn::Sub") -> substituted(map.get("Fn::Sub"));
            case Map<?, ?> map when map.containsKey("Fn::GetAtt") -> arn(map.get("Fn::GetAtt"));
            case List<?> list -> list.stream().map(this::text).collect(Collectors.joining("\",\"", "[\"", "\"]"));
            default -> value.toString();
        };
    }

    static String substituted(String text, UnaryOperator<String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }

    private String substituted(Object argument) {
        Object text = argument instanceof List<?> list ? list.getFirst() : argument;
        return substituted(text.toString(), this::called);
    }

    private String arn(Object path) {
        String name = path instanceof List<?> list
                ? list.getFirst().toString()
                : path.toString().split("\\.", 2)[0];
        return "arn:aws:service:eu-west-2:" + ACCOUNT + ":" + called(name);
    }

    private String called(String name) {
        if (given.containsKey(name)) {
            return given.get(name);
        }
        if (name.startsWith("AWS::")) {
            return Map.of("AWS::AccountId", ACCOUNT, "AWS::Region", "eu-west-2", "AWS::Partition", "aws")
                    .getOrDefault(name, STACK);
        }
        String made = STACK + (resources.containsKey(name) ? "-" : "-data-") + name + "-ABCDEFGHIJKLM";
        if (name.endsWith("Arn")) {
            return "arn:aws:service:eu-west-2:" + ACCOUNT + ":kind/" + made;
        }
        if (name.endsWith("Queue")) {
            return "https://sqs.eu-west-2.amazonaws.com/" + ACCOUNT + "/" + made;
        }
        return name.endsWith("Secret")
                ? "arn:aws:secretsmanager:eu-west-2:" + ACCOUNT + ":secret:" + name + "-ABCDEFGHIJKL-AbCdEf"
                : made;
    }
}
