package org.communityalerts.alert.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.communityalerts.alert.publish.Published.Draft;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Kind;
import org.communityalerts.domain.alert.Photo;
import org.communityalerts.domain.alert.PhotoSize;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;

class IncidentPageTest {
    private static final Photo PHOTO = new Photo("p1", "A girl in a red coat", "Merch mewn cot goch");
    private static final String PAGE = "a/K7QF2/index.html";
    private static final String FILE = "a/K7QF2/p1-large.jpg";
    private static final Kind MISSING = Kind.named("missing");

    private final Published published = new Published();

    @Test
    void the_page_says_it_in_both_languages_with_photo_map_form_and_links_and_needs_no_script() {
        published.publish(first(MISSING));

        String page = published.site.text(PAGE);
        assertThat(page)
                .contains("Missing girl", "Merch ar goll", "Person ar goll", "alt=\"Merch mewn cot goch\"", "<svg")
                .contains(
                        "action=\"/api/public/incidents/K7QF2/answers\"", "https://wa.me/?text=", "Serious: please act")
                .containsOnlyOnce("<script")
                .contains("<script src=\"/witness.js\" defer=\"\"></script>")
                .doesNotContain("style=", "<link rel=\"stylesheet\" href=\"http");
        assertThat(published.site.files().get(FILE)).isEqualTo(new byte[] {3});
        assertThat(page.length()).isLessThan(10_000);
    }

    @Test
    void the_photo_is_in_page_feed_and_cap_each_by_its_address_and_its_words() {
        published.publish(first(MISSING));

        String page = published.site.text(Paths.page("a1", PageLanguage.ENGLISH));
        assertThat(page).contains("/a/K7QF2/p1-medium.jpg", "alt=\"A girl in a red coat\"");
        assertThat(published.site.text(Paths.FEED))
                .contains("rel=\"enclosure\"", "https://alerts.example.org/a/K7QF2/p1-large.jpg");
        assertThat(published.site.text(Paths.cap("a1")))
                .contains("<resourceDesc>A girl in a red coat</resourceDesc><mimeType>image/jpeg</mimeType>");
    }

    @Test
    void what_is_withdrawn_is_gone_from_all_files_and_answered_so() {
        published.publish(first(MISSING));
        published.alerts.incidents.withdraw("i1", new Stop("officer", null, Examples.NOW));
        published.stop("a1");

        assertThat(published.site.isGone(PAGE)).isTrue();
        assertThat(published.site.isGone(FILE)).isTrue();
        assertThat(published.site.isGone(Paths.page("a1", PageLanguage.ENGLISH)))
                .isTrue();
        assertThat(published.site.text(PAGE)).contains("has been withdrawn", "dynnu yn ôl");
        assertNothingLeft();
    }

    @Test
    void a_missing_person_who_was_found_is_gone_with_the_all_clear_which_is_there() {
        published.publish(first(MISSING));
        published.alerts.incidents.end("i1", "a2");
        published.publish(later("a2", "All clear", Step.ALL_CLEAR));

        assertThat(published.site.isGone(FILE)).isTrue();
        assertThat(published.site.text(PAGE)).contains("All clear");
        assertNothingLeft();
    }

    @Test
    void new_word_after_the_all_clear_is_on_the_page_and_brings_back_nothing_that_was_said_before_it() {
        published.publish(first(MISSING));
        published.alerts.incidents.end("i1", "a2");
        published.publish(later("a2", "All clear", Step.ALL_CLEAR));
        published.alerts.incidents.goOn("i1", "a2");
        published.publish(later("a3", "Missing again", Step.UPDATE, draft -> draft.of(MISSING)));

        assertThat(published.site.text(PAGE))
                .contains("Missing again", "All clear")
                .doesNotContain("This ended on");
        assertThat(published.site.isGone(Paths.page("a3", PageLanguage.ENGLISH)))
                .isFalse();
        assertThat(published.site.text(Paths.FEED)).contains("Missing again");
        assertNothingLeft();

        published.alerts.incidents.end("i1", "a4");
        published.publish(later("a4", "All clear again", Step.ALL_CLEAR));
        assertThat(published.site.text(PAGE)).contains("All clear again").doesNotContain("Missing again");
    }

    @Test
    void a_missing_person_is_gone_when_the_alert_ends_without_anybodys_doing() {
        published.publish(first(MISSING));
        published.now = published.now.plus(Duration.ofHours(24));
        published.useCase.refresh();

        assertThat(published.site.isGone(PAGE)).isTrue();
        assertThat(published.site.isGone(FILE)).isTrue();
        assertNothingLeft();
    }

    @Test
    void another_kind_keeps_its_words_for_a_while_and_its_photo_no_longer_than_it_holds() {
        published.publish(first(Kind.named("road")));
        published.now = published.now.plus(Duration.ofHours(24));
        published.useCase.refresh();

        assertThat(published.site.isGone(FILE)).isTrue();
        assertThat(published.site.text(PAGE)).contains("Missing girl", "This ended on");
        published.now = published.now.plus(Duration.ofDays(7));
        published.useCase.refresh();
        assertThat(published.site.isGone(PAGE)).isTrue();
    }

    @Test
    void an_update_without_a_photo_leaves_the_one_there_is_and_the_all_clear_takes_it_away() {
        published.publish(first(Kind.named("road")));
        published.publish(later("a2", "Seen at the station", Step.UPDATE));
        assertThat(published.site.text(PAGE)).contains("Seen at the station", "/a/K7QF2/p1-medium.jpg");

        published.alerts.incidents.end("i1", "a3");
        published.publish(later("a3", "All clear", Step.ALL_CLEAR));
        assertThat(published.site.text(PAGE)).contains("All clear").doesNotContain("p1-");
        assertThat(published.site.isGone(FILE)).isTrue();
    }

    @Test
    void what_is_not_for_everybody_has_its_page_alone_and_is_in_no_list_feed_or_cap() {
        published.publish(first(MISSING, Draft::unlisted).about(new InIncident("i1", "K7QF2K7QF2", Step.FIRST)));

        assertThat(published.site.text("a/K7QF2K7QF2/index.html")).contains("Missing girl", "noindex");
        assertThat(published.site.files().keySet()).allMatch(path -> path.startsWith("a/"));
    }

    @Test
    void what_is_not_for_everybody_is_not_on_a_page_that_everybody_finds() {
        published.publish(first(MISSING));
        published.publish(later("a2", "The search team meets at the mill", Step.UPDATE, Draft::unlisted));

        assertThat(published.site.text(PAGE)).contains("Missing girl").doesNotContain("the mill");
    }

    @Test
    void whoever_follows_the_link_of_what_asks_something_can_answer_there_until_it_is_over() {
        var question = new Question(
                "Have you seen Mali?",
                "Ydych chi wedi gweld Mali?",
                List.of(new Question.Answer("Yes", "Do"), new Question.Answer("No", "Naddo")));
        published.publish(Draft.of("a1")
                .saying(new Content("Missing girl", "Look out.", null, null, null, List.of(), question))
                .of(MISSING)
                .alert(published.now)
                .about(new InIncident("i1", "K7QF2", Step.FIRST)));
        published.publish(later("a2", "Still missing", Step.UPDATE));

        assertThat(published.site.text(PAGE))
                .contains("action=\"/api/public/questions/a1\"", ">Yes</button>")
                .contains("action=\"/api/public/questions/a1?lang=cy\"", ">Naddo</button>");
        published.alerts.incidents.end("i1", "a3");
        published.publish(later("a3", "All clear", Step.ALL_CLEAR));
        assertThat(published.site.text(PAGE)).doesNotContain("/api/public/questions");
    }

    @Test
    void an_exercise_and_what_was_never_let_out_have_no_page() {
        published.publish(first(MISSING, Draft::exercise));
        assertThat(published.site.below("a")).isEmpty();
    }

    private void assertNothingLeft() {
        Predicate<Map.Entry<String, byte[]>> tells = file -> {
            String text = new String(file.getValue());
            return text.contains("Mali") || text.contains("red coat") || text.contains("p1-");
        };
        assertThat(published.site.files().entrySet().stream().filter(tells).map(Map.Entry::getKey))
                .isEmpty();
    }

    private Alert first(Kind kind) {
        return first(kind, draft -> draft);
    }

    private Alert first(Kind kind, UnaryOperator<Draft> change) {
        Map<PhotoSize, byte[]> files = Map.of(
                PhotoSize.SMALL, new byte[] {1}, PhotoSize.MEDIUM, new byte[] {2}, PhotoSize.LARGE, new byte[] {3});
        published.photos.keep("p1", files);
        var welsh = new Content.Welsh("Merch ar goll", "Ydych chi wedi gweld Mali?", null);
        var content = new Content("Missing girl", "Have you seen Mali?", null, null, welsh, List.of(PHOTO));
        return change.apply(Draft.of("a1").saying(content).of(kind))
                .alert(published.now)
                .about(new InIncident("i1", "K7QF2", Step.FIRST));
    }

    private Alert later(String id, String title, Step step) {
        return later(id, title, step, draft -> draft);
    }

    private Alert later(String id, String title, Step step, UnaryOperator<Draft> change) {
        published.now = published.now.plus(Duration.ofMinutes(1));
        return change.apply(Draft.of(id).saying(new Content(title, "Thank you.", null, null, null)))
                .alert(published.now)
                .about(new InIncident("i1", "K7QF2", step));
    }
}
