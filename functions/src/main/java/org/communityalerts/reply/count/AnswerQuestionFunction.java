package org.communityalerts.reply.count;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.craft.markup.ServedPage;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.edge.FormBody;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Network;
import org.communityalerts.edge.Problem;
import org.communityalerts.port.reply.AnswerLinks;
import org.jspecify.annotations.Nullable;

/**
 * HTTP in: an alert's question is answered from its page or its e-mail. GET only asks; POST counts. Served by
 * {@code ServeResident}.
 */
public final class AnswerQuestionFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final String PATH = "/api/public/questions/";
    private static final String CODE = "[A-Za-z0-9_-]{22}";

    private final Http http;
    private final AnswerQuestion useCase;
    private final QuestionPages pages;

    public AnswerQuestionFunction(Http http, AnswerQuestion useCase, QuestionPages pages) {
        this.http = http;
        this.useCase = useCase;
        this.pages = pages;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            String id = Http.path(request, "id");
            return Http.optionalPath(request, "token")
                    .map(token -> byLink(request, id, token))
                    .orElseGet(() -> openly(request, id));
        });
    }

    private APIGatewayV2HTTPResponse byLink(APIGatewayV2HTTPEvent request, String id, String token) {
        PageLanguage pageLanguage = PageLanguage.of(Http.query(request, "lang"));
        Optional<Alert> asks = useCase.asks(id);
        Optional<AnswerLinks.Whose> whose = asks.flatMap(alert -> useCase.whose(alert, token));
        if (asks.isEmpty() || whose.isEmpty()) {
            return closed(pageLanguage);
        }
        Alert alert = asks.get();
        String path = PATH + id + "/" + token;
        if (request.getRequestContext().getHttp().getMethod().equals("GET")) {
            return html(pages.asking(alert, path, pageLanguage, number(alert, Http.query(request, "answer"))));
        }
        int number = answer(alert, form(request));
        useCase.answered(alert, whose.get(), token, number);
        return html(pages.thanks(alert, path, pageLanguage, number, null));
    }

    private APIGatewayV2HTTPResponse openly(APIGatewayV2HTTPEvent request, String id) {
        PageLanguage pageLanguage = PageLanguage.of(Http.query(request, "lang"));
        Optional<Alert> asks = useCase.asksOpenly(id);
        if (asks.isEmpty()) {
            return closed(pageLanguage);
        }
        String path = PATH + id;
        if (request.getRequestContext().getHttp().getMethod().equals("GET")) {
            return html(pages.asking(asks.get(), path, pageLanguage, null));
        }
        Map<String, List<String>> form = form(request);
        int number = answer(asks.get(), form);
        String code = first(form, "code");
        String earlier = code != null && code.matches(CODE) ? code : null;
        String own = useCase.answeredOpenly(asks.get(), earlier, number, Network.of(request))
                .orElseThrow(() -> new Problem.Exception(new Problem(
                        "Too many requests", 429, "Too many answers come from this network: try later.", List.of())));
        return html(pages.thanks(asks.get(), path, pageLanguage, number, own));
    }

    private Map<String, List<String>> form(APIGatewayV2HTTPEvent request) {
        return FormBody.fields(http.text(request))
                .orElseThrow(
                        () -> new Problem.Exception(Problem.badRequest("The body is not a form that can be read.")));
    }

    private static int answer(Alert alert, Map<String, List<String>> form) {
        Integer number = number(alert, first(form, "answer"));
        if (number == null) {
            throw new Problem.Exception(Problem.badRequest("answer must be the number of one of the answers."));
        }
        return number;
    }

    private static @Nullable String first(Map<String, List<String>> form, String name) {
        return form.containsKey(name) ? form.get(name).getFirst() : null;
    }

    private static @Nullable Integer number(Alert alert, @Nullable String text) {
        boolean one = text != null
                && text.matches("[1-9]")
                && alert.content().question() != null
                && alert.content().question().has(Integer.parseInt(text));
        return one ? Integer.valueOf(text) : null;
    }

    private APIGatewayV2HTTPResponse closed(PageLanguage pageLanguage) {
        return Http.text(404, ServedPage.TYPE, pages.closed(pageLanguage));
    }

    private static APIGatewayV2HTTPResponse html(String page) {
        return Http.text(200, ServedPage.TYPE, page);
    }
}
