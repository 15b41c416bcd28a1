package org.communityalerts.desk.audit;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.PageToken;
import org.communityalerts.edge.Problem;
import org.communityalerts.port.force.AuditTrail;
import org.jspecify.annotations.Nullable;

/** HTTP in: who did what, newest first. Served by {@code ServeAdministration}. */
public final class ReadAuditFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final int PAGE = 100;
    private static final Duration USUAL_SPAN = Duration.ofDays(30);
    private static final Duration LONGEST_SPAN = Duration.ofDays(366);
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
    private static final Pattern ACTION = Pattern.compile("[a-z]+\\.[a-z]+");

    private final Http http;
    private final AuditTrail trail;
    private final InstantSource clock;

    public ReadAuditFunction(Http http, AuditTrail trail, InstantSource clock) {
        this.http = http;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            AuditTrail.Page page = trail.find(query(request), PAGE, PageToken.of(request));
            var body = new LinkedHashMap<String, Object>();
            body.put("entries", page.entries().stream().map(AuditEntryView::of).toList());
            if (page.nextToken() != null) {
                body.put("nextToken", PageToken.sealed(request, page.nextToken()));
            }
            return http.json(200, body, Map.of());
        });
    }

    private AuditTrail.Query query(APIGatewayV2HTTPEvent request) {
        Instant to = moment(request, "to", clock.instant());
        Instant from = moment(request, "from", to.minus(USUAL_SPAN));
        if (from.isAfter(to) || from.isBefore(to.minus(LONGEST_SPAN))) {
            throw refused("from must be before to, by " + LONGEST_SPAN.toDays() + " days at most.");
        }
        return new AuditTrail.Query(
                Http.query(request, "who"), action(request), Http.query(request, "target"), from, to);
    }

    private static @Nullable String action(APIGatewayV2HTTPEvent request) {
        String what = Http.query(request, "what");
        if (what != null && !ACTION.matcher(what).matches()) {
            throw refused("what must be an action such as alert.stop.");
        }
        return what;
    }

    private static Instant moment(APIGatewayV2HTTPEvent request, String name, Instant otherwise) {
        String text = Http.query(request, name);
        try {
            return text == null ? otherwise : known(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw refused(name + " must be a time such as 2026-12-01T18:00:00Z.");
        }
    }

    /** Nothing was done before this system existed, and nothing will be done so late: dates beyond these are refused. */
    private static Instant known(Instant moment) {
        if (moment.isBefore(Instant.EPOCH) || moment.isAfter(LAST)) {
            throw new DateTimeException("far off");
        }
        return moment;
    }

    private static Problem.Exception refused(String detail) {
        return new Problem.Exception(Problem.badRequest(detail));
    }
}
