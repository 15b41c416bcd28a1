package org.communityalerts.edge;

import java.util.List;
import java.util.Map;

/**
 * An error as RFC 9457 words it.
 *
 * @param errors what is wrong with which part of the request; may be empty
 */
public record Problem(String title, int status, String detail, List<Error> errors) {
    /** What is wrong at one place; {@code pointer} is a JSON Pointer (RFC 6901) into the body. */
    public record Error(String pointer, String detail) {}

    /** The request cannot be read at all. */
    public static Problem badRequest(String detail) {
        return new Problem("Bad request", 400, detail, List.of());
    }

    /** The request can be read, and asks for something that cannot be done. */
    public static Problem unprocessable(List<Error> errors) {
        return new Problem(
                "Unprocessable content", 422, "Nothing was done. Correct what is listed under errors.", errors);
    }

    /** The caller may not, and the reasons are named. */
    public static Problem forbidden(String detail, List<Error> errors) {
        return new Problem("Forbidden", 403, detail, errors);
    }

    /** There is no such thing. */
    public static Problem notFound(String detail) {
        return new Problem("Not found", 404, detail, List.of());
    }

    /** There is none of that id, or none that whoever asks may see. */
    public static Problem noSuch(String what) {
        return notFound("There is no " + what + " of that id.");
    }

    /** Carries a problem from where it is found to the edge that answers it. */
    public static final class Exception extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;
        private final transient Map<String, String> headers;

        public Exception(Problem problem) {
            this(problem, Map.of());
        }

        /** @param headers what its answer says besides */
        public Exception(Problem problem, Map<String, String> headers) {
            super(problem.title());
            this.problem = problem;
            this.headers = Map.copyOf(headers);
        }

        public Problem problem() {
            return problem;
        }

        public Map<String, String> headers() {
            return headers;
        }
    }
}
