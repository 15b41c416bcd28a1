package org.communityalerts.local.twilio.call;

import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communityalerts.local.twilio.Hooks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/** Lets one call happen: it rings, is answered or not, fetches its TwiML and follows it, and reports how it ended. */
final class CallRun implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(CallRun.class);
    /** People and voices speak about fifteen letters a second. */
    private static final int LETTERS_A_SECOND = 15;

    private static final int MOST_DOCUMENTS = 20;

    private final String account;
    private final PhoneCall call;
    private final Hooks hooks;
    private final CallStore store;
    private final CallRecordings recordings;
    private int sequence;
    private int documents;

    CallRun(String account, PhoneCall call, Hooks hooks, CallStore store, CallRecordings recordings) {
        this.account = account;
        this.call = call;
        this.hooks = hooks;
        this.store = store;
        this.recordings = recordings;
    }

    @Override
    public void run() {
        try {
            report("initiated");
            call.ring();
            report("ringing");
            switch (call.answer()) {
                case "busy", "no-answer", "failed" -> end(call.answer());
                default -> talk();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void talk() throws InterruptedException {
        call.pickUp(call.field("MachineDetection") == null ? null : call.answer());
        report("answered");
        try {
            follow();
            end("completed");
        } catch (IOException e) {
            LOG.warn("a call was cut off: {}", e.getMessage());
            end("failed");
        }
    }

    /** Begins with the document that came with the request, or with the one that is to be fetched. */
    private void follow() throws IOException, InterruptedException {
        String inline = call.field("Twiml");
        URI url = inline == null ? URI.create(call.field("Url")) : URI.create("urn:twiml");
        follow(url, Twiml.verbs(inline == null ? hooks.post(url, fields("in-progress")) : inline));
    }

    private void follow(URI document, List<Element> verbs) throws IOException, InterruptedException {
        if (++documents > MOST_DOCUMENTS) {
            throw new IOException("the call goes round in circles");
        }
        for (Element verb : verbs) {
            if (leads(document, verb)) {
                return;
            }
        }
    }

    /** Does what a verb says; whether it leads to another document, or to the end. */
    private boolean leads(URI document, Element verb) throws IOException, InterruptedException {
        return switch (verb.getTagName()) {
            case "Gather" -> gathered(document, verb);
            case "Record" -> {
                byte[] sound = call.spoken(Integer.parseInt(verb.getAttribute("timeout")));
                if (sound != null) {
                    go(document, verb.getAttribute("action"), recorded(sound));
                }
                yield sound != null;
            }
            case "Redirect" -> {
                go(document, verb.getTextContent().strip(), fields("in-progress"));
                yield true;
            }
            case "Hangup" -> true;
            default -> {
                sound(verb);
                yield false;
            }
        };
    }

    private boolean gathered(URI document, Element verb) throws IOException, InterruptedException {
        Twiml.within(verb).forEach(this::sound);
        int wait = Integer.parseInt(verb.getAttribute("timeout").isEmpty() ? "5" : verb.getAttribute("timeout"));
        String digits = call.pressed(wait);
        if (digits == null) {
            call.wait(wait);
            return false;
        }
        var fields = fields("in-progress");
        fields.put("Digits", digits);
        go(document, verb.getAttribute("action"), fields);
        return true;
    }

    private Map<String, String> recorded(byte[] sound) {
        String sid = recordings.keep(sound);
        var fields = fields("in-progress");
        fields.put("RecordingSid", sid);
        fields.put("RecordingUrl", "https://api.twilio.com/2010-04-01/Accounts/" + account + "/Recordings/" + sid);
        fields.put("RecordingDuration", "1");
        return fields;
    }

    private void go(URI document, String to, Map<String, String> fields) throws IOException, InterruptedException {
        URI next = document.resolve(to);
        follow(next, Twiml.verbs(hooks.post(next, fields)));
    }

    private void sound(Element verb) {
        switch (verb.getTagName()) {
            case "Say" -> {
                String words = verb.getTextContent().strip();
                call.hear(words, Math.max(1, words.length() / LETTERS_A_SECOND));
            }
            case "Play" -> {
                String url = verb.getTextContent().strip();
                call.play(url, hooks.listen(URI.create(url)));
            }
            default -> call.wait(1);
        }
    }

    private void end(String status) throws InterruptedException {
        call.end(status);
        store.heard(call);
        report("completed");
        // Not before: a call whose end was not reported is made once more when the platform is started again.
        store.ended(call);
    }

    private void report(String event) throws InterruptedException {
        String url = call.field("StatusCallback");
        List<String> wanted = call.form().getOrDefault("StatusCallbackEvent", List.of("completed"));
        if (url == null || !wanted.contains(event)) {
            return;
        }
        var fields = fields(event.equals("answered") ? "in-progress" : call.over() ? call.status() : event);
        fields.put("CallbackSource", "call-progress-events");
        fields.put("SequenceNumber", Integer.toString(sequence++));
        fields.put("Timestamp", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
        if (call.over()) {
            fields.put("CallDuration", Integer.toString(call.seconds()));
            fields.put("Duration", Integer.toString((call.seconds() + 59) / 60));
        }
        try {
            hooks.post(URI.create(url), fields);
        } catch (IOException e) {
            LOG.warn("a call's end could not be reported: {}", e.getMessage());
        }
    }

    private Map<String, String> fields(String status) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("CallSid", call.sid());
        fields.put("AccountSid", account);
        fields.put("From", call.from());
        fields.put("To", call.to());
        fields.put("Caller", call.from());
        fields.put("Called", call.to());
        fields.put("CallStatus", status);
        fields.put("ApiVersion", "2010-04-01");
        fields.put("Direction", "outbound-api");
        if (call.answeredBy() != null) {
            fields.put("AnsweredBy", call.answeredBy());
        }
        return fields;
    }
}
