package org.communityalerts.alert.call;

import java.nio.charset.StandardCharsets;
import org.communityalerts.craft.markup.Markup;

/** What a call says and does, in Twilio's markup. https://www.twilio.com/docs/voice/twiml */
final class CallScript {
    static final String TYPE = "text/xml";
    /** Time to find the keypad on the phone at one's ear. */
    private static final int SECONDS_TO_PRESS = 8;

    private static final int LONGEST_SPEECH = 120;
    private static final int SILENCE = 5;

    private final Markup xml = Markup.xml();
    private final Voices voices;
    private final String language;
    private final boolean silent;

    /** @param silent whether nothing may be said there, whatever is given */
    CallScript(Voices voices, String language, boolean silent) {
        this.voices = voices;
        this.language = language;
        this.silent = silent;
    }

    /** The whole answer: what is given, then the end of the call. */
    String saying(Markup.Content content) {
        xml.element("Response", () -> {
            if (!silent) {
                content.write();
            }
            xml.empty("Hangup");
        });
        return new String(xml.bytes(), StandardCharsets.UTF_8);
    }

    void say(String words) {
        say(words, language);
    }

    /** In another language than the rest of the call. */
    void say(String words, String spoken) {
        xml.element("Say", words, "voice", voices.of(spoken), "language", Voices.tag(spoken));
    }

    void play(String address) {
        xml.element("Play", address);
    }

    void pause() {
        xml.empty("Pause", "length", "1");
    }

    /**
     * Records what is said after a tone, until the hash key, a silence or the longest time; that address is then
     * told of it.
     */
    void record(String address) {
        xml.empty(
                "Record",
                "maxLength",
                Integer.toString(LONGEST_SPEECH),
                "timeout",
                Integer.toString(SILENCE),
                "finishOnKey",
                "#",
                "playBeep",
                "true",
                "action",
                address,
                "method",
                "POST");
    }

    /** Says something and takes one key at any moment; that address is told which. */
    void gather(String address, Markup.Content content) {
        xml.element(
                "Gather",
                content,
                "input",
                "dtmf",
                "numDigits",
                "1",
                "timeout",
                Integer.toString(SECONDS_TO_PRESS),
                "action",
                address,
                "method",
                "POST");
    }
}
