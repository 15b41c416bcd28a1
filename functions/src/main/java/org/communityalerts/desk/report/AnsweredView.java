package org.communityalerts.desk.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communityalerts.domain.reply.Answered;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Limited;
import org.jspecify.annotations.Nullable;

/**
 * How many gave an answer, as the HTTP contract shows it.
 *
 * @param channels by the channel they answered on
 * @param places by the district they live in, where that many did that it tells of nobody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnsweredView(
        String answer,
        int count,
        @Nullable Boolean fewerThanFive,
        @Nullable Map<String, Integer> channels,
        @Nullable Map<String, Integer> places) {
    static List<AnsweredView> of(List<Answered> tally) {
        return tally.stream()
                .map(one -> new AnsweredView(one.answer(), one.count(), null, one.channels(), one.places()))
                .toList();
    }

    private static @Nullable Map<String, Integer> told(@Nullable Map<String, Integer> places, Caller caller) {
        return places == null
                ? null
                : places.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> Limited.told(each.getValue(), caller)));
    }

    /** The same for a caller who may not be told how many a few are. */
    AnsweredView toldTo(Caller caller) {
        if (!caller.isLimited()) {
            return this;
        }
        boolean few = Limited.few(count, caller);
        return new AnsweredView(
                answer,
                few ? Limited.AT_MOST : Limited.told(count, caller),
                few ? true : null,
                null,
                few ? null : told(places, caller));
    }
}
