package org.communityalerts.desk.disclose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.communityalerts.craft.pack.PackWriter;
import org.communityalerts.domain.delivery.Pace;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.port.reply.Replies;

/** The files of an alert's pack that tell of nobody but by what they said. */
public final class AlertSheets {
    private static final int PAGE = 100;
    private static final Replies.Page NONE = new Replies.Page(List.of(), null);

    private final Replies replies;
    private final AreaFile areas;

    public AlertSheets(Replies replies, AreaFile areas) {
        this.replies = replies;
        this.areas = areas;
    }

    void add(PackWriter pack, Story story, List<Tally> known, Officers officers) {
        Sheets.add(
                pack,
                "words.csv",
                List.of("where", "language", "words"),
                story.told().stream().map(told -> List.of(told.where(), told.language(), told.words())));
        Sheets.add(
                pack,
                "history.csv",
                List.of("at", "what", "who", "why"),
                story.history().stream()
                        .map(event -> Arrays.asList(
                                event.at().toString(), event.what(), officers.named(event.who()), event.why())));
        byte[] area = areas.of(story.alert().audience());
        pack.add("area.geojson", out -> PackWriter.write(out, area));
        Sheets.add(pack, "counts.csv", List.of("channel", "outcome", "deliveries"), counts(story));
        Sheets.add(pack, "times.csv", List.of("at", "came to an outcome", "arrived"), times(known));
        Sheets.add(pack, "answers.csv", List.of("answer", "given by", "where", "people"), answers(story));
        Sheets.add(
                pack,
                "replies.csv",
                List.of("at", "way", "kind", "words", "answered"),
                said(story.alert().id()));
    }

    private static Stream<List<String>> counts(Story story) {
        return story.progress().channels().entrySet().stream()
                .flatMap(channel -> channel.getValue().entrySet().stream()
                        .filter(count -> count.getValue() != 0)
                        .map(count -> List.of(
                                channel.getKey().word(), count.getKey().word(), Integer.toString(count.getValue()))));
    }

    private static Stream<List<String>> times(List<Tally> known) {
        Pace pace = known.stream().map(Tally::pace).reduce(Pace.NONE, Pace::plus);
        var moments = new TreeSet<Instant>(pace.settled().keySet());
        moments.addAll(pace.delivered().keySet());
        return moments.stream()
                .map(at -> List.of(
                        at.toString(),
                        Integer.toString(pace.settled().getOrDefault(at, 0)),
                        Integer.toString(pace.delivered().getOrDefault(at, 0))));
    }

    /** By channel, and by district where that many answered that it tells of nobody. */
    private static Stream<List<String>> answers(Story story) {
        return story.answers().stream().flatMap(one -> {
            var by = new LinkedHashMap<List<String>, Integer>();
            by.put(List.of("", ""), one.count());
            one.channels().forEach((channel, count) -> by.put(List.of(channel, ""), count));
            one.places().forEach((place, count) -> by.put(List.of("", place), count));
            return by.entrySet().stream().map(cell -> {
                var row = new ArrayList<String>(List.of(one.answer()));
                row.addAll(cell.getKey());
                row.add(Integer.toString(cell.getValue()));
                return row;
            });
        });
    }

    private Stream<List<String>> said(String alertId) {
        return Stream.iterate(
                        replies.to(alertId, PAGE, null),
                        page -> page != NONE,
                        page -> page.nextToken() == null ? NONE : replies.to(alertId, PAGE, page.nextToken()))
                .flatMap(page -> page.replies().stream())
                .map(AlertSheets::said);
    }

    /** Without who it was, and where. */
    private static List<String> said(Reply reply) {
        return List.of(
                reply.at().toString(),
                reply.circumstances().way().word(),
                reply.kind().word(),
                reply.text(),
                String.join(
                        " / ", reply.answers().stream().map(Reply.Answer::text).toList()));
    }
}
