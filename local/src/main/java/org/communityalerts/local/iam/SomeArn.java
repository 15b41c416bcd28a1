package org.communityalerts.local.iam;

import org.communityalerts.local.template.Names;
import org.jspecify.annotations.Nullable;

/** ARNs of what requests name. */
final class SomeArn {
    private SomeArn() {}

    static String table(String name) {
        return name.startsWith("arn:") ? name : Names.arn("dynamodb", "table/" + name);
    }

    /** @param index null for the table itself */
    static String table(String name, @Nullable String index) {
        return index == null ? table(name) : table(name) + "/index/" + index;
    }

    static String queue(String url) {
        return Names.arn("sqs", url.substring(url.lastIndexOf('/') + 1));
    }

    static String userPool(String id) {
        return Names.arn("cognito-idp", "userpool/" + id);
    }

    static String key(String id) {
        return id.startsWith("arn:") ? id : Names.arn("kms", "key/" + id);
    }

    static String bucket(String name) {
        return "arn:aws:s3:::" + name;
    }

    static String object(String bucket, String key) {
        return bucket(bucket) + "/" + key;
    }
}
