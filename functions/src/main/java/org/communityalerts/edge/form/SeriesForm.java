package org.communityalerts.edge.form;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Recurrence;
import org.communityalerts.edge.Fields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A request for an alert that goes more than once, as a request for each time. */
public final class SeriesForm {
    private static final String NAME = "recurs";
    private static final List<String> ONCE = List.of("incident", "replaces", "revises");

    private final InstantSource clock;

    public SeriesForm(InstantSource clock) {
        this.clock = clock;
    }

    /** The requests in the order of their times; the request itself where it asks for one. Throws a 422. */
    public List<JsonNode> read(JsonNode body) {
        Fields form = Fields.of(body);
        if (!form.has(NAME)) {
            return List.of(body);
        }
        Instant first = form.moment("sendAt");
        Instant expires = form.moment("expiresAt");
        Recurrence recurs = recurs(form.object(NAME));
        ONCE.stream().filter(form::has).forEach(name -> form.fail(name, "must be left out of an alert that recurs"));
        if (first == null && !form.has("sendAt")) {
            form.fail("sendAt", "is missing: an alert that recurs begins at a time");
        }
        List<Instant> times = first == null || recurs == null ? List.of() : recurs.from(first);
        if (!times.isEmpty() && times.getLast().isAfter(clock.instant().plus(Alert.LONGEST_AHEAD))) {
            form.fail(NAME, "until must be within " + Alert.LONGEST_AHEAD.toDays() + " days from now");
        } else if (times.size() == 1) {
            form.fail(NAME, "until must be late enough for it to go more than once");
        }
        form.refuseIfWrong();
        return times.stream()
                .map(time ->
                        once(body, time, first == null || expires == null ? null : Duration.between(first, expires)))
                .toList();
    }

    /** Of the requests that were read, those behind the first whose time is still to come. */
    public List<JsonNode> behindTheFirst(List<JsonNode> times) {
        return times.stream()
                .skip(1)
                .filter(one -> Instant.parse(one.path("sendAt").asString()).isAfter(clock.instant()))
                .toList();
    }

    private static @Nullable Recurrence recurs(@Nullable Fields form) {
        if (form == null) {
            return null;
        }
        Recurrence.Every every = form.has("every")
                ? form.word("every", Recurrence.Every::of, "day, week")
                : form.fail("every", "is missing");
        LocalDate until = day(form);
        form.nothingElse();
        return every == null || until == null ? null : new Recurrence(every, until);
    }

    private static @Nullable LocalDate day(Fields form) {
        String until = form.text("until", 10);
        try {
            return until == null ? null : LocalDate.parse(until);
        } catch (DateTimeException e) {
            return form.fail("until", "must be a day such as 2026-12-01");
        }
    }

    /** @param life how long it matters from when it goes, or null where the request does not say */
    private static JsonNode once(JsonNode body, Instant time, @Nullable Duration life) {
        ObjectNode one = ((ObjectNode) body).deepCopy();
        one.remove(NAME);
        one.put("sendAt", time.toString());
        if (life != null) {
            one.put("expiresAt", time.plus(life).toString());
        }
        return one;
    }
}
