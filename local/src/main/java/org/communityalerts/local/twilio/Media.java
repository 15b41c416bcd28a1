package org.communityalerts.local.twilio;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityalerts.local.aws.Exchanges;

/**
 * Twilio's Media, on this machine: what came with texts, to be fetched and deleted. As there, a file lies in a store of its
 * own, to which a request is led on and which takes no login.
 */
public final class Media {
    /** A file, and the type its sender says it has. */
    public record File(String type, byte[] content) {}

    private static final String STORE = "/media/";
    private static final Pattern REQUEST =
            Pattern.compile("(GET|DELETE) /Messages/[SM]M[0-9a-f]{32}/Media/(ME[0-9a-f]{32})(?:\\.json)?");

    private final Map<String, File> files = new ConcurrentHashMap<>();

    /** Keeps a file; the id it can be fetched by. */
    String keep(File file) {
        String sid = "ME" + UUID.randomUUID().toString().replace("-", "");
        files.put(sid, file);
        return sid;
    }

    /** How many are kept. */
    public int kept() {
        return files.size();
    }

    /** Answers a request to the store. */
    boolean serve(HttpExchange exchange) throws IOException, TwilioRefusal {
        String path = exchange.getRequestURI().getPath();
        if (!path.startsWith(STORE)) {
            return false;
        }
        if (exchange.getRequestHeaders().containsKey("Authorization")) {
            throw new TwilioRefusal(400, 400, "Only one auth mechanism allowed");
        }
        File file = found(path.substring(STORE.length()));
        Exchanges.answer(exchange, 200, file.type(), file.content());
        return true;
    }

    /** Answers a request that is about one. */
    boolean handle(HttpExchange exchange, String request) throws IOException, TwilioRefusal {
        Matcher about = REQUEST.matcher(request);
        if (!about.matches()) {
            return false;
        }
        String sid = about.group(2);
        found(sid);
        if (about.group(1).equals("GET")) {
            exchange.getResponseHeaders().set("Location", STORE + sid);
            Exchanges.answer(exchange, 307, "application/xml", new byte[0]);
        } else {
            files.remove(sid);
            Exchanges.answer(exchange, 204, "application/json", new byte[0]);
        }
        return true;
    }

    private File found(String sid) throws TwilioRefusal {
        return Optional.ofNullable(files.get(sid))
                .orElseThrow(() -> new TwilioRefusal(404, 20404, "The requested resource was not found"));
    }
}
