package org.communityalerts.craft.paper;

import java.util.ArrayList;
import java.util.List;

/** Where each line of a document stands: page by page, from the top of A4 down. */
final class Pages {
    static final float LEFT = 60;
    static final float WIDTH = 475;
    private static final float TOP = 780;
    private static final float BOTTOM = 70;

    /** Lines of one block on one page. */
    record Piece(Block block, List<String> lines, float y) {}

    private final Type type;
    private final List<List<Piece>> pages = new ArrayList<>();
    private float y;

    private Pages(Type type) {
        this.type = type;
        turn();
    }

    static List<List<Piece>> of(List<Block> blocks, Type type) {
        var pages = new Pages(type);
        blocks.forEach(pages::set);
        return pages.pages;
    }

    private void set(Block block) {
        Block.Kind kind = block.kind();
        y -= kind.above;
        // A heading is not left alone at a page's end.
        float room = kind == Block.Kind.WORDS ? kind.lineHeight() : 3 * kind.lineHeight();
        if (y - room < BOTTOM) {
            turn();
        }
        var lines = new ArrayList<String>();
        float from = y;
        for (String line : type.lines(block.words(), kind.size, WIDTH)) {
            if (y - kind.lineHeight() < BOTTOM) {
                pages.getLast().add(new Piece(block, List.copyOf(lines), from));
                lines.clear();
                turn();
                from = y;
            }
            y -= kind.lineHeight();
            lines.add(line);
        }
        pages.getLast().add(new Piece(block, List.copyOf(lines), from));
    }

    private void turn() {
        pages.add(new ArrayList<>());
        y = TOP;
    }
}
