package org.communityalerts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.communityalerts.domain.alert.Bulletin;
import org.communityalerts.domain.alert.BulletinRecord;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.port.alert.Bulletins;
import org.junit.jupiter.api.Test;

/** What every book of other authorities' bulletins promises. */
public abstract class BulletinsContract {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    private final String id = UUID.randomUUID().toString();

    /** A book; others may have written into it. */
    protected abstract Bulletins bulletins();

    @Test
    public void an_event_is_read_as_it_was_written() {
        BulletinRecord event = event();

        assertThat(bulletins().add(event)).isTrue();

        assertThat(bulletins().all()).contains(event);
    }

    @Test
    public void an_event_is_added_once() {
        BulletinRecord event = event();
        bulletins().add(event);
        bulletins().revise(id, BulletinRecord::putAside);

        assertThat(bulletins().add(event)).isFalse();
        assertThat(bulletins().all()).contains(event.putAside()).doesNotContain(event);
    }

    @Test
    public void changes_at_once_are_all_made() {
        bulletins().add(event());
        List<Bulletin> said = List.of(bulletin(1), bulletin(2), bulletin(3), bulletin(4));

        AtOnce.each(said.size(), i -> bulletins().revise(id, event -> event.hearing(said.get(i))));
        bulletins().revise(id, BulletinRecord::inDraft);

        BulletinRecord now = bulletins().all().stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(now.latest()).isEqualTo(bulletin(4));
        assertThat(now.standing()).isEqualTo(BulletinRecord.Standing.OPENED);
    }

    @Test
    public void what_is_not_there_is_neither_changed_nor_missed() {
        assertThat(bulletins().revise(id, BulletinRecord::inDraft)).isEmpty();
        bulletins().add(event());
        bulletins().remove(id);

        assertThat(bulletins().all()).noneMatch(event -> event.id().equals(id));
    }

    @Test
    public void how_the_feeds_were_read_is_as_it_was_noted_last() {
        var floods = new Bulletins.Reading("Floods", MONDAY, null, MONDAY);
        var weather = new Bulletins.Reading("Weather", null, MONDAY, null);
        bulletins().note(List.of(floods));
        bulletins().note(List.of(weather, floods));

        assertThat(bulletins().readings()).containsExactly(weather, floods);
    }

    private BulletinRecord event() {
        return BulletinRecord.first(id, "Floods", bulletin(0));
    }

    private static Bulletin bulletin(int minutes) {
        return new Bulletin(
                "112FWFAVON",
                Set.of("earlier"),
                "Flood warning: River Avon at Keynsham",
                "River Avon at Keynsham",
                "Flooding is expected.",
                "The river is rising.\n\nIt rises still.",
                "flood",
                Severity.SEVERE,
                List.of(new Area.Circle(new Point(51.41, -2.5), 1000), new Area.Place("E06000022")),
                MONDAY.plusSeconds(60L * minutes),
                MONDAY.plusSeconds(86_400),
                false);
    }
}
