package org.communityalerts.reply.hear;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.communityalerts.domain.reply.Attached;
import org.communityalerts.domain.reply.Circumstances;
import org.communityalerts.domain.reply.Reply;
import org.jspecify.annotations.Nullable;

/**
 * A text or e-mail as it comes in.
 *
 * @param id the provider's own
 * @param from the number or address that wrote it
 * @param media the content types of what came with it
 * @param attached what came with it, to be fetched
 * @param optOut the word of its own that Twilio took it for, and has obeyed and answered: stop, start or help
 * @param circumstances what goes with the words
 * @param alertId the alert it says it answers, or null if it names none
 * @param stops whether it says STOP above its words, whatever these say
 */
public record InboundText(
        String id,
        String from,
        String body,
        List<String> media,
        List<Attached> attached,
        Optional<Reply.Kind> optOut,
        Circumstances circumstances,
        @Nullable String alertId,
        boolean stops) {
    private static final int MOST_MEDIA = 10;
    private static final int LONGEST = 100;

    private static final Map<String, Reply.Kind> OPT_OUTS =
            Map.of("STOP", Reply.Kind.STOP, "START", Reply.Kind.START, "HELP", Reply.Kind.HELP);

    /** A text, which names no alert. */
    public InboundText(
            String id,
            String from,
            String body,
            List<String> media,
            List<Attached> attached,
            Optional<Reply.Kind> optOut) {
        this(id, from, body, media, attached, optOut, Circumstances.TEXTED, null, false);
    }

    /**
     * A text from the form of Twilio's webhook.
     *
     * @throws IllegalArgumentException if it is nobody's text
     */
    static InboundText of(Map<String, String> form) {
        String media = form.getOrDefault("NumMedia", "0");
        int count = media.matches("\\d{1,2}") ? Math.min(MOST_MEDIA, Integer.parseInt(media)) : 0;
        return new InboundText(
                required(form, "MessageSid"),
                required(form, "From"),
                form.getOrDefault("Body", ""),
                IntStream.range(0, count)
                        .mapToObj(i -> form.getOrDefault("MediaContentType" + i, "unknown"))
                        .toList(),
                IntStream.range(0, count)
                        .mapToObj(i -> Attached.picture(form.getOrDefault("MediaUrl" + i, "")))
                        .flatMap(Optional::stream)
                        .toList(),
                Optional.ofNullable(OPT_OUTS.get(form.getOrDefault("OptOutType", ""))));
    }

    private static String required(Map<String, String> form, String name) {
        String value = form.get(name);
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }
}
