package org.communityalerts.local.iam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Resource;
import org.communityalerts.local.template.Template;
import org.communityalerts.local.template.Types;
import org.jspecify.annotations.Nullable;

/** Which resources are under which key, and what whoever uses them needs of it. */
final class Encryption {
    private static final String DECRYPT = "kms:Decrypt";
    private static final String DATA_KEY = "kms:GenerateDataKey";

    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, KeyPolicy> policies = new HashMap<>();

    Encryption(Template template) {
        template.all(Types.KEY).forEach(key -> policies.put(SomeArn.key(key.name()), KeyPolicy.of(key)));
        template.all(Types.TABLE)
                .forEach(t -> put(t, t.object("SSESpecification").get("KMSMasterKeyId")));
        template.all(Types.QUEUE).forEach(q -> put(q, q.properties().get("KmsMasterKeyId")));
        template.all(Types.SECRET).forEach(s -> put(s, s.properties().get("KmsKeyId")));
        template.all(Types.BUCKET).forEach(b -> put(b, bucketKey(b)));
    }

    /** What is needed for that, and of the keys that it is under. */
    List<Need> with(List<Need> needs) {
        var all = new ArrayList<>(needs);
        for (Need need : needs) {
            String key = keys.get(holder(need.resource()));
            if (key != null) {
                ofKey(need.action()).forEach(action -> all.add(new Need(action, key)));
            }
        }
        return all;
    }

    /** Whether a key leaves it to policies such as functions have: without its own policy's word they count for nothing. */
    boolean leaves(Need need) {
        KeyPolicy policy = policies.get(need.resource());
        return policy == null || policy.leavesToTheAccount(need.action());
    }

    private void put(Resource resource, @Nullable Object key) {
        if (key != null) {
            keys.put(Names.arnOf(resource), SomeArn.key(key.toString()));
        }
    }

    /** Of a bucket that is under a key of the account's own. */
    private static @Nullable Object bucketKey(Resource bucket) {
        return Resource.asObjects(
                        bucket.object("BucketEncryption").getOrDefault("ServerSideEncryptionConfiguration", List.of()))
                .stream()
                .map(rule -> Resource.asObject(Resource.in(rule, "ServerSideEncryptionByDefault")))
                .filter(rule -> "aws:kms".equals(rule.get("SSEAlgorithm")))
                .map(rule -> rule.get("KMSMasterKeyID"))
                .findFirst()
                .orElse(null);
    }

    /** A table of its index, a bucket of what is in it. */
    private static String holder(String resource) {
        return resource.startsWith("arn:aws:s3:::")
                ? resource.replaceFirst("/.*", "")
                : resource.replaceFirst("/index/.*", "");
    }

    private static List<String> ofKey(String action) {
        return switch (action) {
            case "sqs:SendMessage" -> List.of(DATA_KEY, DECRYPT);
            case "s3:PutObject" -> List.of(DATA_KEY);
            case "sqs:ReceiveMessage", "s3:GetObject", "secretsmanager:GetSecretValue" -> List.of(DECRYPT);
            default -> action.startsWith("dynamodb:") ? List.of(DECRYPT) : List.of();
        };
    }
}
