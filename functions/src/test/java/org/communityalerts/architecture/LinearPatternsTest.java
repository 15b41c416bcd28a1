package org.communityalerts.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Regular expressions take a time in proportion to what they read, whoever sent it: each in the code is put to texts of many
 * kinds, and what is counted is how often it looks at a letter, not the time.
 */
class LinearPatternsTest {
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern IN_PASSING =
            Pattern.compile("\\.(matches|replaceAll|replaceFirst|split)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final List<String> LETTERS =
            List.of("a", "Z", "é", "0", "7", " ", "-", ".", ",", "@", "+", "!", "'");
    private static final int UNITS = 200;
    private static final int LOOKS_A_LETTER = 40;

    @Test
    void every_regular_expression_looks_at_each_letter_a_few_times_at_most() throws IOException {
        Map<Pattern, Boolean> all = all();

        assertThat(all).hasSizeGreaterThan(70);
        assertThat(all.entrySet().stream().filter(one -> grows(one.getKey(), one.getValue())))
                .isEmpty();
    }

    @Test
    void one_that_tries_every_way_to_cut_a_text_or_begins_anew_in_it_is_found() {
        assertThat(grows(Pattern.compile("(a+)+"), false)).isTrue();
        assertThat(grows(Pattern.compile("([a-z0-9]+-?)*\\."), false)).isTrue();
        assertThat(grows(Pattern.compile("^\\s+|\\s+$"), true)).isTrue();
        assertThat(grows(Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*"), true)).isFalse();
    }

    /** The patterns that classes keep and those written where they are used, and whether each is looked for within a text. */
    private static Map<Pattern, Boolean> all() throws IOException {
        var all = new LinkedHashMap<Pattern, Boolean>();
        var product = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.communityalerts");
        for (JavaClass each : product) {
            Path file = CODE.resolve(each.getPackageName().replace('.', '/') + "/" + each.getSimpleName() + ".java");
            if (Files.exists(file)) {
                kept(each.reflect(), Files.readString(file), all);
                Matcher found = IN_PASSING.matcher(Files.readString(file));
                while (found.find()) {
                    all.put(
                            Pattern.compile(found.group(2).translateEscapes()),
                            !found.group(1).equals("matches"));
                }
            }
        }
        return all;
    }

    private static void kept(Class<?> by, String code, Map<Pattern, Boolean> all) {
        for (Field field : by.getDeclaredFields()) {
            if (field.getType() == Pattern.class && java.lang.reflect.Modifier.isStatic(field.getModifiers())) {
                all.put(value(field), within(field.getName(), code));
            }
        }
    }

    private static Pattern value(Field field) {
        try {
            field.setAccessible(true);
            return (Pattern) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it is used for anything but to ask whether a text begins with it or is it. */
    private static boolean within(String name, String code) {
        String use = "\\b" + name + "\\s*\\.matcher\\(";
        long uses = Pattern.compile(use).matcher(code).results().count();
        long whole = Pattern.compile(use + "(?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)\\s*\\.(?:matches|lookingAt)\\(")
                .matcher(code)
                .results()
                .count();
        return uses > whole
                && Pattern.compile("\\.(find|replace\\w+|results)\\(")
                        .matcher(code)
                        .find();
    }

    /** Whether some text takes more looks for each of its letters than a pattern that goes through it once. */
    private static boolean grows(Pattern pattern, boolean within) {
        return LETTERS.stream()
                .flatMap(one -> LETTERS.stream().map(other -> one.equals(other) ? one : one + other))
                .anyMatch(unit -> looks(pattern, unit.repeat(UNITS), within) > LOOKS_A_LETTER * UNITS * unit.length());
    }

    private static int looks(Pattern pattern, String text, boolean within) {
        // What comes last belongs to none: a pattern that has taken all before it has to go back.
        var counted = new CountedText("a" + text + "\u0001");
        try {
            pattern.matcher(new CountedText(text + "\u0001", counted)).matches();
            if (within) {
                pattern.matcher(counted).results().forEach(found -> {});
            }
            return counted.looks();
        } catch (CountedText.TooMany e) {
            return Integer.MAX_VALUE;
        }
    }
}
