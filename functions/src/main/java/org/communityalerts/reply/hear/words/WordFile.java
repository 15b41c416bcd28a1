package org.communityalerts.reply.hear.words;

import java.util.List;
import org.communityalerts.domain.PackagedFile;

/** A file of words beside this class: comments, a line of headings, then a row a line. */
final class WordFile {
    private WordFile() {}

    static List<String[]> rows(String file) {
        return new PackagedFile(WordFile.class, file)
                .rows()
                .filter(line -> !line.startsWith("word,"))
                .map(line -> line.split(","))
                .toList();
    }
}
