package org.communityalerts.edge;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.communityalerts.domain.Letters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a JSON object field by field, and gathers everything that is wrong with it before it is refused. */
public final class Fields {
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private final JsonNode object;
    private final String pointer;
    private final List<Problem.Error> errors;
    private final Set<String> known = new HashSet<>();

    private Fields(JsonNode object, String pointer, List<Problem.Error> errors) {
        this.object = object;
        this.pointer = pointer;
        this.errors = errors;
    }

    /** The fields of a request's body. */
    public static Fields of(JsonNode body) {
        return new Fields(body, "", new ArrayList<>());
    }

    /** Whether the field is there and not null. */
    public boolean has(String name) {
        known.add(name);
        return object.hasNonNull(name);
    }

    /** Whether the field is there at all, be it null: a change of what is on record empties what is null. */
    public boolean says(String name) {
        known.add(name);
        return object.has(name);
    }

    /** A text of 1 to {@code longest} characters that must be there. */
    public String text(String name, int longest) {
        return has(name) ? fit(name, UnaryOperator.identity(), longest, Letters::flaw) : missing(name);
    }

    /** A text of 1 to {@code longest} characters, or null if left out. */
    public @Nullable String optionalText(String name, int longest) {
        return has(name) ? fit(name, UnaryOperator.identity(), longest, Letters::flaw) : null;
    }

    /** A line of 1 to {@code longest} characters that must be there. */
    public String line(String name, int longest) {
        return has(name) ? fit(name, UnaryOperator.identity(), longest, Letters::flawOfLine) : missing(name);
    }

    /** A line of 1 to {@code longest} characters, or null if left out. */
    public @Nullable String optionalLine(String name, int longest) {
        return has(name) ? fit(name, UnaryOperator.identity(), longest, Letters::flawOfLine) : null;
    }

    /** What may have been pasted, such as an address or a postcode, without the marks nobody sees. */
    public String pastedText(String name, int longest) {
        return has(name) ? unmarked(name, longest) : missing(name);
    }

    /** The same, or null if left out. */
    public @Nullable String optionalPastedText(String name, int longest) {
        return has(name) ? unmarked(name, longest) : null;
    }

    private String unmarked(String name, int longest) {
        return fit(name, text -> UNSEEN.matcher(text).replaceAll(""), longest, Letters::flawOfLine);
    }

    /** A list of texts, each once; empty if left out. */
    public Set<String> texts(String name, int most) {
        var texts = new LinkedHashSet<String>();
        Items.TEXTS.read(this, name, most, (at, item) -> texts.add(item.stringValue()));
        return texts;
    }

    /** A number that must be there, from {@code least} to {@code most}; NaN if it is not. */
    public double number(String name, double least, double most) {
        // NaN too for a number that is too large to be one.
        double number = has(name) ? object.get(name).doubleValue(Double.NaN) : Double.NaN;
        if (number >= least && number <= most) {
            return number;
        }
        fail(name, has(name) ? "must be a number from " + plain(least) + " to " + plain(most) : "is missing");
        return Double.NaN;
    }

    /** The same of what there are no parts of, such as people; 0 if it is not. */
    public int whole(String name, int least, int most) {
        double number = number(name, least, most);
        if (number > Math.floor(number)) {
            fail(name, "must be a whole number");
        }
        return (int) number;
    }

    /** One of a set of words, or null if left out. */
    public <E> @Nullable E word(String name, Function<String, Optional<E>> of, String choices) {
        String word = optionalText(name, 100);
        return word == null ? null : of.apply(word).orElseGet(() -> fail(name, "must be one of " + choices));
    }

    /** A moment (RFC 3339), or null if left out. */
    public @Nullable Instant moment(String name) {
        String text = optionalText(name, 40);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            return fail(name, "must be a time such as 2026-12-01T18:00:00Z");
        }
    }

    /** An object that must be there, or null if it is not. */
    public Fields object(String name) {
        if (!has(name)) {
            return missing(name);
        }
        if (!object.get(name).isObject()) {
            return fail(name, "must be an object");
        }
        return new Fields(object.get(name), pointer + "/" + name, errors);
    }

    /** A list of 1 to {@code most} objects; empty if left out. */
    public List<Fields> objects(String name, int most) {
        var objects = new ArrayList<Fields>();
        Items.OBJECTS.read(this, name, most, (at, item) -> objects.add(new Fields(item, pointer + "/" + at, errors)));
        return objects;
    }

    /** The field as it was sent, to be read by whoever knows its form; null if it is not there. */
    public @Nullable JsonNode json(String name) {
        return has(name) ? object.get(name) : null;
    }

    /** How many faults were noted so far. */
    public int faults() {
        return errors.size();
    }

    /** A yes or no, or the default if left out. */
    public boolean flag(String name, boolean otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        if (!object.get(name).isBoolean()) {
            fail(name, "must be true or false");
            return otherwise;
        }
        return object.get(name).booleanValue();
    }

    /** True if it must be there and be exactly {@code true}. */
    public boolean isTrue(String name) {
        if (has(name) && object.get(name).isBoolean() && object.get(name).booleanValue()) {
            return true;
        }
        fail(name, "must be true");
        return false;
    }

    /** The names of all fields there are. */
    public Set<String> names() {
        return new LinkedHashSet<>(object.propertyNames());
    }

    /**
     * Notes what is wrong with a field; an empty name is the object itself. Answers null, which nobody comes to use: with
     * something noted, {@link #refuseIfWrong} ends the request before anything is made of the form.
     */
    @SuppressWarnings("NullAway")
    public <T> T fail(String name, String detail) {
        errors.add(new Problem.Error(name.isEmpty() ? pointer : pointer + "/" + name, detail));
        return null;
    }

    /** In place of what cannot be read because of what is noted already; null, as {@link #fail} answers. */
    @SuppressWarnings("NullAway")
    public <T> T unread() {
        if (errors.isEmpty()) {
            throw new IllegalStateException("nothing is noted that would refuse the form");
        }
        return null;
    }

    /** Refuses fields nobody asked for. */
    public void nothingElse() {
        names().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fail(name.replace("~", "~0").replace("/", "~1"), "is not a field that is known here"));
    }

    /** Throws a 422 with everything noted so far, if anything was. */
    public void refuseIfWrong() {
        if (!errors.isEmpty()) {
            throw new Problem.Exception(Problem.unprocessable(List.copyOf(errors)));
        }
    }

    private String fit(
            String name, UnaryOperator<String> change, int longest, Function<String, Optional<String>> flaw) {
        JsonNode value = object.get(name);
        if (!value.isString()) {
            return fail(name, "must be a text");
        }
        String text = Letters.trimmed(change.apply(Letters.withLineFeeds(value.stringValue())));
        if (text.isEmpty() || text.length() > longest) {
            return fail(name, "must have 1 to " + longest + " characters");
        }
        Optional<String> wrong = flaw.apply(text);
        return wrong.isPresent() ? fail(name, wrong.get()) : text;
    }

    private <T> T missing(String name) {
        return fail(name, "is missing");
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
