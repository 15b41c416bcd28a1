package org.communityalerts.local.template;

import java.util.Map;

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

    static String pseudoParameter(String name) {
        return PSEUDO_PARAMETERS.get(name);
    }

    String ref(String name, String type) {
        return type.equals(Types.QUEUE) ? queueUrl(name) : name(name, type);
    }

    /** The address of a queue, from its name. */
    public String queueUrl(String name) {
        return sqs + "/" + ACCOUNT + "/" + name;
    }

    String arn(String name, String type) {
        String service = switch (type) {
            case Types.QUEUE -> "sqs";
            case Types.TABLE -> "dynamodb";
            case Types.BUCKET -> "s3";
            case Types.KEY -> "kms";
            case Types.FUNCTION -> "lambda";
            case Types.USER_POOL -> "cognito-idp";
            default -> "local";
        };
        String kind = type.equals(Types.TABLE) ? "table/" : "";
        return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + kind + name;
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
