package org.communityalerts.outside.aws.dynamo.resident;

import static org.communityalerts.outside.aws.dynamo.Items.moment;
import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;
import static org.communityalerts.outside.aws.dynamo.Items.texts;
import static org.communityalerts.outside.aws.dynamo.Items.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Consent;
import org.communityalerts.domain.resident.ContactDetails;
import org.communityalerts.domain.resident.Home;
import org.communityalerts.domain.resident.Particulars;
import org.communityalerts.domain.resident.Preferences;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.outside.aws.dynamo.Items;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A subscriber as an item of the Subscribers table. */
final class SubscriberItem {
    private SubscriberItem() {}

    /**
     * @param version one more with each change
     * @param by who changed it last, or null
     */
    static Map<String, AttributeValue> of(Subscriber subscriber, long version, @Nullable Edit by) {
        var item = new HashMap<String, AttributeValue>();
        item.put("version", n(version));
        if (by != null) {
            put(item, "changedBy", by.by());
            item.put("changedAt", n(by.at().toEpochMilli()));
        }
        PlaceIndex.put(item, subscriber);
        putParticulars(item, subscriber);
        if (subscriber.consent() != null) {
            put(item, "consent", subscriber.consent().what());
            put(item, "consentHow", subscriber.consent().how());
            item.put("consentAt", n(subscriber.consent().when().toEpochMilli()));
        }
        if (subscriber.unsafe()) {
            item.put("unsafe", AttributeValue.fromBool(true));
        }
        return item;
    }

    private static void putParticulars(Map<String, AttributeValue> item, Subscriber subscriber) {
        put(item, "id", subscriber.id());
        put(item, "name", subscriber.name());
        put(item, "mobile", subscriber.mobile());
        put(item, "landline", subscriber.landline());
        put(item, "email", subscriber.email());
        put(
                item,
                "browser",
                subscriber.browser() == null ? null : subscriber.browser().address());
        put(item, "postcode", subscriber.postcode());
        put(item, "language", subscriber.language());
        Items.put(item, subscriber.point());
        if (subscriber.quietHours() != null) {
            item.put("quiet", s(DynamoAudience.quiet(subscriber.quietHours())));
        }
        WishesItem.put(item, subscriber.wishes());
        OwnPlacesItem.put(item, subscriber.until(), subscriber.places());
        putAll(item, "groups", subscriber.groups());
        putAll(
                item,
                "channels",
                subscriber.channels().stream().map(Channel::word).collect(Collectors.toSet()));
    }

    private static void put(Map<String, AttributeValue> item, String name, @Nullable String value) {
        if (value != null) {
            item.put(name, s(value));
        }
    }

    private static void putAll(Map<String, AttributeValue> item, String name, Set<String> values) {
        if (!values.isEmpty()) {
            item.put(name, AttributeValue.fromSs(values.stream().sorted().toList()));
        }
    }

    static Subscriber read(Map<String, AttributeValue> item) {
        return new Subscriber(text(item, "id"), particulars(item), consent(item), item.containsKey("unsafe"));
    }

    private static Particulars particulars(Map<String, AttributeValue> item) {
        return new Particulars(
                text(item, "name"),
                new ContactDetails(
                        optionalText(item, "mobile"),
                        optionalText(item, "landline"),
                        optionalText(item, "email"),
                        item.containsKey("browser")
                                ? Browser.of(text(item, "browser")).orElseThrow()
                                : null),
                new Home(
                        text(item, "postcode"),
                        new Spot(Items.point(item), texts(item, "groups"), OwnPlacesItem.until(item))),
                OwnPlacesItem.read(item),
                preferences(item));
    }

    private static Preferences preferences(Map<String, AttributeValue> item) {
        Set<Channel> channels = texts(item, "channels").stream()
                .map(word -> Channel.of(word).orElseThrow())
                .collect(Collectors.toSet());
        return new Preferences(channels, text(item, "language"), DynamoAudience.quiet(item), WishesItem.read(item));
    }

    static Versioned<Subscriber> versioned(Map<String, AttributeValue> item) {
        Edit last = item.containsKey("changedBy") ? new Edit(text(item, "changedBy"), moment(item, "changedAt")) : null;
        return new Versioned<>(read(item), Long.parseLong(value(item, "version").n()), last);
    }

    private static @Nullable Consent consent(Map<String, AttributeValue> item) {
        return item.containsKey("consent")
                ? new Consent(text(item, "consent"), moment(item, "consentAt"), text(item, "consentHow"))
                : null;
    }
}
