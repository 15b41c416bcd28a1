package org.communityalerts.craft.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts from an answer what it quotes, and what its writer's program puts below it, in English and Welsh. */
final class QuotedText {
    /** Programs break the line that says who wrote what is quoted. */
    private static final int LINES_OF_A_HEAD = 3;

    private static final Pattern DATED = Pattern.compile("\\b\\d{4}\\b|\\d{1,2}[:.]\\d{2}|@");
    private static final List<String> WROTE = List.of(" wrote:", " ysgrifennodd:");
    private static final List<String> BEGINS = List.of("on ", "ar ");
    private static final List<String> FROM = List.of("from: ", "oddi wrth: ");
    private static final List<String> HEADERS =
            List.of("sent: ", "date: ", "to: ", "subject: ", "anfonwyd: ", "at: ", "pwnc: ");
    private static final List<String> PROGRAMS =
            List.of("sent from ", "get outlook for ", "anfonwyd o ", "begin forwarded message");

    private final List<String> lines;

    private QuotedText(List<String> lines) {
        this.lines = lines;
    }

    static String cut(String text) {
        return new QuotedText(text.lines().map(String::stripTrailing).toList()).written();
    }

    private String written() {
        var own = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int head = headFrom(i);
            if (head > 0 && isQuoted(next(i + head))) {
                i += head - 1;
            } else if (head > 0 && isDated(i, head) || endsAt(i)) {
                break;
            } else if (!isQuoted(line)) {
                own.add(line);
            }
        }
        return String.join("\n", own).strip();
    }

    /** How many lines say who wrote what comes next; 0 if this is no such line. */
    private int headFrom(int at) {
        if (BEGINS.stream().noneMatch(low(lines.get(at))::startsWith)) {
            return 0;
        }
        for (int length = 1; length <= LINES_OF_A_HEAD && at + length <= lines.size(); length++) {
            String last = low(lines.get(at + length - 1));
            if (WROTE.stream().anyMatch((" " + last)::endsWith)) {
                return length;
            }
        }
        return 0;
    }

    /** Whether it says when or who, as programs do: a witness's "On Tuesday he wrote:" is their own. */
    private boolean isDated(int at, int length) {
        return DATED.matcher(String.join(" ", lines.subList(at, at + length))).find();
    }

    /** Whether nothing below is its writer's own. */
    private boolean endsAt(int at) {
        String line = low(lines.get(at));
        return line.equals("--")
                || line.startsWith("--") && (line.contains("original message") || line.contains("neges wreiddiol"))
                || line.startsWith("__________")
                || PROGRAMS.stream().anyMatch(line::startsWith)
                || FROM.stream().anyMatch(line::startsWith) && HEADERS.stream().anyMatch(low(next(at + 1))::startsWith);
    }

    /** The next line that says anything. */
    private String next(int from) {
        return lines.stream()
                .skip(from)
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
    }

    private static boolean isQuoted(String line) {
        return line.stripLeading().startsWith(">");
    }

    private static String low(String line) {
        return line.replace("*", "").strip().toLowerCase(Locale.ROOT);
    }
}
