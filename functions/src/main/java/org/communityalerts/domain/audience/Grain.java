package org.communityalerts.domain.audience;

/** How finely residents are counted: by cells of the map, or by the very points they live at. */
public enum Grain {
    /** Cells of about 3 by 5 kilometres. */
    COARSE(5),
    /** Cells of about 800 by 600 metres. */
    FINE(6),
    /** Points, such as a postcode's. */
    POINT(12);

    private final int characters;

    Grain(int characters) {
        this.characters = characters;
    }

    /** How many characters of a geohash name a cell. */
    public int characters() {
        return characters;
    }

    /** How many bits of the curve a cell fixes. */
    public int depth() {
        return characters * Geohash.BITS_A_CHARACTER;
    }

    /** The cell at a place on the curve. */
    public String cell(long curve) {
        return Geohash.text(curve).substring(0, characters);
    }
}
