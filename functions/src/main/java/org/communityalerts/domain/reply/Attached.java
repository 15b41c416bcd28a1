package org.communityalerts.domain.reply;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A recording or picture that the provider keeps for us until it is fetched.
 *
 * @param path where, under our account
 */
public record Attached(String path) {
    private static final Pattern RECORDING = Pattern.compile("Recordings/RE[0-9a-f]{32}");
    private static final Pattern PICTURE = Pattern.compile("Messages/[SM]M[0-9a-f]{32}/Media/ME[0-9a-f]{32}");
    private static final Pattern URL = Pattern.compile("https?://[^/?#]+/[^/?#]+/Accounts/[^/?#]+/(.+)");

    public Attached {
        if (!RECORDING.matcher(path).matches() && !PICTURE.matcher(path).matches()) {
            throw new IllegalArgumentException("nothing is kept for us there");
        }
    }

    /** What somebody spoke in a call. */
    public static Attached recording(String sid) {
        return new Attached("Recordings/" + sid);
    }

    /** What came with a text: of the address it is said to be at, only the path under our account counts. */
    public static Optional<Attached> picture(String url) {
        Matcher address = URL.matcher(url);
        return address.matches() && PICTURE.matcher(address.group(1)).matches()
                ? Optional.of(new Attached(address.group(1)))
                : Optional.empty();
    }

    /** Whether it was spoken. */
    public boolean spoken() {
        return RECORDING.matcher(path).matches();
    }
}
