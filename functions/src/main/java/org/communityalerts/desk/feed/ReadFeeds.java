package org.communityalerts.desk.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityalerts.craft.feed.FeedReader;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.Causes;
import org.communityalerts.domain.Sha256;
import org.communityalerts.domain.alert.Bulletin;
import org.communityalerts.domain.alert.BulletinRecord;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.force.Feed;
import org.communityalerts.port.alert.Bulletins;
import org.communityalerts.port.force.SettingsBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what the force's feeds have, one draft an event. It sends nothing: a person does, or nobody. */
public final class ReadFeeds {
    private static final Logger LOG = LoggerFactory.getLogger(ReadFeeds.class);
    /** For so long it is known again what its feed no longer has, or what came from a feed that is not read now. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int ID_BYTES = 16;

    private final SettingsBook settings;
    private final FeedReader reader;
    private final Targeting targeting;
    private final Bulletins bulletins;
    private final InstantSource clock;
    private final int mostAreas;

    /** @param mostAreas that an alert has */
    public ReadFeeds(
            SettingsBook settings,
            FeedReader reader,
            Targeting targeting,
            Bulletins bulletins,
            InstantSource clock,
            int mostAreas) {
        this.settings = settings;
        this.reader = reader;
        this.targeting = targeting;
        this.bulletins = bulletins;
        this.clock = clock;
        this.mostAreas = mostAreas;
    }

    /** Reads each feed; one that cannot be read holds no other up. */
    void read() {
        Instant now = clock.instant();
        List<Feed> feeds = settings.now().feeds();
        Map<String, List<BulletinRecord>> standing =
                bulletins.all().stream().collect(Collectors.groupingBy(BulletinRecord::feed));
        forget(standing, feeds, now);
        Map<String, Bulletins.Reading> before =
                bulletins.readings().stream().collect(Collectors.toMap(Bulletins.Reading::feed, one -> one));
        var readings = new LinkedHashMap<String, Bulletins.Reading>();
        feeds.forEach(feed ->
                readings.put(feed.name(), before.getOrDefault(feed.name(), Bulletins.Reading.none(feed.name()))));
        bulletins.note(List.copyOf(readings.values()));
        for (Feed feed : feeds) {
            List<BulletinRecord> events = standing.getOrDefault(feed.name(), List.of());
            readings.computeIfPresent(feed.name(), (_, reading) -> read(feed, events, reading, now));
            bulletins.note(List.copyOf(readings.values()));
        }
    }

    /** What a feed had that is not read is known for as long as what a feed no longer has: after a rollback it is read again. */
    private void forget(Map<String, List<BulletinRecord>> standing, List<Feed> feeds, Instant now) {
        List<String> names = feeds.stream().map(Feed::name).toList();
        standing.forEach((feed, events) -> events.forEach(event -> {
            if (event.goneAt() == null && !names.contains(feed)) {
                bulletins.revise(event.id(), one -> one.gone(now, false));
            } else if (event.goneAt() != null && event.goneAt().plus(KEPT).isBefore(now)) {
                bulletins.remove(event.id());
            }
        }));
    }

    /** How it went; what is missing of a feed that could not be read is not taken for gone. */
    private Bulletins.Reading read(Feed feed, List<BulletinRecord> before, Bulletins.Reading last, Instant now) {
        try {
            var events = new ArrayList<>(before);
            FeedReader.Read found = reader.read(feed, name -> areas(before, name));
            boolean heard = true;
            for (Bulletin bulletin : found.bulletins()) {
                heard &= take(feed, bulletin, events, now);
            }
            if (found.listed()) {
                // What was missing while nobody could read its feed is missing for the first time.
                end(before, found.seen(), feed.format() == Feed.Format.FLOODS && last.listed(), now);
            }
            return last.after(now, found.whole() && heard, found.listed());
        } catch (RuntimeException e) {
            LOG.warn("a feed could not be read <- {}", Causes.of(e));
            return last.after(now, false, false);
        }
    }

    private static List<Area> areas(List<BulletinRecord> events, String name) {
        return events.stream()
                .filter(event -> event.latest().name().equals(name))
                .map(event -> event.latest().areas())
                .findFirst()
                .orElse(List.of());
    }

    /** Whether it could be kept; one that cannot keeps no other away. */
    private boolean take(Feed feed, Bulletin bulletin, List<BulletinRecord> events, Instant now) {
        try {
            BulletinRecord known = events.stream()
                    .filter(event -> event.isOf(feed.name(), bulletin))
                    .findFirst()
                    .orElse(null);
            if (known != null) {
                Bulletin here = concernsUs(bulletin) ? within(bulletin) : bulletin.elsewhere();
                // Floods say the time by clocks, CAP messages with what it is ahead of Greenwich.
                boolean byClocks = feed.format() == Feed.Format.FLOODS;
                hear(known, byClocks ? here.byClocksAfter(known.latest()) : here, events);
            } else if (concernsUs(bulletin)) {
                begin(BulletinRecord.first(id(feed.name(), bulletin), feed.name(), within(bulletin)), events, now);
            }
            return true;
        } catch (RuntimeException e) {
            LOG.warn("a bulletin could not be kept <- {}", Causes.of(e));
            return false;
        }
    }

    /** What says where it is in words alone may concern anybody. */
    private boolean concernsUs(Bulletin bulletin) {
        return bulletin.areas().isEmpty() || bulletin.areas().stream().anyMatch(targeting::inForce);
    }

    /** Without areas where they are more than an alert has: a person chooses. */
    private Bulletin within(Bulletin bulletin) {
        List<Area> ours = bulletin.areas().stream().filter(targeting::inForce).toList();
        return bulletin.in(ours.size() > mostAreas ? List.of() : ours);
    }

    private void hear(BulletinRecord known, Bulletin bulletin, List<BulletinRecord> events) {
        if (!known.hearing(bulletin).equals(known)) {
            bulletins
                    .revise(known.id(), event -> event.hearing(bulletin))
                    .ifPresent(after -> events.replaceAll(event -> event.id().equals(after.id()) ? after : event));
        }
    }

    /** What is over before anybody heard of it is not begun. */
    private void begin(BulletinRecord event, List<BulletinRecord> events, Instant now) {
        if (event.latest().inForce(now) && bulletins.add(event)) {
            events.add(event);
        }
    }

    private void end(List<BulletinRecord> before, Set<String> seen, boolean ends, Instant now) {
        before.stream()
                .filter(event -> event.names().stream().noneMatch(seen::contains))
                .filter(event -> !event.gone(now, ends).equals(event))
                .forEach(event -> bulletins.revise(event.id(), one -> one.gone(now, ends)));
    }

    /** The same whoever reads the same: two that read at once make one draft. */
    private static String id(String feed, Bulletin bulletin) {
        return HexFormat.of().formatHex(Sha256.of(feed + "\n" + bulletin.name()), 0, ID_BYTES);
    }
}
