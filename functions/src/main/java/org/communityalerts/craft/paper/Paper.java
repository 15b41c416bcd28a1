package org.communityalerts.craft.paper;

import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A document of headings and paragraphs: it is written as a PDF that has a title, tags for those who listen, and numbered pages. */
public final class Paper {
    private static final String ENGLISH = "en-GB";

    private final String title;
    private final Instant made;
    private final List<Block> blocks = new ArrayList<>();

    /** @param made what the file is dated */
    public Paper(String title, Instant made) {
        this.title = title;
        this.made = made;
        blocks.add(new Block(Block.Kind.TITLE, title, ENGLISH));
    }

    /** Begins a part. */
    public Paper part(String heading) {
        blocks.add(new Block(Block.Kind.HEADING, heading, ENGLISH));
        return this;
    }

    public Paper say(String words) {
        return say(words, ENGLISH);
    }

    /** @param language a BCP 47 tag, by which it is read aloud */
    public Paper say(String words, String language) {
        words.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> blocks.add(new Block(Block.Kind.WORDS, line, language)));
        return this;
    }

    public void write(OutputStream out) {
        try (var pdf = new Pdf(title, made)) {
            pdf.write(blocks, out);
        }
    }
}
