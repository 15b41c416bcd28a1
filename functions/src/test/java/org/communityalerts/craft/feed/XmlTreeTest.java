package org.communityalerts.craft.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTreeTest {
    private static final String BOMB = """
            <!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">
            <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;">]>
            <feed>&f;</feed>""";

    @Test
    void an_element_has_its_words_its_attributes_and_what_is_in_it() {
        Element feed = read(
                "<f:feed xmlns:f=\"urn:f\"><entry a=\"1\"> one <b>&lt;&#33;</b><![CDATA[ & two]]> </entry></f:feed>");

        assertThat(feed.namespace()).isEqualTo("urn:f");
        assertThat(feed.say("entry")).isEqualTo("one  & two");
        assertThat(feed.first("entry").orElseThrow().attribute("a")).isEqualTo("1");
        assertThat(feed.first("entry").orElseThrow().say("b")).isEqualTo("<!");
        assertThat(feed.everything()).hasSize(3);
    }

    @Test
    void a_bomb_of_entities_is_refused_before_it_goes_off() {
        assertThatThrownBy(() -> read(BOMB)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE feed [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]><feed>&secret;</feed>",
                "<!DOCTYPE feed SYSTEM \"http://169.254.169.254/latest/meta-data/\"><feed/>",
                "<!DOCTYPE feed [<!ENTITY % all SYSTEM \"http://127.0.0.1/all.dtd\"> %all;]><feed/>",
                "<feed>&unknown;</feed>",
                "<feed>",
                "no markup",
                ""
            })
    void a_document_type_an_entity_and_what_is_no_xml_are_refused(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_deeper_or_longer_than_any_feed_is_refused() {
        assertThatThrownBy(() -> read("<a>".repeat(100_000))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read("<feed>" + "<a/>".repeat(60_000) + "</feed>"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(read("<feed>" + "<a/>".repeat(40_000) + "</feed>").children())
                .hasSize(40_000);
    }

    private static Element read(String document) {
        return XmlTree.of(document.getBytes(StandardCharsets.UTF_8));
    }
}
