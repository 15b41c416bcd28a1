package org.communityalerts.craft.person;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Consent;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.audience.Groups;
import org.communityalerts.port.audience.Places;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.ResidentActs;
import org.communityalerts.port.resident.Subscribers;

/**
 * Joins a group by a text such as "JOIN FARM WATCH BS20 8QJ". Who is on record needs no postcode. The text comes from the
 * number itself, so it is proof of the address and consent at once, and lifts an earlier stop.
 */
public final class JoinByKeyword {
    /** What came of it. */
    public sealed interface Outcome {
        /** The resident is in the group now. */
        record Joined(String group) implements Outcome {}

        /** There is no such group; these there are. */
        record NoSuchGroup(List<String> groups) implements Outcome {}

        /** The number is new: its postcode is needed too. */
        record NeedsPostcode(String group) implements Outcome {}
    }

    private static final String NAME = "Joined by text";

    private final Groups groups;
    private final Places places;
    private final Contacts contacts;
    private final Subscribers subscribers;
    private final ResidentActs acts;
    private final Supplier<String> ids;
    private final InstantSource clock;

    public JoinByKeyword(
            Groups groups,
            Places places,
            Contacts contacts,
            Subscribers subscribers,
            ResidentActs acts,
            Supplier<String> ids,
            InstantSource clock) {
        this.groups = groups;
        this.places = places;
        this.contacts = contacts;
        this.subscribers = subscribers;
        this.acts = acts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Joins whoever has the number.
     *
     * @param mobile E.164
     * @param words what follows JOIN
     */
    public Outcome join(String mobile, String words) {
        String[] parts = words.strip().split("[\\s-]+");
        Optional<Places.Postcode> home = home(parts);
        Optional<String> group = group(parts);
        if (group.isEmpty()) {
            return new Outcome.NoSuchGroup(groups.names().stream().sorted().toList());
        }
        Optional<Subscriber> known = contacts.owner(mobile)
                .flatMap(id -> subscribers.change(id, before -> joined(before, group.get(), home)));
        if (known.isEmpty() && home.isEmpty()) {
            return new Outcome.NeedsPostcode(group.get());
        }
        if (known.isEmpty()) {
            subscribers.add(fresh(mobile, group.get(), home.get()));
        }
        contacts.release(mobile);
        contacts.prove(mobile, clock.instant());
        acts.didFrom("resident.join", mobile);
        return new Outcome.Joined(group.get());
    }

    /** The longest run of words from the first that is a group's name. */
    private Optional<String> group(String[] parts) {
        Set<String> names = groups.names();
        for (int n = parts.length; n > 0; n--) {
            String name = String.join("-", Arrays.copyOf(parts, n)).toLowerCase(Locale.ROOT);
            if (names.contains(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The postcode the words end with, in one word or two. */
    private Optional<Places.Postcode> home(String[] parts) {
        String last = parts[parts.length - 1];
        return places.postcode(last)
                .or(() -> parts.length < 2 ? Optional.empty() : places.postcode(parts[parts.length - 2] + last));
    }

    private static Subscriber joined(Subscriber before, String group, Optional<Places.Postcode> home) {
        Set<String> all = new HashSet<>(before.groups());
        all.add(group);
        Set<Channel> channels = EnumSet.of(Channel.SMS);
        channels.addAll(before.channels());
        return before.change()
                .at(
                        home.map(Places.Postcode::name).orElse(before.postcode()),
                        home.map(Places.Postcode::point).orElse(before.point()))
                .in(all)
                .by(channels)
                .done();
    }

    private Subscriber fresh(String mobile, String group, Places.Postcode home) {
        return new Subscriber(
                ids.get(),
                NAME,
                mobile,
                null,
                null,
                home.name(),
                home.point(),
                Set.of(group),
                EnumSet.of(Channel.SMS),
                "en",
                null,
                new Consent("JOIN " + group, clock.instant(), "text"),
                false);
    }
}
