package org.communityalerts.domain.resident;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.delivery.AddressKind;
import org.communityalerts.domain.delivery.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A person on record.
 *
 * @param mobile E.164
 * @param landline E.164
 * @param email in lower case
 * @param channels how the person wants to be reached
 * @param language a BCP 47 tag: en or cy
 * @param quietHours when they do not want to be disturbed
 * @param consent what they agreed to, or null if that is not known
 * @param unsafe whether writing to them could put them in danger: nothing is sent to any of their addresses
 * @param wishes what they want to hear of; null is taken for everything
 */
public record Subscriber(
        String id,
        String name,
        @Nullable String mobile,
        @Nullable String landline,
        @Nullable String email,
        String postcode,
        Point point,
        Set<String> groups,
        Set<Channel> channels,
        String language,
        @Nullable QuietHours quietHours,
        @Nullable Consent consent,
        boolean unsafe,
        Wishes wishes) {

    public Subscriber {
        // What was written before there were wishes has none.
        wishes = wishes == null ? Wishes.NONE : wishes;
        groups = Set.copyOf(groups);
        channels = Set.copyOf(channels);
    }

    /** A person who may be written to at any hour. */
    public Subscriber(
            String id,
            String name,
            String mobile,
            String landline,
            String email,
            String postcode,
            Point point,
            Set<String> groups,
            Set<Channel> channels,
            String language) {
        this(id, name, mobile, landline, email, postcode, point, groups, channels, language, null, null, false);
    }

    /** A person who wants to hear of everything. */
    public Subscriber(
            String id,
            String name,
            @Nullable String mobile,
            @Nullable String landline,
            @Nullable String email,
            String postcode,
            Point point,
            Set<String> groups,
            Set<Channel> channels,
            String language,
            @Nullable QuietHours quietHours,
            @Nullable Consent consent,
            boolean unsafe) {
        this(
                id,
                name,
                mobile,
                landline,
                email,
                postcode,
                point,
                groups,
                channels,
                language,
                quietHours,
                consent,
                unsafe,
                Wishes.NONE);
    }

    /** The same person, to be changed. */
    public SubscriberDraft change() {
        return new SubscriberDraft(this);
    }

    /** The same person, having agreed to that. */
    public Subscriber agreeing(@Nullable Consent agreement) {
        return change().agreeing(agreement).done();
    }

    /** The same person in those groups. */
    public Subscriber in(Set<String> others) {
        return change().in(others).done();
    }

    /** The partitions of the Audience table this person is in: everyone, their groups, and those who have paused. */
    public List<String> partitions() {
        var all = new TreeSet<>(groups);
        all.add(Audience.EVERYONE);
        if (wishes.pausedUntil() != null) {
            all.add(Audience.PAUSED);
        }
        return List.copyOf(all);
    }

    /** Every address on record for this person, chosen for alerts or not. */
    public Set<String> contacts() {
        return Stream.of(mobile, landline, email)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The addresses this person can be reached at, by the channels they chose; texts never go to a landline. */
    public Map<Channel, String> addresses() {
        var addresses = new EnumMap<Channel, String>(Channel.class);
        if (unsafe) {
            return addresses;
        }
        for (Channel channel : channels) {
            String address = address(channel.address());
            if (address != null) {
                addresses.put(channel, address);
            }
        }
        return addresses;
    }

    /** The person as a fan-out meets them. */
    public AudienceEntry entry() {
        return new AudienceEntry(
                Geohash.encode(point) + "#" + id, point, groups, language, addresses(), quietHours, wishes);
    }

    private @Nullable String address(AddressKind kind) {
        return switch (kind) {
            case MOBILE -> mobile;
            case PHONE -> landline == null ? mobile : landline;
            case EMAIL -> email;
            case NONE -> null;
        };
    }
}
