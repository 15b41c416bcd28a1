package org.communityalerts.desk.report;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.domain.Here;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Problem;
import org.communityalerts.port.alert.UsageBook;

/** HTTP in: what was sent, what it cost and what came back, by day, month, group or kind. Served by {@code ServeAlerts}. */
public final class ReportUsageFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final int LONGEST = 366;
    private static final int DAY = "2026-12-01".length();
    private static final int USUAL = 30;

    private final Http http;
    private final UsageBook book;
    private final InstantSource clock;

    public ReportUsageFunction(Http http, UsageBook book, InstantSource clock) {
        this.http = http;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            LocalDate to = day(request, "to", clock.instant().atZone(Here.ZONE).toLocalDate());
            LocalDate from = day(request, "from", to.minusDays(USUAL));
            if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) > LONGEST) {
                throw refused("from must be before to, by a year at most.");
            }
            return http.json(200, UsageView.of(book.between(from, to), by(request)), Map.of());
        });
    }

    private static LocalDate day(APIGatewayV2HTTPEvent request, String name, LocalDate usual) {
        String text = Http.query(request, name);
        try {
            return text == null ? usual : LocalDate.parse(text.length() == DAY ? text : "far off");
        } catch (DateTimeException e) {
            throw refused(name + " must be a day such as 2026-12-01.");
        }
    }

    private static UsageView.By by(APIGatewayV2HTTPEvent request) {
        String text = Http.query(request, "by");
        try {
            return text == null ? UsageView.By.DAY : UsageView.By.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw refused("by must be day, month, group or kind.");
        }
    }

    private static Problem.Exception refused(String why) {
        return new Problem.Exception(Problem.badRequest(why));
    }
}
