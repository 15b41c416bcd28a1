package org.communityalerts.outside.aws.dynamo.resident;

import static org.communityalerts.outside.aws.dynamo.Items.EXPIRES;
import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.number;
import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;
import static org.communityalerts.outside.aws.dynamo.Items.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.communityalerts.domain.resident.Proof;
import org.communityalerts.outside.aws.dynamo.Items;
import org.communityalerts.port.resident.Codes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Proofs, tokens and counts in the Codes table. Codes, tokens and what is counted are kept as keyed hashes only. */
public final class DynamoCodes implements Codes {
    private static final int TOKEN_BYTES = 32;

    private static final String WANTED = "person";

    private final DynamoDbClient dynamo;
    private final String table;
    private final UnaryOperator<String> keyed;
    private final SecureRandom random = new SecureRandom();

    /** @param keyed makes a text a keyed hash, see {@link AddressKey} */
    public DynamoCodes(DynamoDbClient dynamo, String table, UnaryOperator<String> keyed) {
        this.dynamo = dynamo;
        this.table = table;
        this.keyed = keyed;
    }

    @Override
    public void open(Proof proof) {
        var item = new HashMap<String, AttributeValue>(proof(proof.id()));
        item.put(
                "codes",
                AttributeValue.fromM(proof.codes().keySet().stream()
                        .collect(Collectors.toMap(address -> address, address -> s("")))));
        item.put(EXPIRES, n(proof.until().getEpochSecond()));
        item.put("tries", n(0));
        if (proof.subscriberId() != null) {
            item.put("subscriberId", s(proof.subscriberId()));
        }
        if (proof.wanted() != null) {
            item.put(WANTED, AttributeValue.fromM(SubscriberItem.of(proof.wanted(), 0, null)));
        }
        dynamo.putItem(p -> p.tableName(table).item(item));
    }

    @Override
    public Optional<Proof> find(String proofId) {
        var item = dynamo.getItem(g -> g.tableName(table).key(proof(proofId)).consistentRead(true))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(read(proofId, item));
    }

    private Proof read(String proofId, Map<String, AttributeValue> item) {
        return new Proof(
                proofId,
                optionalText(item, "subscriberId"),
                item.containsKey(WANTED)
                        ? SubscriberItem.read(value(item, WANTED).m())
                        : null,
                value(item, "codes").m().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, e -> e.getValue().s())),
                Instant.ofEpochSecond(Long.parseLong(value(item, EXPIRES).n())));
    }

    @Override
    public void keep(String proofId, String address, String code) {
        dynamo.updateItem(u -> u.tableName(table)
                .key(proof(proofId))
                .updateExpression("SET codes.#address = :code")
                .conditionExpression("attribute_exists(codes.#address)")
                .expressionAttributeNames(Map.of("#address", address))
                .expressionAttributeValues(Map.of(":code", s(hash(proofId, address, code)))));
    }

    @Override
    public Optional<String> use(String proofId, String code, int most) {
        try {
            var tried = dynamo.updateItem(u -> u.tableName(table)
                            .key(proof(proofId))
                            .updateExpression("ADD tries :one")
                            .conditionExpression("tries < :most")
                            .expressionAttributeValues(Map.of(":one", n(1), ":most", n(most)))
                            .returnValues("ALL_NEW"))
                    .attributes();
            Optional<String> proven = read(proofId, tried).codes().entrySet().stream()
                    .filter(e -> same(e.getValue(), hash(proofId, e.getKey(), code)))
                    .map(Map.Entry::getKey)
                    .findFirst();
            proven.ifPresent(address -> useUp(proofId, address));
            return proven;
        } catch (ConditionalCheckFailedException e) {
            return Optional.empty();
        }
    }

    /** Of two who send the same code at once, one fails here. */
    private void useUp(String proofId, String address) {
        dynamo.updateItem(u -> u.tableName(table)
                .key(proof(proofId))
                .updateExpression("REMOVE codes.#address")
                .conditionExpression("attribute_exists(codes.#address)")
                .expressionAttributeNames(Map.of("#address", address)));
    }

    @Override
    public String token(String subscriberId, Instant until) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        dynamo.putItem(p -> p.tableName(table)
                .item(Map.of(
                        "id",
                        s("token#" + keyed.apply(token)),
                        "subscriberId",
                        s(subscriberId),
                        EXPIRES,
                        n(until.getEpochSecond()))));
        return token;
    }

    @Override
    public Optional<String> opens(String token, Instant now) {
        var item = dynamo.getItem(g -> g.tableName(table).key(token(token)).consistentRead(true))
                .item();
        boolean good = !item.isEmpty()
                && now.getEpochSecond() < Long.parseLong(value(item, EXPIRES).n());
        return good ? Optional.of(text(item, "subscriberId")) : Optional.empty();
    }

    @Override
    public void end(String token) {
        dynamo.deleteItem(d -> d.tableName(table).key(token(token)));
    }

    @Override
    public int count(String what, Instant now, Duration window) {
        long number = now.getEpochSecond() / window.toSeconds();
        long forgotten = (number + 2) * window.toSeconds();
        var counted = dynamo.updateItem(u -> u.tableName(table)
                .key(Map.of("id", s("count#" + keyed.apply(what) + "#" + number)))
                .updateExpression("SET " + EXPIRES + " = :forgotten ADD times :one")
                .expressionAttributeValues(Map.of(":one", n(1), ":forgotten", n(forgotten)))
                .returnValues("ALL_NEW"));
        return number(counted.attributes(), "times");
    }

    @Override
    public void note(String what, Instant until) {
        dynamo.putItem(p -> p.tableName(table).item(Map.of("id", noted(what), EXPIRES, n(until.getEpochSecond()))));
    }

    @Override
    public boolean noted(String what, Instant now) {
        var item = dynamo.getItem(
                        g -> g.tableName(table).key(Map.of("id", noted(what))).consistentRead(true))
                .item();
        return !item.isEmpty() && !Items.expired(item, now);
    }

    private AttributeValue noted(String what) {
        return s("note#" + keyed.apply(what));
    }

    private String hash(String proofId, String address, String code) {
        return keyed.apply(proofId + " " + address + " " + code);
    }

    private static boolean same(String kept, String given) {
        return MessageDigest.isEqual(kept.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, AttributeValue> token(String token) {
        return Map.of("id", s("token#" + keyed.apply(token)));
    }

    private static Map<String, AttributeValue> proof(String id) {
        return Map.of("id", s("proof#" + id));
    }
}
