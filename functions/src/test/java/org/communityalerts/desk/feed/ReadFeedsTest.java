package org.communityalerts.desk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communityalerts.craft.feed.FeedReader;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.targeting.Flaw;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.alert.Bulletin;
import org.communityalerts.domain.alert.BulletinRecord;
import org.communityalerts.domain.alert.BulletinRecord.Standing;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.force.Feed;
import org.communityalerts.memory.MemoryBulletins;
import org.communityalerts.memory.MemorySettings;
import org.communityalerts.port.alert.Bulletins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days that were recorded, played again. */
class ReadFeedsTest {
    private static final PlacesFile PLACES = PlacesFile.forceArea();
    private static final Targeting TARGETING = new Targeting(PLACES);
    private static final String AGENCY = "https://environment.data.gov.uk/flood-monitoring/id/";
    private static final String OFFICE = "https://met.example.org/cap/";
    private static final Feed FLOODS = new Feed("Floods", URI.create(AGENCY + "floods"), Feed.Format.FLOODS);
    private static final Feed WEATHER = new Feed("Weather", URI.create(OFFICE + "index"), Feed.Format.CAP);

    private final RecordedFeeds feeds = new RecordedFeeds();
    private final MemoryBulletins bulletins = new MemoryBulletins();
    private final MemorySettings settings = new MemorySettings();
    private Instant now = Instant.parse("2026-11-23T07:30:00Z");
    private Instant clock = now;
    private final ReadFeeds useCase = new ReadFeeds(
            settings,
            new FeedReader(feeds, PLACES, TARGETING::inForce, 100, () -> clock),
            TARGETING,
            bulletins,
            () -> now,
            20);

    @Test
    void a_flood_warning_becomes_one_draft_with_its_area_kind_and_words_and_other_forces_floods_none() {
        morning();

        assertThat(bulletins.all()).hasSize(2).allMatch(event -> event.asksForSomebody(now));
        Bulletin keynsham = keynsham().latest();
        assertThat(keynsham.title()).isEqualTo("Flood warning: River Avon at Keynsham");
        assertThat(keynsham.kind()).isEqualTo("flood");
        assertThat(keynsham.severity()).isEqualTo(Severity.SEVERE);
        assertThat(keynsham.at()).isEqualTo(Instant.parse("2026-11-23T07:05:00Z"));
        assertThat(keynsham.text())
                .startsWith("Flood warning for River Avon at Keynsham. Flooding is expected: act now.");
        assertThat(keynsham.details())
                .contains("after heavy rain.\n\nFlooding of property")
                .contains("move (valuables) upstairs")
                .contains("Environment Agency flood and river level data");
        assertThat(TARGETING.contains(keynsham.areas(), new Point(51.4235, -2.5)))
                .isTrue();
        assertThat(keynsham.areas()).singleElement().isInstanceOfSatisfying(Area.Polygon.class, area -> {
            assertThat(area.rings().getFirst()).hasSizeBetween(4, 200);
            assertThat(Flaw.of(area.rings())).isEmpty();
        });
    }

    @Test
    void the_same_flood_read_again_makes_no_second_draft_writes_nothing_and_asks_for_no_outline_again() {
        morning();
        int writes = bulletins.writes;
        feeds.asked.clear();

        later();

        assertThat(bulletins.all()).hasSize(2);
        assertThat(bulletins.writes).isEqualTo(writes);
        assertThat(feeds.asked).noneMatch(address -> address.contains("EXAMPLE1") || address.contains("EXAMPLE2"));
    }

    @Test
    void a_draft_that_nobody_opened_says_what_the_flood_is_now_and_one_that_is_open_that_it_has_changed() {
        morning();
        bulletins.revise(chew().id(), BulletinRecord::inDraft);
        later("floods-2.json");

        assertThat(keynsham().latest().title()).isEqualTo("Severe flood warning: River Avon at Keynsham");
        assertThat(keynsham().latest().severity()).isEqualTo(Severity.EXTREME);
        assertThat(keynsham().standing()).isEqualTo(Standing.OFFERED);
        assertThat(keynsham().changed()).isFalse();
        assertThat(chew().changed()).isFalse();

        bulletins.revise(keynsham().id(), BulletinRecord::inDraft);
        later("floods-3.json");
        assertThat(chew().changed()).isTrue();
        assertThat(chew().latest().details()).contains("are steady");
        assertThat(keynsham().changed()).isTrue();
        assertThat(keynsham().latest().over()).isTrue();
    }

    @Test
    void a_warning_that_was_told_offers_an_update_when_it_changes_and_the_all_clear_when_it_is_no_longer_in_force() {
        morning();
        bulletins.revise(keynsham().id(), event -> event.inDraft().sent("alert-1"));
        assertThat(keynsham().asksForSomebody(now)).isFalse();

        later("floods-2.json");
        assertThat(keynsham().asksForSomebody(now)).as("an update").isTrue();
        bulletins.revise(keynsham().id(), event -> event.inDraft().sent("alert-2"));
        assertThat(keynsham().asksForSomebody(now)).isFalse();

        later("floods-3.json");
        assertThat(keynsham().asksForSomebody(now)).as("the all-clear").isTrue();
        assertThat(keynsham().latest().title()).isEqualTo("Flood warning no longer in force: River Avon at Keynsham");
        assertThat(keynsham().alert()).isEqualTo("alert-1");
        bulletins.revise(keynsham().id(), event -> event.inDraft().sent("alert-3"));
        assertThat(keynsham().asksForSomebody(now)).isFalse();
    }

    @Test
    void what_changed_while_somebody_wrote_is_still_to_be_told_when_they_have_sent() {
        morning();
        bulletins.revise(keynsham().id(), BulletinRecord::inDraft);
        later("floods-2.json");
        bulletins.revise(keynsham().id(), event -> event.sent("alert-1"));

        assertThat(keynsham().asksForSomebody(now)).isTrue();
    }

    @Test
    void what_its_feed_no_longer_has_is_over_and_was_never_told_of_goes_unless_the_feed_could_not_be_read() {
        morning();
        bulletins.revise(chew().id(), event -> event.sent("alert-1"));
        feeds.fail(FLOODS.address().toString());
        later();
        assertThat(bulletins.all()).noneMatch(event -> event.latest().over());

        later("floods-4.json");
        assertThat(keynsham().asksForSomebody(now)).as("it was missing once").isTrue();
        later("floods-4.json");

        assertThat(keynsham().asksForSomebody(now)).isFalse();
        assertThat(chew().asksForSomebody(now)).as("the all-clear").isTrue();
        assertThat(chew().latest().title()).isEqualTo("No longer in force: River Chew catchment");
        assertThat(chew().latest().text()).isEqualTo("No longer in force: River Chew catchment.");
        assertThat(chew().latest().details()).isEmpty();
        assertThat(chew().latest().severity()).isEqualTo(Severity.MODERATE);
        later("floods-1.json");
        assertThat(keynsham().asksForSomebody(now))
                .as("it was there all the time")
                .isTrue();
        assertThat(chew().asksForSomebody(now)).isFalse();
    }

    @Test
    void a_draft_that_was_put_aside_stays_so_whatever_is_read_unless_it_grows_worse() {
        morning();
        bulletins.revise(chew().id(), BulletinRecord::putAside);
        bulletins.revise(keynsham().id(), BulletinRecord::putAside);
        later("floods-4.json");
        later("floods-4.json");
        later("floods-1.json");
        assertThat(bulletins.all()).noneMatch(event -> event.asksForSomebody(now));

        later("floods-2.json");

        assertThat(chew().asksForSomebody(now)).isFalse();
        assertThat(keynsham().asksForSomebody(now)).as("life is in danger now").isTrue();
        bulletins.revise(keynsham().id(), BulletinRecord::putAside);
        later("floods-3.json");
        assertThat(bulletins.all()).noneMatch(event -> event.asksForSomebody(now));
    }

    @Test
    void what_was_over_and_is_raised_again_is_a_new_draft() {
        morning();
        bulletins.revise(keynsham().id(), event -> event.sent("alert-1"));
        later("floods-3.json");
        bulletins.revise(keynsham().id(), event -> event.sent("alert-2"));

        feeds.answer(AGENCY + "floods", "floods-3.json");
        feeds.say(
                AGENCY + "floods",
                new String(feeds.read(FLOODS.address()), StandardCharsets.UTF_8)
                        .replace("\"severityLevel\": 4", "\"severityLevel\": 2")
                        .replace("2026-11-23T15:31:00", "2026-11-23T19:00:00"));
        later();

        assertThat(keynsham().standing()).isEqualTo(Standing.OFFERED);
        assertThat(keynsham().alert()).isNull();
        assertThat(keynsham().asksForSomebody(now)).isTrue();
    }

    @Test
    void what_was_over_before_anybody_heard_of_it_is_nothing_to_be_told() {
        settings.change(settings.now().reading(List.of(FLOODS)));
        outlines();
        later("floods-3.json");

        assertThat(bulletins.all())
                .singleElement()
                .satisfies(event -> assertThat(event.latest().place()).isEqualTo("River Chew catchment"));
    }

    @Test
    void a_flood_whose_outline_cannot_be_read_is_offered_without_an_area_until_it_can_and_others_still_end() {
        settings.change(settings.now().reading(List.of(FLOODS)));
        outlines();
        feeds.fail(AGENCY + "floodAreas/112FWFEXAMPLE1/polygon");
        later("floods-1.json");

        assertThat(keynsham().latest().areas()).isEmpty();
        assertThat(keynsham().asksForSomebody(now)).isTrue();
        assertThat(chew().latest().areas()).isNotEmpty();
        assertThat(bulletins.readings().getFirst().failedAt()).isEqualTo(now);

        Instant failed = now;
        bulletins.revise(keynsham().id(), BulletinRecord::inDraft);
        later();
        assertThat(bulletins.readings().getFirst().failedAt()).isEqualTo(failed);
        outlines();
        later();
        assertThat(keynsham().latest().areas()).isNotEmpty();
        assertThat(keynsham().changed()).isFalse();
        assertThat(bulletins.readings().getFirst().failedAt()).isNull();

        feeds.say(FLOODS.address().toString(), flood("OTHER", "polygon", AGENCY + "missing"));
        later();
        later();
        assertThat(chew().asksForSomebody(now)).isFalse();
    }

    @Test
    void an_outline_that_is_drawn_wrong_or_not_at_all_or_leads_elsewhere_never_hides_its_flood() {
        settings.change(settings.now().reading(List.of(FLOODS)));
        feeds.say(AGENCY + "odd", "{\"type\":\"Polygon\",\"coordinates\":[[[-2.5,51.4],[-2.4,51.4]]]}");
        feeds.say(
                AGENCY + "flat",
                "{\"type\":\"Polygon\",\"coordinates\":[[[-2.5,51.4],[-2.4,51.4],[-2.5,51.4],[-2.5,51.4]]]}");
        for (String outline : List.of(AGENCY + "odd", AGENCY + "flat", "", "https://elsewhere.example.org/outline")) {
            feeds.say(FLOODS.address().toString(), flood("CODE" + outline.length(), "polygon", outline));
            feeds.asked.clear();
            later();
            assertThat(bulletins.all()).anyMatch(event -> event.names().contains("CODE" + outline.length()));
            assertThat(feeds.asked).containsOnlyOnce(FLOODS.address().toString());
        }
    }

    @Test
    void what_lies_outside_the_force_is_not_fetched_anew_each_time() {
        morning();
        feeds.asked.clear();

        later();

        assertThat(feeds.asked).containsExactly(FLOODS.address().toString());
    }

    @Test
    void a_slow_feed_leaves_time_for_the_others_and_what_it_had_by_then_is_kept() {
        settings.change(settings.now().reading(List.of(FLOODS, WEATHER)));
        outlines();
        feeds.answer(FLOODS.address().toString(), "floods-1.json");
        feeds.answer(WEATHER.address().toString(), "cap-1.xml");
        feeds.before = address -> clock = clock.plusSeconds(address.contains("polygon") ? 30 : 0);

        useCase.read();

        assertThat(bulletins.all())
                .extracting(event -> event.latest().place())
                .containsExactlyInAnyOrder("River Avon at Keynsham", "River Chew catchment", "Coast of Somerset");
        assertThat(feeds.asked).noneMatch(address -> address.contains("EXAMPLE3"));
        assertThat(bulletins.readings())
                .containsExactly(
                        new Bulletins.Reading("Floods", null, now, now),
                        new Bulletins.Reading("Weather", now, null, now));
    }

    @Test
    void of_a_list_that_is_too_long_the_first_are_kept_and_what_is_missing_of_it_is_not_taken_for_gone() {
        morning();
        String one = flood("CODE0", "message", "Rain");
        String item = one.substring(one.indexOf('[') + 1, one.lastIndexOf(']'));
        feeds.say(
                FLOODS.address().toString(),
                "{\"items\":["
                        + IntStream.range(0, 301)
                                .mapToObj(i -> item.replace("CODE0", "CODE" + i))
                                .collect(Collectors.joining(","))
                        + "]}");
        later();
        later();

        assertThat(bulletins.all()).hasSize(302);
        assertThat(keynsham().goneAt()).isNull();
        assertThat(bulletins.readings().getFirst().failedAt()).isNotNull();
    }

    @Test
    void one_that_cannot_be_kept_keeps_no_later_one_away() {
        bulletins.refused = event -> event.latest().place().equals("River Chew catchment");

        morning();

        assertThat(keynsham().asksForSomebody(now)).isTrue();
        assertThat(bulletins.readings().getFirst().failedAt()).isEqualTo(now);
    }

    @Test
    void how_each_feed_was_read_is_noted_and_one_that_fails_holds_no_other_up() {
        settings.change(settings.now().reading(List.of(FLOODS, WEATHER)));
        feeds.answer(WEATHER.address().toString(), "cap-1.xml");
        useCase.read();

        assertThat(bulletins.readings())
                .containsExactly(
                        new Bulletins.Reading("Floods", null, now, null),
                        new Bulletins.Reading("Weather", now, null, now));
        assertThat(bulletins.all()).hasSize(1);
    }

    @Test
    void a_week_after_its_feed_last_had_it_or_was_read_an_event_is_forgotten() {
        morning();
        later("floods-4.json");
        passes(Duration.ofDays(6));
        assertThat(bulletins.all()).hasSize(2);
        passes(Duration.ofDays(2));
        assertThat(bulletins.all()).isEmpty();

        later("floods-1.json");
        settings.change(settings.now().reading(List.of()));
        useCase.read();
        assertThat(bulletins.readings()).isEmpty();
        passes(Duration.ofDays(6));
        assertThat(bulletins.all()).hasSize(2);
        passes(Duration.ofDays(2));
        assertThat(bulletins.all()).isEmpty();
    }

    /** An earlier version, which a deployment was rolled back to, reads no feed in a format that it does not know. */
    @Test
    void nothing_is_offered_twice_because_its_feed_was_not_read_for_a_while() {
        morning();
        bulletins.revise(keynsham().id(), event -> event.inDraft().sent("alert-1"));
        bulletins.revise(chew().id(), BulletinRecord::putAside);

        settings.change(settings.now().reading(List.of(WEATHER)));
        passes(Duration.ofHours(1));
        passes(Duration.ofDays(1));
        settings.change(settings.now().reading(List.of(FLOODS)));
        passes(Duration.ofHours(1));

        assertThat(bulletins.all()).hasSize(2).noneMatch(event -> event.asksForSomebody(now));
        assertThat(keynsham().standing()).isEqualTo(Standing.SENT);
        assertThat(keynsham().goneAt()).isNull();
        assertThat(chew().standing()).isEqualTo(Standing.DISMISSED);
    }

    @Test
    void what_a_feed_does_not_have_once_it_is_read_again_ends_at_the_second_reading_as_ever() {
        morning();
        settings.change(settings.now().reading(List.of()));
        useCase.read();
        settings.change(settings.now().reading(List.of(FLOODS)));

        later("floods-4.json");
        assertThat(keynsham().latest().over()).isFalse();

        later();
        assertThat(keynsham().latest().over()).isTrue();
    }

    @Test
    void a_reading_that_failed_counts_for_none_when_a_feed_is_read_again_and_gives_no_early_all_clear() {
        morning();
        settings.change(settings.now().reading(List.of()));
        useCase.read();
        settings.change(settings.now().reading(List.of(FLOODS)));
        feeds.fail(FLOODS.address().toString());
        later();

        later("floods-4.json");
        assertThat(keynsham().latest().over()).isFalse();

        later();
        assertThat(keynsham().latest().over()).isTrue();
    }

    @Test
    void a_feed_of_which_something_can_never_be_read_still_ends_what_it_no_longer_has() {
        settings.change(settings.now().reading(List.of(FLOODS)));
        outlines();
        feeds.fail(AGENCY + "floodAreas/112FWFEXAMPLE1/polygon");
        later("floods-1.json");

        feeds.say(FLOODS.address().toString(), flood("OTHER", "polygon", AGENCY + "missing"));
        later();
        later();

        assertThat(bulletins.readings().getFirst().at()).isNull();
        assertThat(chew().latest().over()).isTrue();
    }

    @Test
    void a_flood_that_grows_worse_in_the_hour_that_comes_twice_is_heard_of_and_once() {
        settings.change(settings.now().reading(List.of(FLOODS)));
        String brook = flood("BROOK", "polygon", AGENCY + "missing");
        now = Instant.parse("2026-10-25T00:55:00Z");
        feeds.say(FLOODS.address().toString(), brook.replace("2026-11-23T07:05", "2026-10-25T01:50"));
        useCase.read();
        bulletins.revise(only().id(), event -> event.inDraft().sent("alert-1"));

        String worse = brook.replace("2026-11-23T07:05", "2026-10-25T01:10").replace("Level\": 2", "Level\": 1");
        feeds.say(FLOODS.address().toString(), worse);
        now = Instant.parse("2026-10-25T01:15:00Z");
        useCase.read();

        assertThat(only().latest().severity()).isEqualTo(Severity.EXTREME);
        assertThat(only().latest().at()).isEqualTo(Instant.parse("2026-10-25T01:10:00Z"));
        assertThat(only().asksForSomebody(now)).as("an update").isTrue();
        bulletins.revise(only().id(), event -> event.inDraft().sent("alert-2"));
        later();
        assertThat(only().asksForSomebody(now)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.atom", "index.rss", "cap-1.xml"})
    void a_message_is_read_whatever_leads_to_it_in_english_and_an_exercise_is_none(String index) {
        weather(index);

        assertThat(bulletins.all()).singleElement().satisfies(event -> {
            Bulletin wind = event.latest();
            assertThat(wind.title()).isEqualTo("High winds on the coast");
            assertThat(wind.text())
                    .isEqualTo("High winds on the coast. Stay away from the shore & tie down what can fly.");
            assertThat(wind.details())
                    .isEqualTo("Gusts of 60 mph are expected.\n\nStay away from the shore & tie down what can fly.\n\n"
                            + "From Example Weather Office.");
            assertThat(wind.severity()).isEqualTo(Severity.MODERATE);
            assertThat(wind.kind()).isEqualTo("other");
            assertThat(wind.place()).isEqualTo("Coast of Somerset");
            assertThat(wind.areas()).hasSize(2).contains(new Area.Circle(new Point(51.34, -2.98), 5000));
        });
    }

    @Test
    void nothing_of_another_host_is_read_and_that_it_was_not_is_said() {
        weather("index.rss");

        assertThat(feeds.asked).noneMatch(address -> address.contains("elsewhere"));
        assertThat(bulletins.readings().getFirst().failedAt()).isEqualTo(now);
    }

    @Test
    void an_update_and_a_cancel_are_of_the_event_they_refer_to() {
        weather("index.atom");
        bulletins.revise(only().id(), event -> event.inDraft().sent("alert-1"));

        weather("index-2.atom");
        assertThat(only().latest().title()).isEqualTo("Very high winds on the coast");
        assertThat(only().asksForSomebody(now)).as("an update").isTrue();
        bulletins.revise(only().id(), event -> event.inDraft().sent("alert-2"));

        weather("index-3.atom");
        assertThat(only().latest().over()).isTrue();
        assertThat(only().latest().title()).isEqualTo("No longer in force: Coast of Somerset");
        assertThat(only().latest().severity()).isEqualTo(Severity.MODERATE);
        assertThat(only().asksForSomebody(now)).as("the all-clear").isTrue();
        int writes = bulletins.writes;
        later();
        assertThat(bulletins.writes).isEqualTo(writes);
    }

    @Test
    void a_cancel_that_says_the_warning_again_is_an_all_clear_and_no_warning() {
        weather("index.atom");
        bulletins.revise(only().id(), event -> event.inDraft().sent("alert-1"));

        feeds.say(
                WEATHER.address().toString(),
                message(
                        "wind-1",
                        "<msgType>Alert</msgType>",
                        "<msgType>Cancel</msgType>",
                        "<identifier>wind-1</identifier>",
                        "<identifier>wind-9</identifier><references>warnings@met.example.org,wind-1,2026-11-23T08:00:00+00:00</references>"));
        later();

        assertThat(only().latest().title()).isEqualTo("No longer in force: Coast of Somerset");
        assertThat(only().latest().details()).isEmpty();
    }

    @Test
    void what_goes_on_with_the_latest_is_heard_though_its_clock_is_behind_and_again_changes_nothing() {
        weather("index.atom");
        bulletins.revise(only().id(), event -> event.inDraft().sent("alert-1"));
        String cancel = recorded("cap-3.xml").replace("<sent>2026-11-23T13", "<sent>2026-11-23T07");
        feeds.say(OFFICE + "cap-3.xml", cancel);
        feeds.answer(OFFICE + "index", "index-3.atom");
        later();
        assertThat(only().latest().over()).isTrue();
        assertThat(only().asksForSomebody(now)).as("the all-clear").isTrue();

        BulletinRecord before = only();
        later();
        assertThat(only()).isEqualTo(before);
    }

    @Test
    void what_moves_out_of_the_force_is_over_here() {
        weather("index.atom");
        bulletins.revise(only().id(), event -> event.inDraft().sent("alert-1"));
        String moved = recorded("cap-2.xml")
                .replaceAll("<polygon>[^<]*", "<polygon>55.0,-1.6 55.0,-1.5 55.1,-1.5 55.1,-1.6 55.0,-1.6")
                .replaceAll("<circle>[^<]*", "<circle>55.0,-1.5 5");
        feeds.say(OFFICE + "cap-2.xml", moved);
        feeds.answer(OFFICE + "index", "index-2.atom");
        later();

        assertThat(only().latest().over()).isTrue();
        assertThat(only().latest().title()).isEqualTo("No longer in force: Coast of Somerset");
        BulletinRecord before = only();
        later();
        assertThat(only()).isEqualTo(before);
    }

    @Test
    void a_page_in_place_of_a_feed_and_a_link_without_a_message_are_not_taken_for_a_quiet_day() {
        weather("index.atom");
        feeds.say(OFFICE + "index", "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>Back soon</body></html>");
        later();
        assertThat(bulletins.readings().getFirst().failedAt()).isEqualTo(now);

        feeds.answer(OFFICE + "index", "index.atom");
        later();
        assertThat(bulletins.readings().getFirst().failedAt()).isNull();
        feeds.say(OFFICE + "cap-1.xml", "<html><body>Back soon</body></html>");
        later();
        assertThat(bulletins.readings().getFirst().failedAt()).isEqualTo(now);
        assertThat(only().goneAt()).isNull();
    }

    @Test
    void a_message_without_a_headline_or_an_event_that_can_be_seen_is_no_draft_without_a_name() {
        settings.change(settings.now().reading(List.of(WEATHER)));
        String unseen = "\u202e \u200b";
        feeds.say(
                OFFICE + "index",
                message("wind-9", "High winds on the coast", unseen, "<event>High wind<", "<event>" + unseen + "<"));
        useCase.read();

        assertThat(bulletins.all()).isEmpty();
        assertThat(bulletins.readings().getFirst().failedAt())
                .as("it is said that not all could be read")
                .isEqualTo(now);
        feeds.say(OFFICE + "index", message("wind-9", "High winds on the coast", unseen));
        later();
        assertThat(only().latest().title()).isEqualTo("High wind");
    }

    @Test
    void more_areas_than_an_alert_has_are_chosen_by_a_person_and_those_elsewhere_do_not_count() {
        settings.change(settings.now().reading(List.of(WEATHER)));
        String far = IntStream.range(0, 30)
                .mapToObj(i -> "<circle>55.%02d,-1.5 5</circle>".formatted(i))
                .collect(Collectors.joining());
        feeds.say(WEATHER.address().toString(), message("wind-1", "</areaDesc>", "</areaDesc>" + far));
        later();
        assertThat(only().latest().areas()).hasSize(2);

        String near = far.replace("55.", "51.").replace("-1.5", "-2.9");
        feeds.say(WEATHER.address().toString(), message("wind-2", "</areaDesc>", "</areaDesc>" + near));
        later();
        assertThat(bulletins.all()).anySatisfy(event -> {
            assertThat(event.names()).contains("warnings@met.example.org,wind-2");
            assertThat(event.latest().areas()).isEmpty();
        });
    }

    @Test
    void what_a_message_tells_of_several_areas_is_one_draft_of_all_as_grave_as_the_gravest() {
        settings.change(settings.now().reading(List.of(WEATHER)));
        String info = """
                <info><language>en-GB</language><category>Met</category><event>High wind</event><severity>Severe</severity>
                <responseType>Shelter</responseType><responseType>AllClear</responseType>
                <headline>High winds on the moor</headline>
                <area><areaDesc>Moor</areaDesc><circle>51.2,-2.8 0.01</circle></area></info></alert>""";
        feeds.say(WEATHER.address().toString(), message("wind-1", "</alert>", info));
        later();

        Bulletin wind = only().latest();
        assertThat(wind.place()).isEqualTo("Coast of Somerset; Moor");
        assertThat(wind.severity()).isEqualTo(Severity.SEVERE);
        assertThat(wind.areas()).hasSize(3).contains(new Area.Circle(new Point(51.2, -2.8), 50));
        assertThat(wind.over()).as("one of its areas is still warned").isFalse();
        bulletins.revise(only().id(), event -> event.inDraft().sent("alert-1"));

        String clear = message(
                "wind-1",
                "</headline>",
                "</headline><responseType>Monitor</responseType><responseType>AllClear</responseType>");
        feeds.say(WEATHER.address().toString(), clear.replace("2026-11-23T08:00", "2026-11-23T09:00"));
        later();
        assertThat(only().latest().over()).isTrue();
    }

    /** A draft is of one event: the gravest that is in force, whichever the message tells of first. */
    @Test
    void of_several_events_in_one_message_the_gravest_in_force_is_the_draft_and_it_says_what_else_there_is() {
        settings.change(settings.now().reading(List.of(WEATHER)));
        String more = info("Storm surge", "Extreme", "", "<circle>51.2,-2.8 5</circle>")
                + info("Fog", "Extreme", "<responseType>AllClear</responseType>", "<circle>51.2,-2.8 5</circle>")
                + info("Fog", "Minor", "<responseType>AllClear</responseType>", "<circle>51.2,-2.8 5</circle>");
        feeds.say(WEATHER.address().toString(), message("wind-1", "</alert>", more + "</alert>"));
        later();

        Bulletin surge = only().latest();
        assertThat(surge.title()).isEqualTo("Storm surge here");
        assertThat(surge.severity()).isEqualTo(Severity.EXTREME);
        assertThat(surge.over()).isFalse();
        assertThat(surge.details()).contains("The same message also tells of: High wind; Fog.");
    }

    @Test
    void what_is_larger_than_an_alerts_largest_or_said_in_codes_alone_is_named_beside_what_is_drawn() {
        settings.change(settings.now().reading(List.of(WEATHER)));
        String more = info("High wind", "Minor", "", "<circle>51.2,-2.8 500</circle>")
                + info("High wind", "Minor", "", "<geocode><valueName>FIPS</valueName><value>1</value></geocode>");
        feeds.say(WEATHER.address().toString(), message("wind-1", "</alert>", more + "</alert>"));
        later();

        assertThat(only().latest().areas()).hasSize(2);
        assertThat(only().latest().details()).contains("Not on the map here, or not all of it: There; There.");
    }

    @Test
    void what_is_drawn_elsewhere_alone_hides_nothing_that_is_not_drawn_and_may_be_here() {
        settings.change(settings.now().reading(List.of(WEATHER)));
        String far = "<circle>55.1,-1.5 5</circle>";
        String everywhere = message(
                "wind-1", "</alert>", info("High wind", "Minor", "", "<circle>52,-2 500</circle>") + "</alert>");
        feeds.say(
                WEATHER.address().toString(),
                everywhere.replaceAll("<polygon>.*?</polygon>", "").replaceAll("<circle>51[^<]*</circle>", far));
        later();

        assertThat(only().latest().areas()).isEmpty();
        assertThat(only().latest().place()).isEqualTo("Coast of Somerset; There");
    }

    private static String info(String event, String severity, String response, String where) {
        return """
                <info><language>en-GB</language><category>Met</category><event>%1$s</event>%3$s<severity>%2$s</severity>
                <headline>%1$s here</headline><area><areaDesc>There</areaDesc>%4$s</area></info>""".formatted(event, severity, response, where);
    }

    @Test
    void what_refers_to_an_earlier_one_that_was_never_read_is_known_by_it_too() {
        weather("index.atom");
        assertThat(only().names()).containsExactly("warnings@met.example.org,wind-1");
        weather("index-2.atom");
        assertThat(only().names())
                .containsExactly("warnings@met.example.org,wind-1", "warnings@met.example.org,wind-2");
    }

    @Test
    void a_message_whose_time_is_over_is_no_draft_any_more_and_no_all_clear() {
        weather("index.atom");
        bulletins.revise(only().id(), event -> event.sent("alert-1"));
        weather("index-2.atom");
        assertThat(only().asksForSomebody(now)).isTrue();

        now = Instant.parse("2026-11-24T06:00:00Z");

        assertThat(only().asksForSomebody(now)).isFalse();
    }

    private static String flood(String code, String field, String value) {
        return """
                {"items": [{"description": "Brook", "floodAreaID": "%s", "severityLevel": 2, "floodArea": {"%s": "%s"},
                "timeMessageChanged": "2026-11-23T07:05:00"}]}""".formatted(code, field, value);
    }

    /** The first message by another identifier, with parts of it replaced. */
    private static String message(String identifier, String... replaced) {
        String message = recorded("cap-1.xml").replace("wind-1", identifier);
        for (int i = 0; i < replaced.length; i += 2) {
            message = message.replace(replaced[i], replaced[i + 1]);
        }
        return message;
    }

    private static String recorded(String name) {
        var one = new RecordedFeeds();
        one.answer(OFFICE + name, name);
        return new String(one.read(URI.create(OFFICE + name)), StandardCharsets.UTF_8);
    }

    private void morning() {
        settings.change(settings.now().reading(List.of(FLOODS)));
        outlines();
        feeds.answer(AGENCY + "floods", "floods-1.json");
        useCase.read();
    }

    private void outlines() {
        for (String code : List.of("112FWFEXAMPLE1", "112WAFEXAMPLE2", "122WAFEXAMPLE3")) {
            feeds.answer(AGENCY + "floodAreas/" + code + "/polygon", "polygon-" + code + ".json");
        }
    }

    private void passes(Duration time) {
        now = now.plus(time);
        useCase.read();
    }

    private void later(String recording) {
        feeds.answer(AGENCY + "floods", recording);
        later();
    }

    private void later() {
        now = now.plus(Duration.ofMinutes(15));
        useCase.read();
    }

    private void weather(String index) {
        settings.change(settings.now().reading(List.of(WEATHER)));
        for (String message : List.of("cap-1.xml", "cap-2.xml", "cap-3.xml", "cap-exercise.xml")) {
            feeds.answer(OFFICE + message, message);
        }
        feeds.answer(OFFICE + "index", index);
        useCase.read();
    }

    private BulletinRecord only() {
        assertThat(bulletins.all()).hasSize(1);
        return bulletins.all().getFirst();
    }

    private BulletinRecord keynsham() {
        return of("River Avon at Keynsham");
    }

    private BulletinRecord chew() {
        return of("River Chew catchment");
    }

    private BulletinRecord of(String place) {
        return bulletins.all().stream()
                .filter(event -> event.latest().place().equals(place))
                .findFirst()
                .orElseThrow();
    }
}
