package org.communityalerts.craft.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PaperTest {
    private static final Instant AT = Instant.parse("2026-12-01T18:00:00Z");

    @Test
    void words_are_read_out_of_it_as_they_were_put_in_welsh_letters_too() {
        String read = text(new Paper("Flood at Tŷ-du", AT)
                .part("Words")
                .say("Peidiwch â gyrru. Mae'r dŵr yn codi: ŵ ŷ Ŵ Ŷ", "cy")
                .say("£20 – “no more”"));

        assertThat(read).contains("Flood at Tŷ-du", "Peidiwch â gyrru. Mae'r dŵr yn codi: ŵ ŷ Ŵ Ŷ", "£20 – “no more”");
    }

    @Test
    void a_letter_that_the_font_has_not_is_told_by_its_number_and_not_left_out() {
        assertThat(text(new Paper("Answers", AT).say("Thank you 😀\tBye"))).contains("Thank you [U+1F600] Bye");
    }

    @Test
    void an_answer_all_of_letters_that_the_font_has_not_is_broken_between_their_numbers() {
        String read = text(new Paper("Answers", AT).say("水".repeat(2_000)));

        assertThat(read.lines().filter(line -> line.contains("U+")))
                .hasSizeGreaterThan(100)
                .allMatch(line -> line.matches("(\\[U\\+6C34])+"));
    }

    @Test
    void pages_are_numbered_and_hold_every_line_within_their_margins() {
        var paper = new Paper("Long", AT);
        for (int n = 1; n <= 150; n++) {
            paper.say("Line " + n + " " + "of words that go on ".repeat(n % 9) + "x".repeat(n == 77 ? 400 : 0));
        }
        try (PDDocument pdf = read(paper)) {
            String all = new PDFTextStripper().getText(pdf);
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
            assertThat(all).contains("Page 1 of " + pdf.getNumberOfPages(), "Line 1 ", "Line 150 ");
            assertThat(places(pdf)).allSatisfy(place -> {
                assertThat(place.getXDirAdj() + place.getWidthDirAdj()).isLessThan(540);
                assertThat(place.getYDirAdj()).isBetween(50f, 810f);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void it_has_a_title_a_language_and_tags_in_the_order_of_reading() throws IOException {
        try (PDDocument pdf = read(new Paper("A flood", AT).part("Words").say("Dŵr", "cy"))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("A flood");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            List<PDStructureElement> elements = elements(catalog.getStructureTreeRoot());
            assertThat(elements)
                    .extracting(PDStructureElement::getStructureType)
                    .containsExactly("Document", "H1", "H2", "P");
            assertThat(elements.getLast().getLanguage()).isEqualTo("cy");
            assertThat(marked(pdf)).containsExactly("H1 0 A flood", "H2 1 Words", "P 2 Dŵr");
        }
    }

    @Test
    void the_same_words_make_the_same_bytes() {
        assertThat(bytes(new Paper("A flood", AT).say("Dŵr"))).isEqualTo(bytes(new Paper("A flood", AT).say("Dŵr")));
    }

    @Test
    void a_page_is_seen() throws IOException {
        try (PDDocument pdf = read(new Paper("A flood", AT).say("Words"))) {
            BufferedImage seen = new PDFRenderer(pdf).renderImage(0);
            int ink = 0;
            for (int x = 0; x < seen.getWidth(); x++) {
                for (int y = 0; y < seen.getHeight(); y++) {
                    ink += (seen.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
                }
            }
            assertThat(ink).isGreaterThan(200);
        }
    }

    private static List<PDStructureElement> elements(PDStructureNode node) {
        var found = new ArrayList<PDStructureElement>();
        node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .forEach(kid -> {
                    found.add(kid);
                    found.addAll(elements(kid));
                });
        return found;
    }

    private static List<String> marked(PDDocument pdf) throws IOException {
        var extractor = new PDFMarkedContentExtractor();
        extractor.processPage(pdf.getPage(0));
        return extractor.getMarkedContents().stream()
                .filter(content -> !"Artifact".equals(content.getTag()))
                .map(content -> content.getTag() + " " + content.getMCID() + " " + words(content))
                .toList();
    }

    private static String words(PDMarkedContent content) {
        var words = new StringBuilder();
        content.getContents().forEach(one -> words.append(((TextPosition) one).getUnicode()));
        return words.toString();
    }

    private static List<TextPosition> places(PDDocument pdf) throws IOException {
        var places = new ArrayList<TextPosition>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                places.add(text);
            }
        }.getText(pdf);
        return places;
    }

    private static String text(Paper paper) {
        try (PDDocument pdf = read(paper)) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDDocument read(Paper paper) throws IOException {
        return Loader.loadPDF(bytes(paper));
    }

    private static byte[] bytes(Paper paper) {
        var out = new ByteArrayOutputStream();
        paper.write(out);
        return out.toByteArray();
    }
}
