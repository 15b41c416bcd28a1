package org.communityalerts.craft.reach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.communityalerts.craft.targeting.Mosaic;
import org.communityalerts.craft.targeting.SliceReader;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Grain;
import org.communityalerts.domain.audience.HeadCount;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.port.audience.AudienceEntries;
import org.communityalerts.port.audience.HeadCounts;

/**
 * Counts an audience without reading it: counts of cells inside it are added up, those at its edge looked at more closely.
 * What it says is what reading everybody would say.
 */
public final class Counter {
    private final Targeting targeting;
    private final HeadCounts counts;
    private final AudienceEntries entries;

    public Counter(Targeting targeting, HeadCounts counts, AudienceEntries entries) {
        this.targeting = targeting;
        this.counts = counts;
        this.entries = entries;
    }

    /** Everybody the audience reaches at this moment. */
    public Reach count(Audience audience) {
        return sum(all(List.of(() -> atOne(audience), () -> atSeveral(audience))));
    }

    /** Whoever has one spot without an end. */
    private Reach atOne(Audience audience) {
        Set<String> excluded = audience.exclude().groups();
        if (!audience.groups().isEmpty()) {
            return members(audience, audience.groups(), excluded);
        }
        if (excluded.isEmpty()) {
            return everyone(audience);
        }
        List<Reach> both = all(List.of(() -> everyone(audience), () -> members(audience, excluded, Set.of())));
        Reach reach = both.getFirst();
        reach.takeAway(both.getLast());
        return reach;
    }

    /** Whoever is in the audience's area. */
    private Reach everyone(Audience audience) {
        Mosaic mosaic = targeting.mosaic(audience, Grain.FINE);
        var covers = targeting.covers(audience);
        return sum(all(List.of(
                () -> cells(Audience.EVERYONE, Grain.COARSE, mosaic.coarse(), count -> true),
                () -> cells(Audience.EVERYONE, Grain.FINE, mosaic.fine(), count -> true),
                () -> cells(
                        Audience.EVERYONE,
                        Grain.POINT,
                        mosaic.edge(),
                        count -> covers.test(count.key().point())))));
    }

    /** Whoever is in the area and one of the groups, each once, and in none of the others. */
    private Reach members(Audience audience, Set<String> groups, Set<String> excluded) {
        Mosaic mosaic = targeting.mosaic(audience, Grain.COARSE);
        var parts = new ArrayList<Callable<Reach>>();
        var before = new HashSet<>(excluded);
        for (String group : groups) {
            Set<String> others = Set.copyOf(before);
            parts.add(() -> cells(
                    group,
                    Grain.COARSE,
                    mosaic.coarse(),
                    count -> Collections.disjoint(count.key().groups(), others)));
            before.add(group);
        }
        var covers = targeting.covers(audience);
        List<String> partitions = groups.stream().sorted().toList();
        for (List<KeyRange> some : targeting.parts(mosaic.edge(), 8)) {
            parts.add(() -> read(
                    new Slice("", 0, partitions, some),
                    person -> person.spots().isEmpty()
                            && mosaic.edge().contain(Geohash.curve(person.point()))
                            && covers.test(person.point())
                            && Collections.disjoint(person.groups(), excluded)));
        }
        return sum(all(parts));
    }

    /** Whoever has several spots or one that ends: few, and read, because cells would count them at each. */
    private Reach atSeveral(Audience audience) {
        var reach = new Reach();
        List<KeyRange> ranges = targeting.roughly(audience);
        if (ranges.isEmpty()) {
            return reach;
        }
        Predicate<Spot> meant = targeting.meant(audience);
        Predicate<Spot> leftOut =
                spot -> !Collections.disjoint(spot.groups(), audience.exclude().groups());
        var slice = new Slice("", 0, List.of(Audience.SEVERAL), ranges);
        new SliceReader(entries, slice, "").forEachRemaining(person -> {
            if (person.speaks(meant)) {
                reach.add(person, lastDay(person, leftOut), lastDay(person, meant));
            }
        });
        return reach;
    }

    /** The last day on which one of somebody's spots is such, {@link LocalDate#MAX} for no end and {@link LocalDate#MIN} if none is. */
    private static LocalDate lastDay(AudienceEntry person, Predicate<Spot> such) {
        return person.spots().stream()
                .filter(such)
                .map(spot -> Objects.requireNonNullElse(spot.until(), LocalDate.MAX))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private Reach cells(String group, Grain grain, Mosaic.Stretches where, Predicate<HeadCount> meant) {
        var reach = new Reach();
        counts.read(group, grain, where.ranges()).stream()
                .filter(count -> where.contain(Geohash.first(count.key().cell())) && meant.test(count))
                .forEach(reach::add);
        return reach;
    }

    private Reach read(Slice slice, Predicate<AudienceEntry> meant) {
        var reach = new Reach();
        new SliceReader(entries, slice, "").forEachRemaining(person -> {
            if (meant.test(person)) {
                reach.add(person);
            }
        });
        return reach;
    }

    private static Reach sum(List<Reach> parts) {
        var reach = new Reach();
        parts.forEach(reach::addAll);
        return reach;
    }

    private static <T> List<T> all(List<Callable<T>> parts) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> part : threads.invokeAll(parts)) {
                results.add(part.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while counting", e);
        }
    }
}
