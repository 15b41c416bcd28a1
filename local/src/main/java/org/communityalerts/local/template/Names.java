package org.communityalerts.local.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Ref and GetAtt answer for a resource on this machine. */
public final class Names {
    public static final String REGION = "eu-west-2";
    public static final String ACCOUNT = "000000000000";

    private static final Map<String, String> PSEUDO_PARAMETERS = Map.of(
            "AWS::Region", REGION,
            "AWS::AccountId", ACCOUNT,
            "AWS::Partition", "aws",
            "AWS::URLSuffix", "amazonaws.com",
            "AWS::StackName", "community-alerts-local");

    private final String sqs;

    /** @param sqs the address of the queue server, without a slash at the end */
    public Names(String sqs) {
        this.sqs = sqs;
    }

    static @Nullable String pseudoParameter(String name) {
        return PSEUDO_PARAMETERS.get(name);
    }

    String ref(String name, String type) {
        return switch (type) {
            case Types.QUEUE -> queueUrl(name);
            case Types.SECRET -> arnOf(name, type);
            default -> name(name, type);
        };
    }

    /** The address of a queue, from its name. */
    public String queueUrl(String name) {
        return sqs + "/" + ACCOUNT + "/" + name;
    }

    /** What a resource is called in policies. */
    public static String arnOf(Resource resource) {
        return arnOf(resource.name(), resource.type());
    }

    static String arnOf(String name, String type) {
        return switch (type) {
            case Types.BUCKET -> "arn:aws:s3:::" + name(name, type);
            case Types.QUEUE -> arn("sqs", name);
            case Types.TABLE -> arn("dynamodb", "table/" + name);
            // The end is Secrets Manager's own.
            case Types.SECRET -> arn("secretsmanager", "secret:" + name + "-aBcDeF");
            case Types.KEY -> arn("kms", "key/" + name);
            case Types.FUNCTION -> arn("lambda", "function:" + name);
            case Types.USER_POOL -> arn("cognito-idp", "userpool/" + name);
            default -> arn("local", name);
        };
    }

    /** The name of what is in this account and region. */
    public static String arn(String service, String what) {
        return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + what;
    }

    /** The name of a queue, from its ARN. */
    public static String fromArn(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    /** A bucket's name has no capitals. */
    public static String name(String logical, String type) {
        return type.equals(Types.BUCKET) ? logical.toLowerCase(java.util.Locale.ROOT) : logical;
    }
}
