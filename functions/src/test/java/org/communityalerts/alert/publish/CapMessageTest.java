package org.communityalerts.alert.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.communityalerts.alert.publish.Published.Draft;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Kind;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

class CapMessageTest {
    private final Published published = new Published();

    @Test
    void an_alert_is_valid_and_complete() throws Exception {
        published.publish(Draft.of("a").saying(Published.WELSH));

        String message = valid("a");
        assertThat(message)
                .contains("<sender>alerts.example.org</sender>")
                .contains("<sent>2026-11-24T12:00:00+00:00</sent>")
                .contains("<expires>2026-11-25T12:00:00+00:00</expires>")
                .contains("<status>Actual</status><msgType>Alert</msgType>")
                .contains("<severity>Severe</severity>")
                .contains("<language>en-GB</language>", "<language>cy-GB</language>", "Ceffyl rhydd")
                .contains("<circle>51.48261,-2.76918 5.000</circle>");
    }

    @Test
    void an_alert_that_takes_the_place_of_another_is_an_update_that_refers_to_it() throws Exception {
        published.publish(Draft.of("a"));
        published.publish(Draft.of("b").replacing("a"));

        assertThat(valid("b"))
                .contains("<msgType>Update</msgType>")
                .contains("<references>alerts.example.org,a,2026-11-24T12:00:00+00:00</references>");
    }

    @Test
    void an_incident_is_one_thread_of_alert_update_and_a_cancel_that_says_why_and_refers_to_all() throws Exception {
        published.publish(Draft.of("a"), Step.FIRST);
        published.now = published.now.plusSeconds(60);
        published.publish(Draft.of("b").unlisted(), Step.UPDATE);
        published.publish(Draft.of("c"), Step.UPDATE);
        published.now = published.now.plusSeconds(60);
        published.publish(Draft.of("d").saying(Published.WELSH), Step.ALL_CLEAR);

        String first = "alerts.example.org,a,2026-11-24T12:00:00+00:00";
        assertThat(valid("a")).contains("<msgType>Alert</msgType>").doesNotContain("<references>");
        assertThat(valid("c")).contains("<msgType>Update</msgType>", "<references>" + first + "</references>");
        assertThat(valid("d"))
                .contains("<identifier>d</identifier>", "<msgType>Cancel</msgType>")
                .contains("<references>" + first + " alerts.example.org,c,2026-11-24T12:01:00+00:00</references>")
                .contains("<urgency>Past</urgency>", "<description>", "Ceffyl rhydd");
        assertThat(published.site.text(Paths.page("a", PageLanguage.ENGLISH)))
                .contains(Paths.page("d", PageLanguage.ENGLISH));
        assertThat(published.site.text(Paths.FEED)).containsOnlyOnce("term=\"current\"");
    }

    @Test
    void an_incident_whose_all_clear_is_stopped_goes_on_with_what_was_said_before() throws Exception {
        published.publish(Draft.of("a"), Step.FIRST);
        published.publish(Draft.of("b"), Step.ALL_CLEAR);
        published.stop("b");

        assertThat(published.site.text(Paths.page("a", PageLanguage.ENGLISH)))
                .doesNotContain(Paths.page("b", PageLanguage.ENGLISH));
        assertThat(valid("a")).contains("<msgType>Alert</msgType>");
        assertThat(valid("b")).contains("<identifier>b-cancel</identifier>").doesNotContain("<description>");
    }

    @Test
    void a_stopped_alert_becomes_a_cancel_of_its_own_that_refers_to_it() throws Exception {
        published.publish(Draft.of("a").saying(Published.WELSH));
        published.now = published.now.plusSeconds(90);
        published.stop("a");

        assertThat(valid("a"))
                .contains("<identifier>a-cancel</identifier>")
                .contains("<sent>2026-11-24T12:01:30+00:00</sent>")
                .contains("<msgType>Cancel</msgType>")
                .contains("<references>alerts.example.org,a,2026-11-24T12:00:00+00:00</references>");
    }

    @ParameterizedTest
    @MethodSource("org.communityalerts.domain.alert.Kind#all")
    void what_happened_is_its_category_and_its_event_in_both_languages(Kind kind) throws Exception {
        published.publish(Draft.of("a").saying(Published.WELSH).of(kind));

        assertThat(valid("a"))
                .contains("<category>" + kind.category() + "</category>")
                .contains("<event>" + kind.english() + "</event>", "<event>" + kind.welsh() + "</event>");
    }

    @Test
    void polygons_are_closed_and_come_before_circles() throws Exception {
        var corners = List.of(new Point(51, -3), new Point(51, -2.5), new Point(51.5, -2.5), new Point(51, -3));
        var areas = List.<Area>of(new Area.Circle(Examples.PORTISHEAD, 500), new Area.Polygon(List.of(corners)));
        published.publish(Draft.of("a").to(new Audience(areas, Set.of(), Audience.Exclusion.NOBODY, "two areas")));

        assertThat(valid("a"))
                .contains("<polygon>51.00000,-3.00000 51.00000,-2.50000 51.50000,-2.50000 51.00000,-3.00000</polygon>"
                        + "<circle>51.48261,-2.76918 0.500</circle>");
    }

    @Test
    void where_an_area_is_left_out_no_shape_is_given_that_would_be_too_wide() throws Exception {
        var hole = new Audience.Exclusion(Set.of(), List.of(new Area.Circle(Examples.PORTISHEAD, 100)));
        var whom = new Audience(
                List.of(new Area.Circle(Examples.PORTISHEAD, 5000)), Set.of(), hole, "around, not in, Portishead");
        published.publish(Draft.of("a").to(whom));

        assertThat(valid("a")).contains("around, not in, Portishead").doesNotContain("<circle>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"</description><x>", "a & b", "]]>", "\"quoted\" 'twice'", "llŷr – ŵy 🐎", "one\ntwo"})
    void no_text_of_an_officer_breaks_it(String text) throws Exception {
        published.publish(
                Draft.of("a").saying(new Content(text.lines().findFirst().get(), text, null, null, null)));

        valid("a");
    }

    @Test
    void the_schema_refuses_what_is_wrong() throws Exception {
        published.publish(Draft.of("a"));
        String wrong = published.site.text(Paths.cap("a")).replace("+00:00", "Z");

        assertThatThrownBy(() -> validate(wrong)).isInstanceOf(SAXException.class);
    }

    private String valid(String id) throws Exception {
        String message = published.site.text(Paths.cap(id));
        validate(message);
        return message;
    }

    private static void validate(String message) throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(CapMessageTest.class.getResource("/cap/CAP-v1.2.xsd"));
        schema.newValidator().validate(new StreamSource(new StringReader(message)));
    }
}
