package org.communityalerts.reply.hear.words;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Question;

/**
 * Which of a question's answers a text gives: by its number, in its words or in others for yes and no, however it is spelt
 * and whatever politeness is around it. Words that fit two answers, or may speak of something else, give none.
 *
 * @param number the answer's
 * @param whole whether the text says nothing else, so that nobody needs to read it
 */
public record ChosenAnswer(int number, boolean whole) {
    private static final Map<String, Set<String>> MEANING = WordFile.rows("answer-words.csv").stream()
            .collect(Collectors.groupingBy(
                    row -> row[1], HashMap::new, Collectors.mapping(row -> row[0], Collectors.toUnmodifiableSet())));
    private static final Pattern POLITE = Pattern.compile(" (?:" + String.join("|", MEANING.get("polite")) + ")(?= )");
    private static final Pattern NO_FIGURE = Pattern.compile("\\P{N}");
    /** What is spelt right is looked for first: "group 1" is also "group 2" with one letter wrong. */
    private static final List<BiPredicate<String, String>> ALIKE = List.of(String::equals, ChosenAnswer::near);
    /** Shorter words differ from others by one letter too often. */
    private static final int LONGEST_EXACT = 3;

    /** The answer that a text gives, if it surely gives one. */
    public static Optional<ChosenAnswer> of(PlainText text, Question question) {
        String said = withoutPoliteness(text.words()).strip();
        for (BiPredicate<String, String> alike : ALIKE) {
            List<Integer> fitting = numbers(question)
                    .filter(n -> says(said, n, spellings(question, n), alike))
                    .boxed()
                    .toList();
            if (!fitting.isEmpty()) {
                return only(fitting, true);
            }
        }
        List<Integer> opened =
                numbers(question).filter(n -> opens(text, n, question)).boxed().toList();
        boolean others = opened.size() == 1
                && numbers(question)
                        .filter(n -> n != opened.getFirst())
                        .anyMatch(n -> speaksOf(text, own(question, n)));
        return others ? Optional.empty() : only(opened, false);
    }

    /** Whether a text says no in one of the usual ways, and nothing else. */
    public static boolean isNo(PlainText text) {
        return meaning("no").contains(withoutPoliteness(text.words()).strip());
    }

    /** The words that mean it. */
    private static Set<String> meaning(String sense) {
        return MEANING.getOrDefault(sense, Set.of());
    }

    private static Optional<ChosenAnswer> only(List<Integer> fitting, boolean whole) {
        return fitting.size() == 1 ? Optional.of(new ChosenAnswer(fitting.getFirst(), whole)) : Optional.empty();
    }

    private static IntStream numbers(Question question) {
        return IntStream.rangeClosed(1, question.answers().size());
    }

    private static String withoutPoliteness(String words) {
        String rest = POLITE.matcher(words).replaceAll("");
        return rest.isBlank() ? words : rest;
    }

    /** Whether it is the number, the words, or one after the other. */
    private static boolean says(String said, int number, Set<String> spellings, BiPredicate<String, String> alike) {
        String bare = said.replaceFirst("^" + number + " (?=.)", "").replaceFirst("(?<=.) " + number + "$", "");
        return bare.equals(Integer.toString(number))
                || meaning(Integer.toString(number)).contains(bare)
                || spellings.stream().anyMatch(s -> alike.test(said, s) || alike.test(bare, s));
    }

    /** Another figure is never a slip: "group 2" is not "group 1". */
    private static boolean near(String said, String wanted) {
        return wanted.length() > LONGEST_EXACT
                && Misspelling.near(said, wanted)
                && NO_FIGURE
                        .matcher(said)
                        .replaceAll("")
                        .equals(NO_FIGURE.matcher(wanted).replaceAll(""));
    }

    /** Whether it begins with the answer and then, after a stop or comma, says more. */
    private static boolean opens(PlainText text, int number, Question question) {
        Set<String> openings = new LinkedHashSet<>(spellings(question, number));
        openings.add(Integer.toString(number));
        return openings.stream()
                .anyMatch(s -> Pattern.compile("\\W*" + Pattern.quote(s) + "\\s*[,.;:!\\n–-].*", Pattern.DOTALL)
                        .matcher(text.letters())
                        .matches());
    }

    private static boolean speaksOf(PlainText text, Collection<String> spellings) {
        return spellings.stream().anyMatch(s -> text.words().contains(" " + s + " "));
    }

    /** The answer's own words, and every other word for the yes or no that it is. */
    private static Set<String> spellings(Question question, int number) {
        Set<String> spellings = own(question, number);
        for (String sense : List.of("yes", "no")) {
            Set<String> meant = meaning(sense);
            if (spellings.stream().anyMatch(meant::contains)) {
                spellings.addAll(meant);
            }
        }
        return spellings;
    }

    /** In both languages: whoever is asked in one may answer in the other. */
    private static Set<String> own(Question question, int number) {
        Question.Answer answer = question.answer(number);
        Set<String> own = new LinkedHashSet<>();
        own.add(PlainText.of(answer.en()).words().strip());
        own.add(PlainText.of(answer.in(Content.WELSH)).words().strip());
        List.copyOf(own).forEach(words -> own.addAll(numerals(words)));
        return own;
    }

    /** A number's figure and its words in both languages, if these are one of them. */
    private static Set<String> numerals(String words) {
        return IntStream.rangeClosed(1, Question.MOST)
                .mapToObj(Integer::toString)
                .filter(figure -> figure.equals(words) || meaning(figure).contains(words))
                .flatMap(figure -> Stream.concat(Stream.of(figure), meaning(figure).stream()))
                .collect(Collectors.toSet());
    }
}
