package org.communityalerts.local.aws;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.communityalerts.local.lambda.Invocable;
import org.communityalerts.local.template.Resource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.json.JsonMapper;

/**
 * What SES does with an e-mail that comes in: by the template's receipt rule it is put into a bucket, and who listens to the
 * rule's topic is told what it looks like. The rule set counts as the active one.
 */
public final class SesReceiving {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> LOOKS = List.of("spam", "virus", "spf", "dkim", "dmarc");

    private record Rule(List<String> recipients, String bucket, String prefix, String topic) {
        boolean takes(String address) {
            String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
            return recipients.contains(domain);
        }
    }

    private record Listener(String topic, Invocable function) {}

    private final S3Client s3;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    public SesReceiving(S3Client s3) {
        this.s3 = s3;
    }

    /** From now on mail is taken by that rule. */
    public void keep(Resource declared) {
        Map<String, Object> rule = declared.object("Rule");
        Map<String, Object> action = Resource.asObject(
                Resource.in(Resource.asObjects(Resource.in(rule, "Actions")).getFirst(), "S3Action"));
        rules.add(new Rule(
                Resource.asTexts(Resource.in(rule, "Recipients")),
                Resource.in(action, "BucketName").toString(),
                Resource.in(action, "ObjectKeyPrefix").toString(),
                Resource.in(action, "TopicArn").toString()));
    }

    /** From now on that function is told what its topic is told. */
    public void tell(Object topic, Invocable function) {
        listeners.add(new Listener(topic.toString(), function));
    }

    /**
     * Takes an e-mail in; empty if no rule is for it.
     *
     * @param to whom it was sent to, as its envelope says
     * @param verdicts what the looks at it came to; PASS where nothing is said
     * @return the id SES gives it
     */
    public Optional<String> take(byte[] raw, List<String> to, Map<String, String> verdicts) throws IOException {
        Optional<Rule> rule =
                rules.stream().filter(one -> to.stream().anyMatch(one::takes)).findFirst();
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        String id = UUID.randomUUID().toString().replace("-", "");
        String key = rule.get().prefix() + id;
        s3.putObject(p -> p.bucket(rule.get().bucket()).key(key), RequestBody.fromBytes(raw));
        byte[] notification = SesReports.notification(
                "Amazon SES Email Receipt Notification",
                JSON.writeValueAsString(told(id, to, verdicts, Map.of("type", "S3", "objectKey", key))));
        for (Listener listener : listeners) {
            if (listener.topic().equals(rule.get().topic())) {
                listener.function().invoke(notification);
            }
        }
        return Optional.of(id);
    }

    private static Map<String, Object> told(
            String id, List<String> to, Map<String, String> verdicts, Map<String, String> action) {
        var receipt = new LinkedHashMap<String, Object>();
        receipt.put("timestamp", Instant.now().toString());
        receipt.put("recipients", to);
        LOOKS.forEach(look -> receipt.put(look + "Verdict", Map.of("status", verdicts.getOrDefault(look, "PASS"))));
        receipt.put("action", action);
        return Map.of(
                "notificationType", "Received", "receipt", receipt, "mail", Map.of("messageId", id, "destination", to));
    }
}
