package org.communityalerts.resident.enrol;

import java.util.List;
import java.util.function.Supplier;
import org.communityalerts.edge.Problem;

/** What is answered to whoever asks for too many codes. */
final class CodesForm {
    private CodesForm() {}

    /** What it comes to, unless too many codes were asked for. */
    static <T> T within(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (CodeLimits.TooMany e) {
            throw new Problem.Exception(new Problem(
                    "Too many requests", 429, "Too many codes were asked for. Try again in an hour.", List.of()));
        }
    }
}
