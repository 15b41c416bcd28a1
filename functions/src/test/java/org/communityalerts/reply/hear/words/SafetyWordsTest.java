package org.communityalerts.reply.hear.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is put before a person at once, held to labelled texts: replies/labelled-texts.tsv. */
class SafetyWordsTest {
    private record Labelled(boolean danger, String text) {}

    private static final List<Labelled> TEXTS = read();

    @Test
    void of_texts_about_danger_almost_all_are_flagged_and_of_the_others_few() {
        List<String> missed =
                texts(true).filter(text -> !SafetyWords.in(PlainText.of(text))).toList();
        List<String> alarms =
                texts(false).filter(text -> SafetyWords.in(PlainText.of(text))).toList();
        double recall = 1 - (double) missed.size() / texts(true).count();
        double falseAlarms = (double) alarms.size() / texts(false).count();
        System.out.printf(
                "danger: %d texts, recall %.3f, missed %s%nharmless: %d texts, false alarms %.3f: %s%n",
                texts(true).count(), recall, missed, texts(false).count(), falseAlarms, alarms);

        assertThat(texts(true).count()).isGreaterThanOrEqualTo(150);
        assertThat(texts(false).count()).isGreaterThanOrEqualTo(150);
        assertThat(recall).isGreaterThanOrEqualTo(0.98);
        assertThat(falseAlarms).isLessThanOrEqualTo(0.05);
    }

    private static Stream<String> texts(boolean danger) {
        return TEXTS.stream().filter(text -> text.danger() == danger).map(Labelled::text);
    }

    private static List<Labelled> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                SafetyWordsTest.class.getResourceAsStream("/replies/labelled-texts.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(row -> new Labelled(row[0].equals("danger"), row[1]))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
