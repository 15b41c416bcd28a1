package org.communityalerts.edge.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.communityalerts.craft.person.Screening;
import org.communityalerts.craft.person.UncheckedParticulars;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.domain.audience.Joining;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.resident.Particulars;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.edge.Fields;
import org.communityalerts.port.audience.Groups;
import org.jspecify.annotations.Nullable;

/** Reads a person's particulars from a request, and notes everything that is wrong with them. */
public final class ParticularsForm {
    private static final int LONGEST = 320;
    private static final int MOST = 50;
    private static final List<String> ADDRESSES = List.of("mobile", "landline", "email");

    private final Screening screening;
    private final Groups groups;
    private final boolean own;
    private final Predicate<String> reachable;

    private ParticularsForm(Screening screening, Groups groups, boolean own, Predicate<String> reachable) {
        this.screening = screening;
        this.groups = groups;
        this.own = own;
        this.reachable = reachable;
    }

    /** For those who may put a resident into any group. */
    public static ParticularsForm ofAnybody(Screening screening, Groups groups) {
        return new ParticularsForm(screening, groups, false, _ -> false);
    }

    /**
     * For residents themselves, who come into open groups, stay in those they are in, and hear of no closed one. They alone
     * name a browser: only whoever sits before it can.
     *
     * @param reachable whether a push may go to that address
     */
    public static ParticularsForm ofOneself(Screening screening, Groups groups, Predicate<String> reachable) {
        return new ParticularsForm(screening, groups, true, reachable);
    }

    /** The particulars of somebody new, or null with what is wrong noted. */
    public Particulars read(Fields form) {
        UncheckedParticulars said = said(form, UncheckedParticulars.NONE);
        Screening.Result result = screening.check(said, choosable(form, said.everyGroup(), Set.of()), null);
        return particulars(form, said, result);
    }

    /** The particulars of somebody on record: what the form leaves out stays as it is, and what is null is emptied. */
    public Particulars read(Fields form, Subscriber before) {
        Set<String> known = groups.names();
        UncheckedParticulars said = said(form, UncheckedParticulars.of(before, known));
        Set<String> kept = UncheckedParticulars.kept(before.everyGroup(), known);
        Screening.Result result = screening.check(said, choosable(form, said.everyGroup(), kept), before);
        return particulars(form, said, result);
    }

    private static Particulars particulars(Fields form, UncheckedParticulars said, Screening.Result result) {
        result.faults().stream()
                .filter(fault -> !isUnread(form, said, fault.field()))
                .forEach(fault -> form.fail(fault.field(), fault.detail()));
        Particulars particulars = result.particulars();
        return particulars == null ? form.unread() : particulars;
    }

    /** Whether a field only looks as if it were missing, because what it says was refused as it was read. */
    private static boolean isUnread(Fields form, UncheckedParticulars said, String field) {
        return switch (field) {
            case "name" -> said.name() == null && form.has(field);
            case "postcode" -> said.postcode() == null && form.has(field);
            case "mobile" -> said.mobile() == null && ADDRESSES.stream().anyMatch(form::has);
            default -> false;
        };
    }

    /**
     * The groups that may be chosen; a group that people have to ask to join is refused, and the refusal says how
     * to ask.
     */
    private Set<String> choosable(Fields form, Set<String> chosen, Set<String> kept) {
        if (!own) {
            return groups.names();
        }
        var choosable = new HashSet<>(kept);
        for (Group group : groups.all()) {
            if (group.open()) {
                choosable.add(group.name());
            } else if (group.joining() == Joining.ASKED
                    && chosen.contains(group.name())
                    && choosable.add(group.name())) {
                form.fail("groups", "is joined by asking: text JOIN and its name, or ask an officer: " + group.name());
            }
        }
        return choosable;
    }

    private UncheckedParticulars said(Fields form, UncheckedParticulars before) {
        return new UncheckedParticulars(
                form.says("name") ? form.optionalLine("name", LONGEST) : before.name(),
                pasted(form, "mobile", before.mobile()),
                pasted(form, "landline", before.landline()),
                pasted(form, "email", before.email()),
                pasted(form, "postcode", before.postcode()),
                form.says("groups") ? form.texts("groups", MOST) : before.groups(),
                form.says("channels") ? form.texts("channels", MOST) : before.channels(),
                form.says("language") ? form.optionalText("language", LONGEST) : before.language(),
                form.says("quietHours") ? QuietHoursForm.read(form) : before.quietHours(),
                WishesForm.read(form, before.wishes()),
                form.says("until") ? DayForm.read(form, "until") : before.until(),
                form.says("places") ? OwnPlacesForm.read(form) : before.places(),
                own && form.says("browser") ? browser(form, before.browser()) : before.browser());
    }

    /** A browser on record stays acceptable: its push service may not be known any more, and the rest is still to be changed. */
    private @Nullable Browser browser(Fields form, @Nullable Browser before) {
        Predicate<String> known = before == null ? reachable : reachable.or(before.endpoint()::equals);
        return BrowserForm.optional(form, known);
    }

    private static @Nullable String pasted(Fields form, String name, @Nullable String before) {
        return form.says(name) ? form.optionalPastedText(name, LONGEST) : before;
    }
}
