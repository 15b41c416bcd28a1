package org.communityalerts.alert.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.communityalerts.alert.publish.Published.Draft;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Kind;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PublicPageTest {
    private static final int LARGEST = 35 * 1024;

    private final Published published = new Published();

    @Test
    void what_an_officer_writes_is_text_and_never_markup() throws Exception {
        String script = "<script>alert(1)</script>\"'&";
        published.publish(Draft.of("a").saying(new Content(script, script, script, null, null)));

        for (String path :
                List.of(Paths.index(PageLanguage.ENGLISH), Paths.page("a", PageLanguage.ENGLISH), Paths.FEED)) {
            assertThat(elements(path, "script")).isEmpty();
            assertThat(document(path).getDocumentElement().getTextContent()).contains(script);
        }
    }

    @Test
    void the_pages_need_no_script_and_no_style_of_their_own() throws Exception {
        published.publish(Draft.of("a").saying(Published.WELSH));

        for (String path : List.of(Paths.index(PageLanguage.ENGLISH), Paths.page("a", PageLanguage.ENGLISH))) {
            assertThat(published.site.text(path)).doesNotContain("<script", "<style", "style=", "onclick=");
        }
    }

    @Test
    void what_happened_is_its_sign_in_the_language_of_the_page_until_it_is_withdrawn() {
        Kind road = Kind.of("road").orElseThrow();
        published.publish(Draft.of("a").of(road));

        assertThat(published.site.text(Paths.page("a", PageLanguage.ENGLISH))).contains(">Road incident</p>");
        assertThat(published.site.text(Paths.page("a", PageLanguage.WELSH))).contains(road.welsh());
        assertThat(published.site.text(Paths.index(PageLanguage.ENGLISH))).contains("Road incident. Issued ");

        published.stop("a");
        assertThat(published.site.text(Paths.page("a", PageLanguage.ENGLISH))).doesNotContain("Road incident");
    }

    @Test
    void what_is_of_no_kind_has_no_sign() {
        published.publish(Draft.of("a"));

        assertThat(published.site.text(Paths.page("a", PageLanguage.ENGLISH))).doesNotContain("class=\"sign\"");
    }

    @Test
    void what_goes_on_can_be_answered_from_its_page_without_a_script_and_what_is_over_cannot() throws Exception {
        var about = new InIncident("i", "K7QMX", Step.FIRST);
        published.publish(Draft.of("a").alert(published.now).about(about));

        String page = Paths.page("a", PageLanguage.WELSH);
        assertThat(elements(page, "form")).singleElement().satisfies(form -> {
            assertThat(form.getAttribute("action")).isEqualTo("/api/public/incidents/K7QMX/answers");
            assertThat(form.getAttribute("method")).isEqualTo("post");
            assertThat(form.getAttribute("enctype")).isEqualTo("multipart/form-data");
            assertThat(form.getTextContent()).contains("Beth welsoch chi?");
        });
        published.stop("a");
        assertThat(elements(page, "form")).isEmpty();
    }

    @Test
    void welsh_is_marked_as_welsh() throws Exception {
        published.publish(Draft.of("a").saying(Published.WELSH));

        assertThat(elements(Paths.page("a", PageLanguage.ENGLISH), "section")).anySatisfy(section -> {
            assertThat(section.getAttribute("lang")).isEqualTo("cy");
            assertThat(section.getTextContent()).contains("Mae ceffyl yn rhydd.");
        });
    }

    @ParameterizedTest
    @EnumSource
    void each_page_is_there_in_both_languages_and_leads_to_the_other_without_a_script(PageLanguage pageLanguage)
            throws Exception {
        published.publish(Draft.of("a").saying(Published.WELSH));

        for (Function<PageLanguage, String> path :
                List.<Function<PageLanguage, String>>of(Paths::index, to -> Paths.page("a", to))) {
            Document page = document(path.apply(pageLanguage));
            assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(pageLanguage.tag());
            assertThat(elements(path.apply(pageLanguage), "a"))
                    .anySatisfy(link -> assertThat(List.of(link.getAttribute("href"), link.getAttribute("lang")))
                            .containsExactly(
                                    "/" + path.apply(pageLanguage.other()),
                                    pageLanguage.other().tag()));
        }
    }

    @Test
    void a_welsh_page_says_that_an_alert_is_had_in_english_alone_and_marks_it_so() throws Exception {
        published.publish(Draft.of("a"));
        String page = Paths.page("a", PageLanguage.WELSH);

        assertThat(elements(page, "h1").getFirst().getAttribute("lang")).isEqualTo("en-GB");
        assertThat(elements(page, "section").getFirst().getAttribute("lang")).isEqualTo("en-GB");
        assertThat(published.site.text(page)).contains("Dim ond yn Saesneg", "Mewn grym tan");
    }

    @Test
    void a_welsh_page_says_in_welsh_where_an_alert_is_for() {
        published.publish(Draft.of("a").saying(Published.WELSH));

        assertThat(published.site.text(Paths.page("a", PageLanguage.WELSH)))
                .contains("o fewn 5 km i 51.48261, -2.76918")
                .doesNotContain("near Portishead");
        assertThat(published.site.text(Paths.index(PageLanguage.WELSH))).contains("<h2>O fewn 5 km i ");
        assertThat(published.site.text(Paths.cap("a")))
                .contains("<areaDesc>near Portishead</areaDesc>", "<areaDesc>o fewn 5 km i ");
    }

    @Test
    void headings_are_one_h1_and_then_h2() throws Exception {
        published.publish(Draft.of("a"));

        assertThat(elements(Paths.index(PageLanguage.ENGLISH), "h1")).hasSize(1);
        assertThat(elements(Paths.index(PageLanguage.ENGLISH), "h2"))
                .extracting(Element::getTextContent)
                .containsExactly("Near Portishead", "Feeds by area");
    }

    @Test
    void the_area_of_what_has_just_happened_comes_first_whatever_its_name() throws Exception {
        published.publish(Draft.of("a").to(new Audience(new Area.Everywhere(), Set.of(), "everywhere")));
        published.now = published.now.plusSeconds(60);
        published.publish(Draft.of("b"));
        published.now = published.now.plusSeconds(60);

        assertThat(areasInOrder()).containsExactly("Near Portishead", "Everywhere");
        published.publish(Draft.of("c").to(new Audience(new Area.Everywhere(), Set.of(), "everywhere")));
        assertThat(areasInOrder()).containsExactly("Everywhere", "Near Portishead");
    }

    private List<String> areasInOrder() throws Exception {
        return elements(Paths.index(PageLanguage.ENGLISH), "h2").stream()
                .map(Element::getTextContent)
                .filter(heading -> !heading.startsWith("Feeds"))
                .toList();
    }

    @Test
    void a_hundred_alerts_with_long_texts_make_a_page_for_a_poor_link() {
        String text = "There is a horse on the loose & it is grey. ".repeat(36);
        IntStream.range(0, 100)
                .forEach(i -> published.publish(Draft.of("01a20f4d-b877-7549-aec9-48755fc685%02d".formatted(i))
                        .saying(new Content("Loose horse on the road to Clevedon " + i, text, null, null, null))));

        assertThat(published.site.text(Paths.index(PageLanguage.ENGLISH)).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(LARGEST);
        assertThat(published.site.text(Paths.index(PageLanguage.ENGLISH))).contains("Clevedon 0<", "Clevedon 99<");
    }

    @Test
    void the_feed_has_what_atom_asks_of_a_feed_and_of_each_entry() throws Exception {
        published.publish(Draft.of("01a20f4d-b877-7549-aec9-48755fc685fe"));
        published.publish(Draft.of("01a20f4d-b877-7549-aec9-48755fc685ff"));

        Element feed = document(Paths.FEED).getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        for (String name : List.of("id", "title", "updated", "author")) {
            assertThat(children(feed, name)).as(name).hasSize(1);
        }
        var ids = new HashSet<String>();
        for (Element entry : children(feed, "entry")) {
            for (String name : List.of("id", "title", "updated", "summary")) {
                assertThat(children(entry, name)).as(name).hasSize(1);
            }
            assertThat(ids.add(children(entry, "id").getFirst().getTextContent()))
                    .isTrue();
        }
        assertThat(ids).hasSize(2).allMatch(id -> id.startsWith("urn:uuid:"));
    }

    private List<Element> elements(String path, String name) throws Exception {
        return list(document(path).getElementsByTagName(name));
    }

    private static List<Element> children(Element parent, String name) {
        return list(parent.getChildNodes()).stream()
                .filter(e -> e.getLocalName().equals(name))
                .toList();
    }

    private static List<Element> list(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private Document document(String path) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        String text = published.site.text(path);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
