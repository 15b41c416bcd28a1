package org.communityalerts.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityalerts.local.aws.Exchanges;

/** Answers with the bytes that are asked for, as S3 does: one range; of several, or one that cannot be read, the whole. */
final class Ranges {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    private Ranges() {}

    /** Answers a request that asks for a part of what is there; false if it asks for the whole. */
    static boolean answered(HttpExchange exchange, String type, byte[] whole) throws IOException {
        String asked = exchange.getRequestHeaders().getFirst("Range");
        Matcher range = ONE.matcher(asked == null ? "" : asked);
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return false;
        }
        boolean last = range.group(1).isEmpty();
        long from = last ? Math.max(0, whole.length - number(range.group(2))) : number(range.group(1));
        long to = last || range.group(2).isEmpty()
                ? whole.length - 1L
                : Math.min(number(range.group(2)), whole.length - 1L);
        if (from >= whole.length) {
            exchange.getResponseHeaders().set("Content-Range", "bytes */" + whole.length);
            Exchanges.answer(exchange, 416, null, new byte[0]);
            return true;
        }
        if (from > to) {
            return false;
        }
        exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + to + "/" + whole.length);
        Exchanges.answer(exchange, 206, type, Arrays.copyOfRange(whole, (int) from, (int) to + 1));
        return true;
    }

    private static long number(String digits) {
        return Long.parseLong(digits);
    }
}
