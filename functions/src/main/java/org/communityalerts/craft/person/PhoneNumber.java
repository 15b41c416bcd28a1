package org.communityalerts.craft.person;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number of the United Kingdom and its neighbours under +44, in E.164. */
public record PhoneNumber(String e164, Kind kind) {
    /** What can be sent to a number. */
    public enum Kind {
        /** Texts and calls. */
        MOBILE,
        /** Calls. */
        LANDLINE,
        /** Nothing: pagers, and numbers that make the caller pay. */
        OTHER
    }

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String REGION = "GB";
    private static final Pattern FILLING = Pattern.compile("[\\s\\p{Z}\\p{Cf}()./\\-\\u2010-\\u2015]");
    private static final Pattern DIALLED = Pattern.compile("[0+]*[1-9]\\d{6,13}");
    /** Begins as a call abroad does, and not to +44; a mobile's number with one zero too many is let pass. */
    private static final Pattern ABROAD = Pattern.compile("(\\+|00)(?!44)(?!7\\d{9}$)[1-9].*|\\+7.*");
    /** What Ofcom keeps for drama is nobody's, and so not in the library's tables. */
    private static final Pattern DRAMA_MOBILE = Pattern.compile("\\+447700900\\d{3}");

    private static final Pattern DRAMA_LANDLINE = Pattern.compile("\\+441174960\\d{3}");

    /** The number of that text, however it is spaced and prefixed; empty if it is none under +44. */
    public static Optional<PhoneNumber> of(@Nullable String text) {
        String dialled = FILLING.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        if (!DIALLED.matcher(dialled).matches() || ABROAD.matcher(dialled).matches()) {
            return Optional.empty();
        }
        return parse(dialled.replaceFirst("^[0+]+", "").replaceFirst("^440*", ""));
    }

    /** Whether it is the number of a phone that takes texts. */
    public static boolean isMobile(@Nullable String text) {
        return of(text).filter(number -> number.kind() == Kind.MOBILE).isPresent();
    }

    /** A number in E.164 as people here write it, with blanks. */
    public static String spaced(String e164) {
        try {
            return NUMBERS.format(NUMBERS.parse(e164, REGION), PhoneNumberFormat.NATIONAL);
        } catch (NumberParseException e) {
            return e164;
        }
    }

    private static Optional<PhoneNumber> parse(String significant) {
        try {
            var number = NUMBERS.parse("0" + significant, REGION);
            String e164 = NUMBERS.format(number, PhoneNumberFormat.E164);
            if (DRAMA_MOBILE.matcher(e164).matches()) {
                return Optional.of(new PhoneNumber(e164, Kind.MOBILE));
            }
            if (DRAMA_LANDLINE.matcher(e164).matches()) {
                return Optional.of(new PhoneNumber(e164, Kind.LANDLINE));
            }
            return NUMBERS.isValidNumber(number) ? Optional.of(new PhoneNumber(e164, kind(number))) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static Kind kind(Phonenumber.PhoneNumber number) {
        return switch (NUMBERS.getNumberType(number)) {
            case MOBILE -> Kind.MOBILE;
            case FIXED_LINE, FIXED_LINE_OR_MOBILE, UAN, VOIP, TOLL_FREE -> Kind.LANDLINE;
            default -> Kind.OTHER;
        };
    }
}
