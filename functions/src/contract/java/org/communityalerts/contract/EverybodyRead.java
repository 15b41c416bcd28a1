package org.communityalerts.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.communityalerts.craft.reach.Reach;
import org.communityalerts.craft.targeting.SliceReader;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.domain.audience.Occasion;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.port.audience.AudienceEntries;

/** What counting has to come to: everybody is read as a fan-out reads them, and asked for. */
public record EverybodyRead(Targeting targeting, AudienceEntries entries) {
    private static final Set<Channel> SPOKEN_OR_WRITTEN = Set.of(Channel.VOICE, Channel.EMAIL);

    /** All that an estimate asks of an audience, by reading it as an alert would meet it. */
    public Map<String, Integer> of(Audience audience, Occasion occasion) {
        Predicate<AudienceEntry> meant = targeting.reaches(audience, occasion.day());
        List<AudienceEntry> people = new ArrayList<>();
        // Whose areas are all left out has no keys to read.
        for (KeyRange range : targeting.cover(audience)) {
            new SliceReader(entries, new Slice("", 0, audience.partitions(), List.of(range)), "")
                    .forEachRemaining(person -> {
                        if (meant.test(person)) {
                            people.add(person.on(occasion));
                        }
                    });
        }
        var said = new TreeMap<String, Integer>();
        said.put("everybody", people.size());
        said.put("recipients", (int) people.stream()
                .filter(person -> person.channels().stream().anyMatch(SPOKEN_OR_WRITTEN::contains))
                .count());
        people.forEach(person -> person.channels()
                .forEach(channel -> said.merge(channel.word() + " " + person.language(), 1, Integer::sum)));
        return said;
    }

    /** The same, of what was counted. */
    public static Map<String, Integer> said(Reach reach) {
        var said = new TreeMap<String, Integer>();
        said.put("everybody", reach.everybody());
        said.put("recipients", reach.recipients(SPOKEN_OR_WRITTEN));
        for (Channel channel : Channel.values()) {
            reach.on(channel).forEach((language, count) -> {
                if (count > 0) {
                    said.put(channel.word() + " " + language, count);
                }
            });
        }
        return said;
    }
}
