package org.communityalerts.local.twilio.call;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityalerts.local.aws.Exchanges;
import org.communityalerts.local.twilio.TwilioRefusal;

/** Twilio's Recordings, on this machine: what was spoken in calls, to be fetched and deleted. */
public final class CallRecordings {
    private static final Pattern REQUEST = Pattern.compile("(GET|DELETE) /Recordings/(RE[0-9a-f]{32})\\.(wav|json)");

    private final Map<String, byte[]> sounds = new ConcurrentHashMap<>();

    /** Keeps what was spoken; the id it can be fetched by. */
    String keep(byte[] sound) {
        String sid = "RE" + UUID.randomUUID().toString().replace("-", "");
        sounds.put(sid, sound);
        return sid;
    }

    /** How many are kept. */
    public int kept() {
        return sounds.size();
    }

    /** Answers a request that is about one. */
    public boolean handle(HttpExchange exchange, String request) throws IOException, TwilioRefusal {
        Matcher about = REQUEST.matcher(request);
        if (!about.matches()) {
            return false;
        }
        boolean fetched = about.group(1).equals("GET") && about.group(3).equals("wav");
        byte[] sound = Optional.ofNullable(fetched ? sounds.get(about.group(2)) : sounds.remove(about.group(2)))
                .orElseThrow(() -> new TwilioRefusal(404, 20404, "The requested resource was not found"));
        Exchanges.answer(exchange, fetched ? 200 : 204, "audio/x-wav", fetched ? sound : new byte[0]);
        return true;
    }
}
