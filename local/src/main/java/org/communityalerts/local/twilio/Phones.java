package org.communityalerts.local.twilio;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityalerts.local.Ledger;

/** The residents' handsets: what was texted to each, and what its owner texts back. */
public final class Phones {
    /** A text on a handset. */
    public record Shown(boolean mine, String other, String body, Instant at) {}

    private static final Pattern MESSAGE = Pattern.compile("<Message>(.*?)</Message>", Pattern.DOTALL);

    private final String account;
    private final TextStore store;
    private final OptOuts optOuts;
    private final Webhooks webhooks;
    private final Ledger ledger;
    private final Media kept = new Media();
    private volatile String answersAt = "";

    Phones(String account, TextStore store, OptOuts optOuts, Webhooks webhooks, Ledger ledger) {
        this.account = account;
        this.store = store;
        this.optOuts = optOuts;
        this.webhooks = webhooks;
        this.ledger = ledger;
    }

    /** What came with texts and was not deleted since. */
    public Media media() {
        return kept;
    }

    /** Where the force has texts to its number handed over. */
    public void answerAt(String url) {
        answersAt = url;
    }

    /** The numbers that were texted, latest first. */
    public List<String> numbers() {
        return store.phones().reversed();
    }

    /** The texts to and from a number, oldest first. */
    public List<Shown> texts(String number) {
        return store.of(number).stream()
                .map(text -> {
                    boolean mine = text.direction().equals(Text.INBOUND);
                    return new Shown(mine, mine ? text.to() : text.sender(), text.body(), text.created());
                })
                .toList();
    }

    /**
     * Texts back to whoever texted the number last.
     *
     * @param media the pictures that go with it
     * @return what it is answered at once, if anything
     * @throws IOException if the force's system does not take it
     */
    public Optional<String> reply(String number, String body, List<Media.File> media)
            throws IOException, InterruptedException {
        return reply(number, body, media, "");
    }

    /**
     * The same where Twilio's advanced opt-out is set up.
     *
     * @param optOut what it takes the text for, which it hands over with it: STOP, START or HELP; empty for none of them
     */
    public Optional<String> reply(String number, String body, List<Media.File> media, String optOut)
            throws IOException, InterruptedException {
        Instant now = Instant.now();
        String to = store.of(number).stream()
                .filter(text -> !text.direction().equals(Text.INBOUND))
                .map(text -> text.from() == null ? Reporter.POOL_NUMBER : text.from())
                .reduce(Reporter.POOL_NUMBER, (first, last) -> last);
        var text = new Text(
                Sids.next(), Text.INBOUND, number, to, null, body, media.size(), null, "received", null, now, now, now);
        store.put(text);
        optOuts.heed(text, optOut);
        Map<String, String> form = form(text, media);
        if (!optOut.isEmpty()) {
            form.put("OptOutType", optOut);
        }
        return answered(text, webhooks.post(answersAt, form));
    }

    private Optional<String> answered(Text text, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException("HTTP " + answer.statusCode());
        }
        Matcher message = MESSAGE.matcher(answer.body());
        if (!message.find() || optOuts.blocked(text.sender(), text.to())) {
            return Optional.empty();
        }
        String body = message.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        Instant now = Instant.now();
        var reply = new Text(
                Sids.next(),
                Text.REPLY,
                text.to(),
                text.sender(),
                null,
                body,
                0,
                null,
                "delivered",
                null,
                now,
                now,
                now);
        store.put(reply);
        ledger.add(new Ledger.Entry(
                "sms", reply.sender(), reply.to(), body, null, null, null, reply.sid(), now.toString()));
        return Optional.of(body);
    }

    private Map<String, String> form(Text text, List<Media.File> media) {
        var form = new LinkedHashMap<String, String>();
        form.put("ToCountry", "GB");
        form.put("FromCountry", "GB");
        form.put("SmsMessageSid", text.sid());
        form.put("SmsSid", text.sid());
        form.put("SmsStatus", "received");
        form.put("Body", text.body());
        form.put("To", text.to());
        form.put("NumSegments", "1");
        form.put("MessageSid", text.sid());
        form.put("AccountSid", account);
        form.put("From", text.from());
        form.put("ApiVersion", "2010-04-01");
        form.put("NumMedia", Integer.toString(media.size()));
        for (int i = 0; i < media.size(); i++) {
            form.put("MediaContentType" + i, media.get(i).type());
            form.put(
                    "MediaUrl" + i,
                    "https://api.twilio.com/2010-04-01/Accounts/" + account + "/Messages/" + text.sid() + "/Media/"
                            + kept.keep(media.get(i)));
        }
        return form;
    }
}
