package org.communityalerts.reply.page;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.domain.force.CallerKey;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.FormBody;
import org.communityalerts.edge.HourlyLimit;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.IdempotencyKey;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.form.MultipartBody;

/**
 * HTTP in: somebody says on the page of an incident what they saw; a page without script posts a form and gets a page back.
 * Served by {@code ServePublic}.
 */
public final class TakeAnswerFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final AnswerForm form;
    private final TakeAnswer useCase;
    private final AnswerPagesView pages;
    private final HourlyLimit limit;

    /** @param limit how much comes from one network */
    public TakeAnswerFunction(
            Http http, AnswerForm form, TakeAnswer useCase, AnswerPagesView pages, HourlyLimit limit) {
        this.http = http;
        this.form = form;
        this.useCase = useCase;
        this.pages = pages;
        this.limit = limit;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(
                event,
                request -> FormBody.is(request) || MultipartBody.is(request)
                        ? page(request)
                        : http.json(202, taken(request, Fields.of(http.body(request)), List.of()), Map.of()));
    }

    private Map<String, String> taken(APIGatewayV2HTTPEvent request, Fields fields, List<byte[]> photos) {
        limit.take(request);
        CallerKey key = IdempotencyKey.of(request);
        if (!photos.isEmpty() && !useCase.takes(Http.path(request, "code"))) {
            throw unknown();
        }
        PageAnswer answer = form.read(fields, photos, key == null ? null : key.key());
        if (!useCase.take(Http.path(request, "code"), answer)) {
            throw unknown();
        }
        return Map.of("code", answer.code());
    }

    private static Problem.Exception unknown() {
        return new Problem.Exception(Problem.notFound("There is no incident of that code, or it was withdrawn."));
    }

    private APIGatewayV2HTTPResponse page(APIGatewayV2HTTPEvent request) {
        String back = "/a/" + Http.path(request, "code");
        try {
            Map<String, String> taken = MultipartBody.is(request)
                    ? withPhotos(request)
                    : taken(request, Fields.of(PostedAnswerForm.json(http.text(request))), List.of());
            return html(202, pages.thanks(taken.get("code"), back));
        } catch (Problem.Exception e) {
            return html(e.problem().status(), pages.refused(e.problem(), back));
        }
    }

    private Map<String, String> withPhotos(APIGatewayV2HTTPEvent request) {
        List<MultipartBody.Part> parts = MultipartBody.parts(request);
        List<byte[]> photos = parts.stream()
                .filter(part -> part.file() && part.name().equals("photos"))
                .map(MultipartBody.Part::content)
                .toList();
        return taken(request, Fields.of(PostedAnswerForm.json(parts)), photos);
    }

    private static APIGatewayV2HTTPResponse html(int status, String page) {
        return Http.text(status, "text/html; charset=utf-8", page);
    }
}
