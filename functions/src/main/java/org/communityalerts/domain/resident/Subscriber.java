package org.communityalerts.domain.resident;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.delivery.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A person on record. Their postcode, its point and the groups are those of the first of their places.
 *
 * @param consent what they agreed to, or null if that is not known
 * @param unsafe whether writing to them could put them in danger: nothing is sent to any of their addresses
 */
public record Subscriber(
        String id, Particulars particulars, @Nullable Consent consent, boolean unsafe) {
    /** A person at one place without an end, who wants to hear of everything at any hour. */
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
            String language) {
        this(
                id,
                new Particulars(
                        name,
                        new ContactDetails(mobile, landline, email),
                        new Home(postcode, new Spot(point, groups, null)),
                        List.of(),
                        new Preferences(channels, language)),
                null,
                false);
    }

    public String name() {
        return particulars.name();
    }

    public @Nullable String mobile() {
        return particulars.contact().mobile();
    }

    public @Nullable String landline() {
        return particulars.contact().landline();
    }

    public @Nullable String email() {
        return particulars.contact().email();
    }

    public @Nullable Browser browser() {
        return particulars.contact().browser();
    }

    public String postcode() {
        return particulars.home().postcode();
    }

    public Point point() {
        return particulars.home().spot().point();
    }

    public Set<String> groups() {
        return particulars.home().spot().groups();
    }

    public @Nullable LocalDate until() {
        return particulars.home().spot().until();
    }

    public List<OwnPlace> places() {
        return particulars.places();
    }

    public Set<Channel> channels() {
        return particulars.preferences().channels();
    }

    public String language() {
        return particulars.preferences().language();
    }

    public @Nullable QuietHours quietHours() {
        return particulars.preferences().quietHours();
    }

    public Wishes wishes() {
        return particulars.preferences().wishes();
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
        return change().in(OwnPlace.without(group, groups()))
                .with(places().stream().map(place -> place.leaving(group)).toList())
                .done();
    }

    /** The groups this person is in, at whichever of their places. */
    public Set<String> everyGroup() {
        return entry().everyGroup();
    }

    /** Whether all of their places were over before that day. */
    public boolean isOver(LocalDate day) {
        return until() != null && spots().stream().noneMatch(spot -> spot.on(day));
    }

    /** Every address on record for this person, chosen for alerts or not. */
    public Set<String> contacts() {
        return particulars.contact().all();
    }

    /** The addresses this person can be reached at, by the channels they chose; texts never go to a landline. */
    public Map<Channel, String> addresses() {
        var addresses = new EnumMap<Channel, String>(Channel.class);
        if (unsafe) {
            return addresses;
        }
        for (Channel channel : channels()) {
            String address = particulars.contact().of(channel.address());
            if (address != null) {
                addresses.put(channel, address);
            }
        }
        return addresses;
    }

    /** The person as a fan-out meets them at the first of their places. */
    public AudienceEntry entry() {
        return entry(particulars.home().spot(), spots());
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
                language(),
                addresses(),
                quietHours(),
                wishes(),
                spots);
    }

    /** All of them in the order of their keys; none for one without an end, which is most people's and told by itself. */
    private List<Spot> spots() {
        return places().isEmpty() && until() == null
                ? List.of()
                : Stream.concat(
                                Stream.of(particulars.home().spot()),
                                places().stream().map(OwnPlace::spot))
                        .sorted(Comparator.comparing(spot -> Geohash.encode(spot.point())))
                        .toList();
    }
}
