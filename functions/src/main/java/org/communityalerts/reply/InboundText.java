package org.communityalerts.reply;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A text as it comes in.
 *
 * @param id the provider's own
 * @param from the number that wrote it
 * @param media the content types of what came with it
 */
record InboundText(String id, String from, String body, List<String> media) {
    private static final int MOST_MEDIA = 10;

    /** A text from the form of Twilio's webhook. */
    static InboundText of(Map<String, String> form) {
        int media = Math.min(MOST_MEDIA, Integer.parseInt(form.getOrDefault("NumMedia", "0")));
        return new InboundText(
                form.get("MessageSid"),
                form.get("From"),
                form.getOrDefault("Body", ""),
                IntStream.range(0, media)
                        .mapToObj(i -> form.getOrDefault("MediaContentType" + i, "unknown"))
                        .toList());
    }
}
