package org.communityalerts.craft.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.communityalerts.domain.AnyText;
import org.communityalerts.domain.Letters;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class MarkupTest {
    @Test
    void whatever_text_goes_in_what_comes_out_can_be_parsed_and_says_the_same() {
        AnyText.some(3000).forEach(text -> {
            byte[] xml = Markup.xml().element("a", text, "b", text).bytes();

            assertThatCode(() -> parsed(xml)).as(escaped(text)).doesNotThrowAnyException();
            if (Letters.flawOfLine("x" + text).isEmpty()) {
                assertThat(parsed(xml).getTextContent()).isEqualTo(text);
                assertThat(parsed(xml).getAttribute("b")).isEqualTo(text);
            }
        });
    }

    private static Element parsed(byte[] xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String escaped(String text) {
        return text.chars().mapToObj(Integer::toHexString).toList().toString();
    }
}
