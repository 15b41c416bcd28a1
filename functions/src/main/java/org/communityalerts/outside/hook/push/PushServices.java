package org.communityalerts.outside.hook.push;

import java.util.List;
import java.util.stream.Stream;

/**
 * The push services that browsers may name. Anybody can sign up with an address that looks like one: what is not known is not
 * called, or whoever runs it would be told by us when an alert goes, and could have us call what they like.
 */
public final class PushServices {
    /** Those of Chrome, Edge and others; Firefox; Safari; and what Edge had before. */
    private static final List<String> MAKERS =
            List.of("fcm.googleapis.com", "*.push.services.mozilla.com", "*.push.apple.com", "*.notify.windows.com");

    private PushServices() {}

    /**
     * The names of those of the browsers' makers and of others.
     *
     * @param more names between commas, in which {@code *.} stands for any below
     */
    public static List<String> and(String more) {
        return Stream.concat(MAKERS.stream(), Stream.of(more.split(",")).map(String::strip))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
