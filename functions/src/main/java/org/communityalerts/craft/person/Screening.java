package org.communityalerts.craft.person;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.Letters;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.resident.ContactDetails;
import org.communityalerts.domain.resident.Home;
import org.communityalerts.domain.resident.OwnPlace;
import org.communityalerts.domain.resident.Particulars;
import org.communityalerts.domain.resident.Preferences;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.audience.Places;
import org.jspecify.annotations.Nullable;

/** Checks people's particulars, and says everything that is wrong with them. */
public final class Screening {
    /** What came of checking: the particulars, or why they are refused. */
    public record Result(@Nullable Particulars particulars, List<Fault> faults) {
        public boolean passed() {
            return faults.isEmpty();
        }
    }

    private static final int LONGEST_NAME = 100;
    private static final Set<String> LANGUAGES = Set.of("en", "cy");

    private final PlaceScreening where;
    private final InstantSource clock;

    public Screening(Places places, InstantSource clock) {
        this.where = new PlaceScreening(places);
        this.clock = clock;
    }

    /**
     * @param known the names of the groups there are
     * @param before whose particulars they become, or null for somebody new: what they have already is not refused, so that
     *     all else can be changed
     */
    public Result check(UncheckedParticulars draft, Set<String> known, @Nullable Subscriber before) {
        var faults = new ArrayList<Fault>();
        String name = isNameless(draft, before) ? "" : name(draft.name(), faults);
        String mobile = phone("mobile", draft.mobile(), PhoneNumber.Kind.MOBILE, faults);
        String landline = phone("landline", draft.landline(), PhoneNumber.Kind.LANDLINE, faults);
        String email = email(draft.email(), faults);
        Places.Postcode home = where.postcode("postcode", draft.postcode(), faults);
        PlaceScreening.groups("groups", draft.groups(), before == null ? Set.of() : before.groups(), known, faults);
        List<OwnPlace> places = where.beside(home == null ? null : home.point(), draft.places(), known, faults);
        if (OwnPlace.tooMany(draft.groups(), places, before)) {
            faults.add(
                    new Fault("groups", "may be " + OwnPlace.MOST_GROUPS_IN_ALL + " at most at all places together"));
        }
        new StayScreening(Here.day(clock.instant()), before).check(draft, faults);
        String language = language(draft.language(), faults);
        // An address that is refused is told of once, at its own field.
        var choice = new ChannelChoice(
                draft.mobile() != null, draft.landline() != null, draft.email() != null, draft.browser() != null);
        var channels = choice.of(draft.channels(), faults);
        if (home == null || !faults.isEmpty()) {
            return new Result(null, List.copyOf(faults));
        }
        var checked = new Particulars(
                name,
                new ContactDetails(mobile, landline, email, draft.browser()),
                new Home(home.name(), new Spot(home.point(), draft.groups(), draft.until())),
                places,
                new Preferences(channels, language, draft.quietHours(), draft.wishes()));
        return new Result(checked, List.of());
    }

    /** Whoever is pushed to need not say who they are, nor whoever was and is reached in another way since. */
    private static boolean isNameless(UncheckedParticulars draft, @Nullable Subscriber before) {
        boolean need =
                draft.browser() == null && (before == null || !before.name().isEmpty());
        return !need && (draft.name() == null || draft.name().isBlank());
    }

    private static String name(@Nullable String text, List<Fault> faults) {
        String name = text == null ? "" : Letters.trimmed(text);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.add(new Fault("name", "must have 1 to " + LONGEST_NAME + " characters"));
        } else {
            Letters.flawOfLine(name).ifPresent(flaw -> faults.add(new Fault("name", flaw)));
        }
        return name;
    }

    private static @Nullable String phone(
            String field, @Nullable String text, PhoneNumber.Kind wanted, List<Fault> faults) {
        if (text == null) {
            return null;
        }
        Optional<PhoneNumber> number = PhoneNumber.of(text);
        if (number.isEmpty()) {
            faults.add(new Fault(field, "is not a UK phone number, such as 07700 900123 or 0117 496 0123"));
            return null;
        }
        if (number.get().kind() != wanted) {
            faults.add(new Fault(field, misplaced(number.get().kind())));
            return null;
        }
        return number.get().e164();
    }

    private static String misplaced(PhoneNumber.Kind kind) {
        return switch (kind) {
            case MOBILE -> "is a mobile number: put it under mobile";
            case LANDLINE -> "is a landline number: put it under landline";
            case OTHER -> "is a number that cannot be texted or called at the usual price";
        };
    }

    private static @Nullable String email(@Nullable String text, List<Fault> faults) {
        if (text == null) {
            return null;
        }
        Optional<String> email = EmailAddress.of(text);
        if (email.isEmpty()) {
            faults.add(new Fault("email", "is not an e-mail address, such as name@example.org"));
        }
        return email.orElse(null);
    }

    private static String language(@Nullable String text, List<Fault> faults) {
        if (text != null && !LANGUAGES.contains(text)) {
            faults.add(new Fault("language", "must be en or cy"));
        }
        return text == null ? "en" : text;
    }
}
