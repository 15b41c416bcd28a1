package org.communityalerts.local.twilio;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.communityalerts.local.aws.Exchanges;
import tools.jackson.databind.json.JsonMapper;

/** The addresses Twilio is to call, as set on numbers and Messaging Services. */
public final class Addresses {
    private final Map<String, Map<String, String>> set = new ConcurrentHashMap<>();

    /** Whether a request is about them. */
    boolean take(HttpExchange exchange, String request, String body) throws IOException {
        if (request.startsWith("GET /IncomingPhoneNumbers.json")) {
            String number = exchange.getRequestURI().getQuery();
            answer(exchange, Map.of("incoming_phone_numbers", List.of(Map.of("sid", sid(number)))));
            return true;
        }
        if (request.startsWith("POST /IncomingPhoneNumbers/") || request.startsWith("POST /v1/Services/")) {
            String sid = request.replaceAll(".*/|\\.json$", "");
            set.put(sid, Exchanges.form(body));
            answer(exchange, Map.of("sid", sid));
            return true;
        }
        return false;
    }

    /** What was set last on a number, or on a Messaging Service. */
    public Map<String, String> of(String sid) {
        return set.getOrDefault(sid, Map.of());
    }

    /** What was set last on one of the account's numbers. */
    public Map<String, String> ofNumber(String number) {
        return of(sid(number));
    }

    /** A number's id, made of its digits: an account has any number that is asked for. */
    private static String sid(String number) {
        return "PN" + "0".repeat(32).concat(number.replaceAll(".*\\+", "")).replaceAll(".*(.{32})$", "$1");
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        Exchanges.json(exchange, 200, JsonMapper.shared().writeValueAsString(body));
    }
}
