package org.communityalerts.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.port.alert.Alerts;

/** Looks alerts through, newest first, for those in a state or with some words in their title, text or area. */
public final class AlertSearch {
    private static final int PAGE = 50;
    /** How many pages are looked through for one answer: the token goes on from there. */
    private static final int MOST_PAGES = 10;

    private final Alerts alerts;

    public AlertSearch(Alerts alerts) {
        this.alerts = alerts;
    }

    /**
     * Some that match, and the token to go on with, or null at the end.
     *
     * @param words null for any
     * @param status null for any
     */
    Alerts.Page find(String words, String status, String nextToken) {
        var found = new ArrayList<AlertRecord>();
        String token = nextToken;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Alerts.Page page = alerts.list(PAGE, token);
            page.alerts().stream()
                    .filter(row -> status == null || row.state().word().equals(status))
                    .filter(row -> words == null || says(row, words.strip().toLowerCase(Locale.ROOT)))
                    .forEach(found::add);
            token = page.nextToken();
            if (token == null || found.size() >= PAGE) {
                break;
            }
        }
        return new Alerts.Page(List.copyOf(found), token);
    }

    private static boolean says(AlertRecord row, String words) {
        Content content = row.alert().content();
        return Stream.of(content.title(), content.text(), row.alert().audience().words())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
    }
}
