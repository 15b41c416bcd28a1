package org.communityalerts.craft.person;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Consent;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.audience.Groups;
import org.communityalerts.port.audience.Places;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.ResidentActs;
import org.communityalerts.port.resident.Subscribers;
import org.jspecify.annotations.Nullable;

/**
 * Signs up by a text such as "JOIN BS20 8QJ" or "JOIN FARM WATCH BS20 8QJ". A number that is new is proof of the address
 * and consent at once. What a record says is changed by a text only after its owner has answered our question with YES,
 * because whoever can forge a sender would otherwise move people's homes.
 */
public final class JoinByKeyword {
    /** What came of it. Names of groups are as they are kept. */
    public sealed interface Outcome {
        /**
         * The resident gets the alerts of that place, and of the groups they named.
         *
         * @param others groups there are beside those the resident is in
         */
        record Joined(String postcode, List<String> groups, List<String> others) implements Outcome {}

        /**
         * It would change what is on record, and waits for a YES.
         *
         * @param postcode that would become the resident's, or null if it stays
         * @param groups that the resident would be in
         */
        record Asks(@Nullable String postcode, List<String> groups) implements Outcome {}

        /** One of the groups is not joined by oneself: a person is asked about all of them. */
        record Waits(List<String> groups) implements Outcome {}

        /** There is no such group; these there are. */
        record NoSuchGroup(List<String> groups) implements Outcome {}

        /** The postcode is not in the force's area or beside it. */
        record NoSuchPostcode() implements Outcome {}

        /** The number is new: its postcode is needed too. */
        record NeedsPostcode(List<String> groups) implements Outcome {}

        /** They would be in more groups than anybody can be in: nothing changes. */
        record TooManyGroups() implements Outcome {}
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

    /** Reads what follows JOIN. A closed group is known to nobody but whoever is in it. */
    public JoinWords read(String mobile, String text) {
        Set<String> own = contacts.owner(mobile)
                .flatMap(subscribers::find)
                .map(Subscriber::everyGroup)
                .orElse(Set.of());
        Set<String> named = groups.all().stream()
                .filter(group -> !group.vetted() || own.contains(group.name()))
                .map(Group::name)
                .collect(Collectors.toSet());
        return JoinWords.of(text, named, places);
    }

    /** Whether a person has to let whoever has the number into a group they wish to join. */
    public boolean waits(String mobile, JoinWords wish) {
        Set<String> guarded = wish.groups().stream()
                .filter(name -> groups.find(name).filter(group -> !group.open()).isPresent())
                .collect(Collectors.toSet());
        return !guarded.isEmpty()
                && contacts.owner(mobile)
                        .flatMap(subscribers::find)
                        .filter(resident -> resident.everyGroup().containsAll(guarded))
                        .isEmpty();
    }

    /** Whether whoever has the number is on record nowhere else than there. */
    public boolean isNewOrAt(String mobile, Places.@Nullable Postcode home) {
        return contacts.owner(mobile)
                .flatMap(subscribers::find)
                .filter(resident -> home == null || !resident.postcode().equals(home.name()))
                .isEmpty();
    }

    /**
     * Joins whoever has the number, or says what is missing.
     *
     * @param mobile E.164
     * @param language the tag of the language they wrote in
     */
    public Outcome join(String mobile, JoinWords wish, String language) {
        if (wish.namesAnotherPostcode()) {
            return new Outcome.NoSuchPostcode();
        }
        if (wish.groups().isEmpty() && !wish.understood()) {
            return new Outcome.NoSuchGroup(known(Set.of()));
        }
        if (waits(mobile, wish)) {
            return new Outcome.Waits(wish.groups());
        }
        Optional<Subscriber> known = contacts.owner(mobile).flatMap(subscribers::find);
        if (known.isPresent()) {
            return ask(mobile, known.get(), wish);
        }
        if (wish.home() == null) {
            return new Outcome.NeedsPostcode(wish.groups());
        }
        Subscriber fresh = fresh(mobile, wish, wish.home(), language);
        subscribers.add(fresh);
        return welcomed(mobile, fresh, wish.groups());
    }

    /** Does what the resident said YES to; empty if they are on record no more. */
    public Optional<Outcome> confirmed(String mobile, JoinWords wish) {
        if (waits(mobile, wish)) {
            return Optional.of(new Outcome.Waits(wish.groups()));
        }
        return contacts.owner(mobile)
                .flatMap(id -> subscribers.change(id, Edit.ofResident(clock.instant()), before -> {
                    Subscriber after = edit(wish).of(before);
                    return JoinEdit.isCrowded(before, after) ? before : after;
                }))
                .map(now -> edit(wish).of(now).equals(now)
                        ? welcomed(mobile, now, wish.groups())
                        : new Outcome.TooManyGroups());
    }

    private Outcome ask(String mobile, Subscriber known, JoinWords wish) {
        Subscriber after = edit(wish).of(known);
        if (JoinEdit.isCrowded(known, after)) {
            return new Outcome.TooManyGroups();
        }
        if (after.equals(known) && contacts.suppression(mobile).isEmpty()) {
            return new Outcome.Joined(known.postcode(), wish.groups(), others(known));
        }
        var home = wish.home();
        String moved = home == null || home.name().equals(known.postcode()) ? null : home.name();
        return new Outcome.Asks(moved, wish.groups());
    }

    private Outcome welcomed(String mobile, Subscriber resident, List<String> named) {
        contacts.release(mobile);
        contacts.prove(mobile, clock.instant());
        acts.didFrom("resident.join", mobile);
        return new Outcome.Joined(resident.postcode(), named, others(resident));
    }

    private List<String> others(Subscriber resident) {
        return known(resident.everyGroup());
    }

    /** The groups that everybody may know of, without those. */
    private List<String> known(Set<String> without) {
        return groups.all().stream()
                .filter(group -> !group.vetted())
                .map(Group::name)
                .filter(name -> !without.contains(name))
                .sorted()
                .toList();
    }

    private JoinEdit edit(JoinWords wish) {
        return new JoinEdit(wish, Here.day(clock.instant()));
    }

    private Subscriber fresh(String mobile, JoinWords wish, Places.Postcode home, String language) {
        String what = wish.groups().isEmpty() ? "" : String.join(" and ", wish.groups()) + " ";
        var consent = new Consent("JOIN " + what + home.name(), clock.instant(), "text");
        return new Subscriber(
                        ids.get(),
                        NAME,
                        mobile,
                        null,
                        null,
                        home.name(),
                        home.point(),
                        Set.copyOf(wish.groups()),
                        EnumSet.of(Channel.SMS),
                        language)
                .agreeing(consent);
    }
}
