package org.communityalerts.local.gateway;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.communityalerts.domain.Here;
import org.communityalerts.local.twilio.Phones;
import org.communityalerts.local.twilio.call.Calls;
import org.communityalerts.local.twilio.call.PhoneCall;

/** The handsets as plain HTML: nothing is fetched from anywhere, and it works without a script. */
final class PhonePages {
    private static final int MOST = 200;
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss").withZone(Here.ZONE);
    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            body { font: 1.1rem/1.5 sans-serif; max-width: 45rem; margin: 0 auto; padding: 1rem; color: #0b0c0c }
            a { color: #1d70b8 } li { margin: 0.5rem 0; padding: 0.6rem 0.8rem; border: 1px solid #b1b4b6; white-space: pre-wrap }
            ol { list-style: none; padding: 0 } .mine { margin-left: 4rem; background: #e8f1f8 } small { color: #484949; display: block }
            textarea { width: 100%%; font: inherit; box-sizing: border-box } button { font: inherit; padding: 0.4rem 1rem }
            table { border-collapse: collapse; width: 100%% } td, th { text-align: left; padding: 0.4rem; border-bottom: 1px solid #b1b4b6; vertical-align: top }
            :focus { outline: 3px solid #fd0; outline-offset: 0 }
            </style>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            %2$s
            </main>
            </body>
            </html>
            """;

    private PhonePages() {}

    static String frame(String title, String main) {
        return FRAME.formatted(title, main);
    }

    /** All handsets that were texted or called, latest first. */
    static String all(Phones phones, Calls calls) {
        var all = new LinkedHashSet<>(phones.numbers());
        all.addAll(calls.numbers());
        List<String> numbers = List.copyOf(all);
        if (numbers.isEmpty()) {
            return FRAME.formatted(
                    "Residents' phones",
                    "<p>Nobody has been texted yet. Send an alert first. <a href=\"/local/mail\">Residents' mail</a></p>");
        }
        String rows =
                numbers.stream().limit(MOST).map(number -> row(phones, number)).collect(Collectors.joining("\n"));
        return FRAME.formatted(
                "Residents' phones", """
                <p>%d phones have texts or calls; the latest %d are shown. <a href="/local/mail">Residents' mail</a></p>
                <table>
                <thead><tr><th scope="col">Phone</th><th scope="col">Latest text</th></tr></thead>
                <tbody>
                %s
                </tbody>
                </table>""".formatted(numbers.size(), Math.min(MOST, numbers.size()), rows));
    }

    private static String row(Phones phones, String number) {
        if (phones.texts(number).isEmpty()) {
            return "<tr><th scope=\"row\"><a href=\"/local/phones/%1$s\">%1$s</a></th><td>calls only</td></tr>"
                    .formatted(number);
        }
        Phones.Shown last = phones.texts(number).getLast();
        return "<tr><th scope=\"row\"><a href=\"/local/phones/%1$s\">%1$s</a></th><td>%2$s<small>%3$s</small></td></tr>"
                .formatted(number, safe(last.body()), TIME.format(last.at()));
    }

    /** One handset: its texts and a field to text back, its calls and the keys to press in them. */
    static String one(Phones phones, List<PhoneCall> calls, String number) {
        String texts = phones.texts(number).stream().map(PhonePages::text).collect(Collectors.joining("\n"));
        return FRAME.formatted(
                "Phone " + number, """
                <p><a href="/local/phones">All phones</a></p>
                <ol>
                %1$s
                </ol>
                <form method="post" action="/local/phones/%2$s/reply" enctype="multipart/form-data">
                <p><label for="body">Text back (STOP, START, HELP and CHECK are words too)</label>
                <textarea id="body" name="body" rows="3"></textarea></p>
                <p><label for="photos">Pictures to send along</label>
                <input id="photos" name="photos" type="file" accept="image/*" multiple></p>
                <p><label for="optOutType">What Twilio's advanced opt-out takes it for, and hands over with it</label>
                <select id="optOutType" name="optOutType"><option value="">Nothing</option>
                <option>STOP</option><option>START</option><option>HELP</option></select></p>
                <p><button type="submit">Send</button></p>
                </form>
                %3$s""".formatted(texts, number, calls.isEmpty() ? "" : calls(calls, number)));
    }

    private static String calls(List<PhoneCall> calls, String number) {
        return """
                <h2>Calls</h2>
                <ol>
                %s
                </ol>
                %s""".formatted(
                        calls.stream().map(PhonePages::call).collect(Collectors.joining("\n")),
                        calls.stream().anyMatch(PhoneCall::isUp) ? keys(number) : "");
    }

    /** Keys can be pressed only while somebody is on the phone. */
    private static String keys(String number) {
        return """
                <form method="post" action="/local/phones/%1$s/keys">
                <p><label for="digits">Key to press in the call (1 heard, 2 again, 3 to say something, 9 no more calls)</label>
                <input id="digits" name="digits" inputmode="numeric" maxlength="1" size="2" required>
                <button type="submit">Press</button></p>
                </form>
                <form method="post" action="/local/phones/%1$s/speak" enctype="multipart/form-data">
                <p><label for="sound">What is said where the call records, after key 3</label>
                <input id="sound" name="sound" type="file" accept="audio/*" capture required>
                <button type="submit">Say it</button></p>
                </form>""".formatted(number);
    }

    private static String call(PhoneCall call) {
        String recording = call.mediaUrl() == null
                ? ""
                : "<audio controls preload=\"none\" aria-label=\"Recording played in the call of %s\" src=\"%s\"></audio>"
                        .formatted(TIME.format(call.created()), safe(call.mediaUrl()));
        return "<li>%s%s<small>%s from %s, %s</small></li>"
                .formatted(
                        safe(String.join(" ", call.heard())),
                        recording,
                        safe(call.status()),
                        safe(call.from()),
                        TIME.format(call.created()));
    }

    private static String text(Phones.Shown text) {
        return "<li%s>%s<small>%s, %s</small></li>"
                .formatted(
                        text.mine() ? " class=\"mine\"" : "",
                        safe(text.body()),
                        text.mine() ? "you to " + safe(text.other()) : "from " + safe(text.other()),
                        TIME.format(text.at()));
    }

    static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
