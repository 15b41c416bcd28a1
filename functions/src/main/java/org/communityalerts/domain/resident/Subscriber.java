package org.communityalerts.domain.resident;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.delivery.AddressKind;
import org.communityalerts.domain.delivery.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A person on record. Their postcode, its point and the groups are those of the first of their places.
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
 * @param until the last day of the first of their places, by London's calendar; null for no end
 * @param places those beside the first, no two of them at one point; null is taken for none
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
        Wishes wishes,
        @Nullable LocalDate until,
        List<OwnPlace> places) {

    public Subscriber {
        // What was written before there were wishes and places has none.
        wishes = wishes == null ? Wishes.NONE : wishes;
        places = places == null ? List.of() : List.copyOf(places);
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

    /** A person who wants to hear of everything, at one place without an end. */
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
                Wishes.NONE,
                null,
                List.of());
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

    /** The same person without a group, at whichever of their places. */
    public Subscriber leaving(String group) {
        return change().in(OwnPlace.without(group, groups))
                .with(places.stream().map(place -> place.leaving(group)).toList())
                .done();
    }

    /** The groups this person is in, at whichever of their places. */
    public Set<String> everyGroup() {
        return entry().everyGroup();
    }

    /** Whether all of their places were over before that day. */
    public boolean isOver(LocalDate day) {
        return until != null && spots().stream().noneMatch(spot -> spot.on(day));
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

    /** The person as a fan-out meets them at the first of their places. */
    public AudienceEntry entry() {
        return entry(new Spot(point, groups, until), spots());
    }

    /** The person as a fan-out meets them at each of their places. */
    public List<AudienceEntry> entries() {
        List<Spot> spots = spots();
        return spots.isEmpty()
                ? List.of(entry())
                : spots.stream().map(spot -> entry(spot, spots)).toList();
    }

    private AudienceEntry entry(Spot spot, List<Spot> spots) {
        return new AudienceEntry(
                Geohash.encode(spot.point()) + "#" + id,
                spot.point(),
                spot.groups(),
                language,
                addresses(),
                quietHours,
                wishes,
                spots);
    }

    /** All of them in the order of their keys; none for one without an end, which is most people's and told by itself. */
    private List<Spot> spots() {
        return places.isEmpty() && until == null
                ? List.of()
                : Stream.concat(
                                Stream.of(new Spot(point, groups, until)),
                                places.stream().map(OwnPlace::spot))
                        .sorted(Comparator.comparing(spot -> Geohash.encode(spot.point())))
                        .toList();
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
