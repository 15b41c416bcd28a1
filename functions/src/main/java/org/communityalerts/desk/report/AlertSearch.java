package org.communityalerts.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.force.People;
import org.jspecify.annotations.Nullable;

/**
 * Searches the alerts, newest first, for those in a state or with all of some words: each must be part of a word of the
 * alert's title, text, area or groups, or of the name of whoever issued it.
 */
public final class AlertSearch {
    private static final int PAGE = 50;
    /** How many pages are looked through for one answer: the token goes on from there. */
    private static final int MOST_PAGES = 10;

    private final Alerts alerts;
    private final People people;

    public AlertSearch(Alerts alerts, People people) {
        this.alerts = alerts;
        this.people = people;
    }

    /**
     * Some that match, and the token to go on with, or null at the end.
     *
     * @param words null for any
     * @param status null for any
     * @param held the alerts that the caller may know of; the others are treated as if they were not there
     * @param named whether the names of people are looked through
     */
    Alerts.Page find(
            @Nullable String words,
            @Nullable String status,
            @Nullable String nextToken,
            Predicate<AlertRecord> held,
            boolean named) {
        var found = new ArrayList<AlertRecord>();
        Predicate<AlertRecord> wanted = words == null ? held : held.and(saying(words, named));
        String token = nextToken;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Alerts.Page page = alerts.list(PAGE, token);
            page.alerts().stream()
                    .filter(row -> status == null || row.state().word().equals(status))
                    .filter(wanted)
                    .forEach(found::add);
            token = page.nextToken();
            if (token == null || found.size() >= PAGE) {
                break;
            }
        }
        return new Alerts.Page(List.copyOf(found), token);
    }

    private Predicate<AlertRecord> saying(String words, boolean named) {
        List<String> parts = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        Map<String, String> names = !named
                ? Map.of()
                : people.everybody().stream()
                        .collect(Collectors.toMap(People.Person::id, People.Person::name, (a, b) -> a));
        return row -> {
            String all = all(row.alert(), names).toLowerCase(Locale.ROOT);
            return parts.stream().allMatch(all::contains);
        };
    }

    /**
     * Each on a line of its own, because a word that is looked for is in one of them. A group is found by its
     * stored name and by the one shown.
     */
    private static String all(Alert alert, Map<String, String> names) {
        Content content = alert.content();
        Set<String> groups = alert.audience().groups();
        Stream<String> shown = groups.stream().map(name -> name.replace('-', ' '));
        String by = names.getOrDefault(alert.createdBy(), alert.createdBy());
        Stream<String> said =
                Stream.of(content.title(), content.text(), alert.audience().words(), by);
        return Stream.of(said, groups.stream(), shown).flatMap(all -> all).collect(Collectors.joining("\n"));
    }
}
