package org.communityalerts.domain.reply;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communityalerts.domain.alert.Question;

/**
 * How many gave one answer.
 *
 * @param answer in its English words
 * @param channels by the channel they answered on
 * @param places by where they live, where that many did that it tells of nobody
 */
public record Answered(String answer, int count, Map<String, Integer> channels, Map<String, Integer> places) {
    /** Fewer in one place could be known by name. */
    public static final int FEWEST_IN_A_PLACE = 5;

    /** The answers of a question in its order, each with how many gave it. */
    public static List<Answered> of(Question question, Collection<Response> responses) {
        return IntStream.rangeClosed(1, question.answers().size())
                .mapToObj(number -> of(
                        question.answer(number).en(),
                        responses.stream().filter(r -> r.answer() == number).toList()))
                .toList();
    }

    private static Answered of(String answer, List<Response> given) {
        Map<String, Integer> places =
                counted(given.stream().filter(r -> r.place() != null).toList(), r -> Objects.requireNonNull(r.place()));
        places.values().removeIf(count -> count < FEWEST_IN_A_PLACE);
        return new Answered(
                answer, given.size(), counted(given, r -> r.channel().word()), places);
    }

    private static Map<String, Integer> counted(List<Response> given, Function<Response, String> by) {
        return given.stream().collect(Collectors.toMap(by, r -> 1, Integer::sum, TreeMap::new));
    }
}
