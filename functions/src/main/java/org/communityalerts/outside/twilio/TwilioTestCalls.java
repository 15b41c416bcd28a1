package org.communityalerts.outside.twilio;

import com.twilio.rest.api.v2010.account.Call;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Play;
import com.twilio.twiml.voice.Say;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.port.delivery.TestCalls;
import org.jspecify.annotations.Nullable;

/** Test calls by Twilio: what is said goes with the request, and no key does anything. */
public final class TwilioTestCalls implements TestCalls {
    private static final int RING_SECONDS = 25;

    private final TwilioLine line;
    private final String caller;
    private final String voice;

    /**
     * @param caller the number shown
     * @param voice what speaks where there is no recording, by Twilio's name
     */
    public TwilioTestCalls(TwilioLine line, String caller, String voice) {
        this.line = line;
        this.caller = caller;
        this.voice = voice;
    }

    @Override
    public Outcome call(String to, String opening, String words, @Nullable String recordingUrl) {
        var said = new VoiceResponse.Builder().say(say(opening));
        var whole = recordingUrl == null ? said.say(say(words)) : said.play(new Play.Builder(recordingUrl).build());
        var twiml = new Twiml(whole.build().toXml());
        return line.attempt(client -> Call.creator(new PhoneNumber(to), new PhoneNumber(caller), twiml)
                .setTimeout(RING_SECONDS)
                .create(client)
                .getSid());
    }

    private Say say(String words) {
        return new Say.Builder(words)
                .language(Say.Language.EN_GB)
                .option("voice", voice)
                .build();
    }
}
