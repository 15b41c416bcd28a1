package org.communityalerts.craft.person;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityalerts.port.audience.Places;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote after JOIN, read however it is spelled: "BS20 8QJ", "farm watch, bs208qj", "FARM-WATCH and horse watch".
 * Commas, hyphens, line breaks and words of politeness change nothing.
 *
 * @param home the postcode in it
 * @param groups the names of the groups in it
 * @param unknown the words that are neither
 */
public record JoinWords(Places.@Nullable Postcode home, List<String> groups, List<String> unknown) {
    /** Stands where words of a group's name were: what is before and after it is no name together. */
    private static final String TAKEN = "\n";

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    /** One postcode may be written in two words, and by those who read it out in more. */
    private static final int MOST_WORDS = 7;

    private static final Pattern MISREAD = Pattern.compile("(?=.{0,6}\\d)([a-z]{1,2})([0-9oil]{2,3})([a-z]{2})");
    private static final Pattern POSTCODE = Pattern.compile(" [a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2} ");

    private static final Set<String> FILLING = Set.of(("a alerts and at code for from group i in is it live me my near"
                    + " of ok please pls plz post postcode thank thanks the to us with you"
                    + " ac ag am â both cod diolch eich fy groups grwp grwpiau grŵp plis r rhybuddion y yma yn yr")
            .split(" "));

    /** Reads what follows JOIN. */
    public static JoinWords of(String text, Set<String> groups, Places places) {
        List<String> words =
                new ArrayList<>(Arrays.stream(BETWEEN.split(Normalizer.normalize(text, Normalizer.Form.NFKC)))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList());
        Optional<Places.Postcode> home = home(words, places);
        List<String> named = named(words, groups);
        words.removeIf(FILLING::contains);
        return new JoinWords(home.orElse(null), named, List.copyOf(words));
    }

    public JoinWords {
        groups = List.copyOf(groups);
    }

    /** The same with that home. */
    public JoinWords at(Places.@Nullable Postcode other) {
        return new JoinWords(other, groups, unknown);
    }

    /** Whether all of it is understood, so that it is surely meant as a wish to join. */
    public boolean understood() {
        return unknown.isEmpty();
    }

    /** Whether a postcode is in it that is none of ours. */
    boolean namesAnotherPostcode() {
        return home == null
                && POSTCODE.matcher(" " + String.join(" ", unknown) + " ").find();
    }

    /** The postcode in the words, which are taken out of them. */
    private static Optional<Places.Postcode> home(List<String> words, Places places) {
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + MOST_WORDS); to++) {
                String joined = String.join("", words.subList(from, to));
                Optional<Places.Postcode> home = places.postcode(joined).or(() -> misread(joined, places));
                if (home.isPresent()) {
                    words.subList(from, to).clear();
                    return home;
                }
            }
        }
        return Optional.empty();
    }

    /** A postcode whose digits were typed as the letters that look like them. */
    private static Optional<Places.Postcode> misread(String text, Places places) {
        Matcher parts = MISREAD.matcher(text);
        return parts.matches()
                ? places.postcode(parts.group(1) + digits(parts.group(2)) + parts.group(3))
                : Optional.empty();
    }

    private static String digits(String text) {
        return text.replace('o', '0').replace('i', '1').replace('l', '1');
    }

    /** The groups in the words, which are taken out of them. */
    private static List<String> named(List<String> words, Set<String> groups) {
        var named = new LinkedHashSet<String>();
        Optional<String> next = group(words, groups);
        while (next.isPresent()) {
            named.add(next.get());
            next = group(words, groups);
        }
        words.removeIf(TAKEN::equals);
        return List.copyOf(named);
    }

    /** The longest run of words that is a group's name, whatever stands between its words. */
    private static Optional<String> group(List<String> words, Set<String> groups) {
        for (int length = words.size(); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                List<String> run = words.subList(from, from + length);
                String joined = String.join("", run);
                Optional<String> group = groups.stream()
                        .filter(name -> BETWEEN.matcher(name.toLowerCase(Locale.ROOT))
                                .replaceAll("")
                                .equals(joined))
                        .findFirst();
                if (group.isPresent()) {
                    run.clear();
                    words.add(from, TAKEN);
                    return group;
                }
            }
        }
        return Optional.empty();
    }
}
