package org.communityalerts.craft.markup;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communityalerts.domain.PackagedFile;

/** Says in Welsh why something that a resident said is not taken, as reasons.txt has it; their pages read that file too. */
public final class WelshReasons {
    private static final String HOLE = "\\{}";
    /** Of a reason that has no Welsh yet. */
    private static final String OTHERWISE = "ni ellir derbyn hyn; mae'r rheswm uchod yn Saesneg";

    private static final List<WelshReasons> ALL = new PackagedFile(WelshReasons.class, "reasons.txt")
            .rows()
            .map(line -> line.split(" \\| "))
            .map(pair -> new WelshReasons(pair[0], pair[1]))
            .toList();

    private final Pattern english;
    private final String welsh;

    private WelshReasons(String english, String welsh) {
        this.english = Pattern.compile(Arrays.stream(english.split(HOLE, -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("(.+)", "^", "$")));
        this.welsh = welsh;
    }

    /** The same reason in Welsh. */
    public static String of(String english) {
        return ALL.stream().flatMap(one -> one.said(english)).findFirst().orElse(OTHERWISE);
    }

    private Stream<String> said(String reason) {
        return english.matcher(reason)
                .results()
                .map(found -> IntStream.rangeClosed(1, found.groupCount())
                        .mapToObj(found::group)
                        .reduce(
                                welsh,
                                (words, filling) -> words.replaceFirst(HOLE, Matcher.quoteReplacement(filling))));
    }
}
