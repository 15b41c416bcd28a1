package org.communityalerts.craft.sheet;

import java.io.IOException;
import java.io.Reader;
import java.util.OptionalLong;

/**
 * Whether a file's quotation marks leave no doubt which cells it has (RFC 4180 §2). One that is missing swallows the lines
 * after it, so it is looked for in the whole file before a line of it is believed. A cell that goes on in the next line is
 * in doubt too: nothing that is kept of a resident has two lines.
 */
final class Quotes {
    private enum Place {
        START,
        PLAIN,
        FORMULA,
        QUOTED,
        CLOSED
    }

    private final char separator;
    private Place place = Place.START;
    private long line = 1;
    private long opened = 1;
    private boolean indented;
    private int before;

    private Quotes(char separator) {
        this.separator = separator;
    }

    /** The first line in doubt, counted from 1. */
    static OptionalLong doubt(Reader in, char separator) throws IOException {
        var quotes = new Quotes(separator);
        for (int letter = in.read(); letter >= 0; letter = in.read()) {
            if (!quotes.fit((char) letter)) {
                return OptionalLong.of(quotes.opened);
            }
        }
        return quotes.place == Place.QUOTED ? OptionalLong.of(quotes.opened) : OptionalLong.empty();
    }

    private boolean fit(char letter) {
        boolean ends = letter == '\n' || letter == '\r';
        if (place != Place.QUOTED) {
            opened = line;
        }
        boolean fits = ends ? place != Place.QUOTED : within(letter);
        if (ends) {
            place = Place.START;
            indented = false;
            line += letter == '\n' && before == '\r' ? 0 : 1;
        }
        before = letter;
        return fits;
    }

    private boolean within(char letter) {
        if (letter == separator && place != Place.QUOTED) {
            place = Place.START;
            indented = false;
            return true;
        }
        return switch (place) {
            case START -> begun(letter);
            case PLAIN -> letter != '"';
            case FORMULA -> true;
            case QUOTED -> {
                place = letter == '"' ? Place.CLOSED : Place.QUOTED;
                yield true;
            }
            case CLOSED -> {
                place = letter == '"' ? Place.QUOTED : Place.CLOSED;
                yield letter == '"' || Character.isWhitespace(letter);
            }
        };
    }

    /** What begins with an equals sign is how spreadsheets are told to leave a number alone: {@code ="07700900123"}. */
    private boolean begun(char letter) {
        if (Character.isWhitespace(letter)) {
            indented = true;
            return true;
        }
        boolean quoted = letter == '"';
        place = quoted ? Place.QUOTED : letter == '=' ? Place.FORMULA : Place.PLAIN;
        return !quoted || !indented;
    }
}
