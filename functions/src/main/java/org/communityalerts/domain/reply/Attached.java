package org.communityalerts.domain.reply;

import java.util.regex.Pattern;

/**
 * A recording or picture that the provider keeps for us until it is fetched.
 *
 * @param path where, under our account
 */
public record Attached(String path) {
    private static final Pattern RECORDING = Pattern.compile("Recordings/RE[0-9a-f]{32}");

    public Attached {
        if (!RECORDING.matcher(path).matches()) {
            throw new IllegalArgumentException("nothing is kept for us there");
        }
    }

    /** What somebody spoke in a call. */
    public static Attached recording(String sid) {
        return new Attached("Recordings/" + sid);
    }
}
