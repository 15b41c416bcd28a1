package org.communityalerts.resident.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.audience.EntryKey;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemorySubscribers;
import org.communityalerts.port.resident.Subscribers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever changes a resident, and whoever is faster: the audience is what the records say, no more and no less. */
class RacingChangesTest {
    private static final int CHANGES = 400;
    private static final Set<String> GROUPS = Set.of("farm-watch", "horse-watch", "rural-watch");

    private final MemoryContacts contacts = new MemoryContacts();
    private final MemorySubscribers subscribers = new MemorySubscribers(contacts);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void entries_and_owners_follow_the_records_whatever_races(long seed) {
        var dice = new Random(seed);
        subscribers.afterRead(() -> {
            if (dice.nextInt(3) == 0) {
                anything(dice);
            }
        });

        for (int i = 0; i < CHANGES; i++) {
            anything(dice);
            assertThat(subscribers.entries()).isEqualTo(expectedEntries());
        }

        assertThat(subscribers.all())
                .allSatisfy(resident -> assertThat(resident.contacts())
                        .allSatisfy(
                                address -> assertThat(contacts.owner(address)).contains(resident.id())));
    }

    private void anything(Random dice) {
        Subscriber some = random(dice);
        try {
            switch (dice.nextInt(6)) {
                case 0 -> subscribers.addAll(java.util.List.of(some));
                case 1 -> subscribers.remove(some.id(), new Suppression(Suppression.Reason.ERASED, Examples.NOW, "x"));
                default -> subscribers.change(some.id(), Edit.ofResident(Examples.NOW), before -> some);
            }
        } catch (Subscribers.AddressTaken e) {
            assertThat(subscribers.all()).isNotEmpty();
        }
    }

    /** One of five people, with one of eight numbers. */
    private static Subscriber random(Random dice) {
        var point = new Point(51 + dice.nextInt(3) / 10.0, -2.5);
        var groups = new HashSet<>(GROUPS);
        groups.removeIf(group -> dice.nextBoolean());
        Subscriber number = Examples.resident(dice.nextInt(8), point, Channel.SMS, groups.toArray(String[]::new));
        return new Subscriber(
                "resident-" + dice.nextInt(5),
                number.name(),
                number.mobile(),
                null,
                null,
                number.postcode(),
                point,
                groups,
                number.channels(),
                "en");
    }

    private Set<EntryKey> expectedEntries() {
        return subscribers.all().stream()
                .flatMap(resident -> resident.entries().stream())
                .flatMap(entry -> entry.partitions().stream().map(group -> new EntryKey(group, entry.key())))
                .collect(Collectors.toSet());
    }
}
