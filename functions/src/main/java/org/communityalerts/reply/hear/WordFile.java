package org.communityalerts.reply.hear;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file of words beside this class: comments, a line of headings, then a row a line. */
final class WordFile {
    private WordFile() {}

    static List<String[]> rows(String file) {
        try (var lines = new BufferedReader(
                new InputStreamReader(WordFile.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("word,"))
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
