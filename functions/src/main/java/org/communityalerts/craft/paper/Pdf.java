package org.communityalerts.craft.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Writes blocks as a PDF; the same blocks make the same bytes. */
final class Pdf implements AutoCloseable {
    private static final float FOOT = 40;
    private static final float FOOT_SIZE = 8;

    private final PDDocument document = new PDDocument();
    private final Tags tags = new Tags();
    private final String title;
    private final Instant made;

    Pdf(String title, Instant made) {
        this.title = title;
        this.made = made;
    }

    void write(List<Block> blocks, OutputStream out) {
        try {
            var type = new Type(document);
            List<List<Pages.Piece>> pages = Pages.of(blocks, type);
            for (int number = 1; number <= pages.size(); number++) {
                draw(pages.get(number - 1), "Page " + number + " of " + pages.size(), type);
            }
            tags.put(document);
            describe();
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(List<Pages.Piece> pieces, String foot, Type type) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        Tags.OfPage marks = tags.on(page);
        try (var content = new PDPageContentStream(document, page)) {
            for (Pages.Piece piece : pieces) {
                Block.Kind kind = piece.block().kind();
                content.beginMarkedContent(COSName.getPDFName(kind.tag), marks.mark(piece.block()));
                write(content, type, piece.lines(), kind.size, kind.lineHeight(), piece.y() - kind.lineHeight());
                content.endMarkedContent();
            }
            content.beginMarkedContent(COSName.ARTIFACT);
            write(content, type, type.lines(title, FOOT_SIZE, Pages.WIDTH - 80).subList(0, 1), FOOT_SIZE, 0, FOOT);
            content.endMarkedContent();
            content.beginMarkedContent(COSName.ARTIFACT);
            float right = Pages.LEFT + Pages.WIDTH - type.width(foot, FOOT_SIZE);
            line(content, type, foot, FOOT_SIZE, right, FOOT);
            content.endMarkedContent();
        }
    }

    private static void write(
            PDPageContentStream content, Type type, List<String> lines, float size, float height, float top)
            throws IOException {
        float y = top;
        for (String line : lines) {
            line(content, type, line, size, Pages.LEFT, y);
            y -= height;
        }
    }

    private static void line(PDPageContentStream content, Type type, String words, float size, float x, float y)
            throws IOException {
        content.beginText();
        content.setFont(type.font(), size);
        content.newLineAtOffset(x, y);
        content.showText(words);
        content.endText();
    }

    /** Two files that say the same are the same: their id is made of what they say, and not of the time. */
    private void describe() {
        var about = document.getDocumentInformation();
        about.setTitle(title);
        about.setCreationDate(GregorianCalendar.from(made.atZone(ZoneOffset.UTC)));
        document.setDocumentId(made.toEpochMilli());
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("en-GB");
        var shown = new PDViewerPreferences(new COSDictionary());
        shown.setDisplayDocTitle(true);
        catalog.setViewerPreferences(shown);
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
