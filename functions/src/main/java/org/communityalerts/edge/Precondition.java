package org.communityalerts.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Holds a change to the version that its author has read (RFC 9110 §13.1.1): by {@code If-Match}, or by a
 * {@code version} that came back in the body. A change that names neither is made to whatever is there.
 */
public final class Precondition {
    private static final String ANY = "*";
    /** As many digits as a version can have. */
    private static final int LONGEST = 20;

    /** A proxy that compresses the answer may have made its tag a weak one; it names the same version. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?([^\",\\s]+)\"?");

    private final @Nullable String ifMatch;
    private final @Nullable String version;

    private Precondition(@Nullable String ifMatch, @Nullable String version) {
        this.ifMatch = ifMatch;
        this.version = version;
    }

    /**
     * The request's; its body's {@code version} is taken as a known field, and noted as wrong if it is longer than
     * any.
     */
    public static Precondition of(APIGatewayV2HTTPEvent request, Fields form) {
        return new Precondition(Http.header(request, "If-Match"), form.optionalLine("version", LONGEST));
    }

    /** The request's, of what has no body. */
    public static Precondition of(APIGatewayV2HTTPEvent request) {
        return new Precondition(Http.header(request, "If-Match"), null);
    }

    /** The header by which an answer says what version it shows. */
    public static Map<String, String> tag(Versioned<?> shown) {
        return Map.of("ETag", "\"" + shown.version() + "\"");
    }

    /** Throws a 412 that says who changed it first, unless this is the version that is meant. */
    public void check(Versioned<?> now) {
        String current = Long.toString(now.version());
        boolean meant = ifMatch == null
                || ifMatch.strip().equals(ANY)
                || TAG.matcher(ifMatch)
                        .results()
                        .map(MatchResult::group)
                        .map(tag -> TAG.matcher(tag).replaceAll("$1"))
                        .collect(Collectors.toSet())
                        .contains(current);
        if (!meant || version != null && !version.equals(current)) {
            throw new Problem.Exception(changed(now.last()));
        }
    }

    private static Problem changed(@Nullable Edit last) {
        String who = last == null ? "It was changed" : "%s changed it at %s".formatted(last.by(), last.at());
        return new Problem(
                "Changed meanwhile",
                412,
                who + ", after you read it. Nothing was done: read it again, and make your change of what stands now.",
                List.of());
    }
}
