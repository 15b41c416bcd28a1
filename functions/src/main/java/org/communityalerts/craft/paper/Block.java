package org.communityalerts.craft.paper;

/**
 * Words that stand together.
 *
 * @param language a BCP 47 tag
 */
record Block(Kind kind, String words, String language) {
    /** What they are, by the name that PDF has for it; how large they are, and how far below what came before. */
    enum Kind {
        TITLE("H1", 20, 0),
        HEADING("H2", 14, 14),
        WORDS("P", 10, 4);

        final String tag;
        final float size;
        final float above;

        Kind(String tag, float size, float above) {
            this.tag = tag;
            this.size = size;
            this.above = above;
        }

        float lineHeight() {
            return size * 1.35f;
        }
    }
}
