package org.communityalerts.alert.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.alert.publish.Published.Draft;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.junit.jupiter.api.Test;

class PublishAlertTest {
    private final Published published = new Published();

    @Test
    void a_published_alert_is_on_the_page_in_the_feed_and_has_a_page_and_a_cap_message() {
        published.publish(Draft.of("a"));

        assertThat(files()).isEqualTo(allAnd("alerts/a.html", "alerts/a.cy.html", "alerts/a.cap.xml"));
        assertThat(index()).contains("Loose horse", "There is a horse on the loose.");
        assertThat(published.counted("a")).containsEntry(DeliveryStatus.SENT, 1);
    }

    @Test
    void publishing_twice_changes_nothing_and_counts_once() {
        published.publish(Draft.of("a"));
        Map<String, byte[]> before = published.site.files();
        published.useCase.publish("a");

        assertThat(published.site.files()).containsExactlyInAnyOrderEntriesOf(before);
        assertThat(published.counted("a")).containsEntry(DeliveryStatus.SENT, 1);
    }

    @Test
    void an_alert_that_is_not_for_the_public_is_nowhere() {
        published.publish(Draft.of("a").unlisted());

        assertThat(published.site.files()).isEmpty();
        assertThat(published.counted("a")).isEmpty();
    }

    @Test
    void an_exercise_is_never_on_the_page_or_in_the_feed_and_its_message_says_what_it_is() {
        published.publish(Draft.of("a").exercise());
        published.publish(Draft.of("b"));

        assertThat(index()).doesNotContain("a.html");
        assertThat(published.site.text(Paths.FEED)).doesNotContain("a.html");
        assertThat(published.site.text("alerts/a.html")).isNull();
        assertThat(published.site.text("alerts/a.cap.xml")).contains("<status>Exercise</status>");
    }

    @Test
    void an_alert_that_waits_for_a_second_person_is_not_published() {
        Alert alert = Draft.of("a").alert(published.now);
        published.alerts.accept(alert, null, null);
        published.useCase.publish("a");

        assertThat(published.site.files()).isEmpty();
    }

    @Test
    void a_stopped_alert_is_marked_as_withdrawn_and_its_words_are_gone() {
        published.publish(Draft.of("a"));
        published.stop("a");

        assertThat(index()).contains("Withdrawn").doesNotContain("There is a horse");
        assertThat(published.site.text("alerts/a.html")).contains("withdrawn").doesNotContain("There is a horse");
        assertThat(published.site.isGone("alerts/a.html")).isTrue();
        assertThat(published.site.isGone("alerts/a.cy.html")).isTrue();
        assertThat(published.site.text("alerts/a.cap.xml")).contains("Cancel").doesNotContain("There is a horse");
        assertThat(published.site.text(Paths.FEED)).doesNotContain("There is a horse");
        assertThat(published.counted("a")).containsEntry(DeliveryStatus.SENT, 1);
    }

    @Test
    void
            an_alert_stopped_before_it_was_published_is_nowhere_but_as_withdrawn_and_the_lists_lead_to_a_page_that_says_so() {
        Alert alert = Draft.of("a").alert(published.now);
        published.alerts.accept(alert, null, null);
        published.alerts.planned("a", 1);
        published.stop("a");

        assertThat(published.site.text(Paths.FEED)).contains("alerts/a.html", "alerts/a.cap.xml");
        assertThat(published.site.text("alerts/a.html")).contains("withdrawn");
        assertThat(published.site.isGone("alerts/a.html")).isTrue();
        assertThat(published.site.text("alerts/a.cap.xml")).contains("Cancel");
        published
                .site
                .files()
                .keySet()
                .forEach(path -> assertThat(published.site.text(path))
                        .as(path)
                        .doesNotContain("There is a horse", "Loose horse"));
        assertThat(published.counted("a")).containsEntry(DeliveryStatus.STOPPED, 1);
    }

    @Test
    void an_alert_whose_time_is_over_moves_to_the_past_ones_by_itself() {
        published.publish(Draft.of("a"));
        published.now = published.now.plus(Duration.ofHours(24));
        published.useCase.refresh();

        assertThat(index()).contains("There are no current alerts.", "Past alerts", "Ended 25 November 2026 at 12:00");
        assertThat(published.site.text("alerts/a.html")).contains("This alert ended on 25 November 2026 at 12:00.");
        assertThat(published.site.text("alerts/a.cap.xml"))
                .contains("<msgType>Cancel</msgType>")
                .containsPattern("<references>[^<,]+,a,2026-11-24T12:00:00\\+00:00</references>");
    }

    @Test
    void an_alert_that_takes_the_place_of_another_leads_readers_of_the_old_one_to_it() {
        published.publish(Draft.of("a"));
        published.now = published.now.plusSeconds(60);
        published.publish(Draft.of("b").replacing("a"));

        assertThat(published.site.text("alerts/a.html")).contains("href=\"/alerts/b.html\"");
        assertThat(index()).contains("Replaced 24 November 2026 at 12:01");
    }

    @Test
    void a_stopped_successor_brings_the_first_alert_back() {
        published.publish(Draft.of("a"));
        published.now = published.now.plusSeconds(60);
        published.publish(Draft.of("b").replacing("a"));
        published.stop("b");

        assertThat(published.site.text("alerts/a.html"))
                .contains("There is a horse")
                .doesNotContain("alerts/b.html");
        assertThat(index()).contains("There is a horse on the loose.");
    }

    @Test
    void a_successor_that_is_not_out_takes_nobodys_place() {
        published.publish(Draft.of("a"));
        Alert waiting = Draft.of("b").replacing("a").alert(published.now);
        published.alerts.accept(waiting, null, null);
        published.useCase.refresh();

        assertThat(index()).contains("There is a horse on the loose.");
    }

    @Test
    void what_is_over_is_shown_for_a_time_and_then_no_word_or_name_of_it_stays() {
        published.publish(Draft.of("stopped"));
        published.publish(Draft.of("exercise").exercise());
        published.publish(Draft.of("old"));
        published.stop("stopped");
        published.now = published.now.plusSeconds(60);
        published.publish(Draft.of("new").replacing("old"));
        published.now = published.now.plus(Duration.ofDays(7));
        published.useCase.refresh();
        assertThat(published.site.files()).containsKeys("alerts/new.html").doesNotContainKeys("alerts/old.html");

        published.now = published.now.plus(Duration.ofDays(1));
        published.useCase.refresh();

        assertThat(files()).isEqualTo(allAnd());
        assertThat(index()).doesNotContain("Loose horse");
        assertThat(published.site.text(Paths.FEED)).doesNotContain("Loose horse");
    }

    @Test
    void the_name_of_what_is_withdrawn_is_gone_at_once() {
        published.publish(Draft.of("a"));
        published.stop("a");

        for (String path : published.site.files().keySet()) {
            assertThat(published.site.text(path)).as(path).doesNotContain("Loose horse");
        }
    }

    @Test
    void a_refresh_mends_a_list_that_was_written_over() {
        published.publish(Draft.of("a"));
        published.site.write(Paths.index(PageLanguage.ENGLISH), "text/html", new byte[0]);
        published.useCase.refresh();

        assertThat(index()).contains("Loose horse");
    }

    private String index() {
        return published.site.text(Paths.index(PageLanguage.ENGLISH));
    }

    /** The files that are there whatever is published, and these. */
    private static Set<String> allAnd(String... own) {
        Stream<String> lists = Stream.of(
                "alerts/index.html",
                "alerts/index.cy.html",
                "alerts/feed.atom",
                "alerts/alerts.css",
                "alerts/sectors.json",
                "alerts.geojson",
                "kiosk.html",
                "embed.html",
                "embed.cy.html");
        Stream<String> districts = PlacesFile.forceArea().districts().stream().map(Paths::district);
        return Stream.of(lists, districts, Stream.of(own)).flatMap(some -> some).collect(Collectors.toSet());
    }

    private Set<String> files() {
        return published.site.files().keySet();
    }
}
