package org.communityalerts.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityalerts.local.aws.Exchanges;
import org.communityalerts.local.twilio.call.Calls;
import org.communityalerts.local.twilio.call.PhoneCall;
import tools.jackson.databind.json.JsonMapper;

/**
 * The phones' calls, under /local/phones/{number}: GET calls, POST keys {@code {"digits": "1"}}, and POST answers
 * {@code {"as": "busy"}} for how the phone is answered from now on; POST speak with sound (WAV) that is spoken where the call
 * records.
 */
final class CallRoutes {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern PATH = Pattern.compile("/local/phones/(\\+\\d+)/(calls|keys|answers|speak)");

    private final Calls calls;

    CallRoutes(Calls calls) {
        this.calls = calls;
    }

    /** Answers the request if it is about calls. */
    boolean handle(HttpExchange exchange) throws IOException {
        Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
        if (!path.matches()) {
            return false;
        }
        String number = path.group(1);
        switch (exchange.getRequestMethod() + " " + path.group(2)) {
            case "GET calls" -> Exchanges.json(exchange, 200, JSON.writeValueAsString(Map.of("calls", shown(number))));
            case "POST keys" -> press(exchange, number);
            case "POST speak" -> speak(exchange, number);
            case "POST answers" -> {
                calls.answer(number, text(Exchanges.body(exchange), "as"));
                Exchanges.answer(exchange, 204, null, new byte[0]);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void press(HttpExchange exchange, String number) throws IOException {
        String body = Exchanges.body(exchange);
        boolean pressed = calls.press(number, text(body, "digits"));
        if (Exchanges.isForm(body)) {
            Exchanges.seeOther(exchange, "/local/phones/" + number);
        } else {
            Exchanges.json(exchange, pressed ? 202 : 409, "{\"pressed\":" + pressed + "}");
        }
    }

    private void speak(HttpExchange exchange, String number) throws IOException {
        if (PagePosts.is(exchange)) {
            PagePosts.of(exchange).files().forEach(file -> calls.speak(number, file.content()));
            Exchanges.seeOther(exchange, "/local/phones/" + number);
        } else {
            boolean spoken = calls.speak(number, exchange.getRequestBody().readAllBytes());
            Exchanges.json(exchange, spoken ? 202 : 409, "{\"spoken\":" + spoken + "}");
        }
    }

    private List<Map<String, Object>> shown(String number) {
        return calls.to(number).stream().map(CallRoutes::shown).toList();
    }

    private static Map<String, Object> shown(PhoneCall call) {
        var shown = new HashMap<String, Object>();
        shown.put("id", call.sid());
        shown.put("from", call.from());
        shown.put("status", call.status());
        shown.put("heard", call.heard());
        shown.put("mediaUrl", call.mediaUrl());
        shown.put("at", call.created().toString());
        return shown;
    }

    private static String text(String body, String name) {
        return Exchanges.isForm(body)
                ? Exchanges.form(body).getOrDefault(name, "")
                : JSON.readTree(body).path(name).asString("");
    }
}
