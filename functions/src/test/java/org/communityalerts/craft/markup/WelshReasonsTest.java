package org.communityalerts.craft.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WelshReasonsTest {
    private static final Path CODE = Path.of("src/main/java/org/communityalerts");
    private static final Pattern PICTURES = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\\")*[a-z)]\\.)\"");
    private static final Pattern LETTERS = Pattern.compile("\"((?:must|holds) [^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("(?:fail\\(|Fault\\()[^,]+, \"([^\"]+)\"");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "must have 1 to 2000 characters | rhaid cael rhwng 1 a 2000 o nodau",
                "must be a number from -90 to 90 | rhaid bod yn rhif rhwng -90 a 90",
                "The PNG file is damaged. Save the picture again. | Mae'r ffeil PNG wedi'i difrodi. Cadwch y llun eto.",
                "must be a time such as 2026-12-01T18:00:00Z | rhaid bod yn amser megis 2026-12-01T18:00:00Z"
            })
    void a_reason_is_said_in_welsh_with_its_numbers(String english, String welsh) {
        assertThat(WelshReasons.of(english)).isEqualTo(welsh);
    }

    @Test
    void what_has_no_welsh_yet_is_said_to_stand_in_english() {
        assertThat(WelshReasons.of("must be green")).contains("yn Saesneg");
    }

    static Stream<String> reasons() throws IOException {
        return Stream.of(
                        in("craft/picture", PICTURES),
                        in("domain", LETTERS),
                        in("reply/page", FORM),
                        in("craft/person", FORM),
                        in("resident/enrol", FORM))
                .flatMap(found -> found);
    }

    /** As the code says them, or as much of one as it says in one piece. */
    @ParameterizedTest
    @MethodSource("reasons")
    void whatever_residents_are_refused_for_has_its_welsh(String piece) throws IOException {
        String english = piece.replace("\\\"", "\"");
        boolean inOnePiece = !WelshReasons.of(english).equals(WelshReasons.of("must be green"));
        assertThat(inOnePiece || file().contains(english)).as(english).isTrue();
    }

    private static String file() throws IOException {
        return Files.readString(Path.of("src/main/resources/org/communityalerts/craft/markup/reasons.txt"));
    }

    private static Stream<String> in(String folder, Pattern pattern) throws IOException {
        var found = new ArrayList<String>();
        try (Stream<Path> files = Files.list(CODE.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(piece -> found.add(piece.group(1)));
            }
        }
        return found.stream();
    }
}
