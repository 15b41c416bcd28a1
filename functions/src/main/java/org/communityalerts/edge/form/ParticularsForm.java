package org.communityalerts.edge.form;

import java.util.Set;
import java.util.stream.Collectors;
import org.communityalerts.craft.person.Particulars;
import org.communityalerts.craft.person.Screening;
import org.communityalerts.craft.person.UncheckedParticulars;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.edge.Fields;
import org.communityalerts.port.audience.Groups;

/** Reads a person's particulars from a request, and notes everything that is wrong with them. */
public final class ParticularsForm {
    private static final int LONGEST = 320;
    private static final int MOST = 50;

    private final Screening screening;
    private final Groups groups;

    public ParticularsForm(Screening screening, Groups groups) {
        this.screening = screening;
        this.groups = groups;
    }

    /** The particulars of somebody new, or null with what is wrong noted. */
    public Particulars read(Fields form) {
        Screening.Result result = screening.check(said(form), groups.names());
        result.faults().forEach(fault -> form.fail(fault.field(), fault.detail()));
        return result.particulars();
    }

    /** The particulars of somebody on record: what the form leaves out stays as it is, and what is null is emptied. */
    public Particulars read(Fields form, Subscriber before) {
        Set<String> known = groups.names();
        UncheckedParticulars said = said(form);
        var draft = new UncheckedParticulars(
                form.says("name") ? said.name() : before.name(),
                form.says("mobile") ? said.mobile() : before.mobile(),
                form.says("landline") ? said.landline() : before.landline(),
                form.says("email") ? said.email() : before.email(),
                form.says("postcode") ? said.postcode() : before.postcode(),
                form.says("groups") ? said.groups() : kept(before.groups(), known),
                form.says("channels") ? said.channels() : words(before.channels()),
                form.says("language") ? said.language() : before.language(),
                form.says("quietHours") ? said.quietHours() : before.quietHours());
        Screening.Result result = screening.check(draft, known);
        result.faults().forEach(fault -> form.fail(fault.field(), fault.detail()));
        return result.particulars();
    }

    private static UncheckedParticulars said(Fields form) {
        return new UncheckedParticulars(
                form.optionalLine("name", LONGEST),
                form.optionalPastedText("mobile", LONGEST),
                form.optionalPastedText("landline", LONGEST),
                form.optionalPastedText("email", LONGEST),
                form.optionalPastedText("postcode", LONGEST),
                form.texts("groups", MOST),
                form.texts("channels", MOST),
                form.optionalText("language", LONGEST),
                QuietHoursForm.read(form));
    }

    /** A group that is being deleted is nobody's to choose, and stays with nobody. */
    private static Set<String> kept(Set<String> groups, Set<String> known) {
        return groups.stream().filter(known::contains).collect(Collectors.toSet());
    }

    private static Set<String> words(Set<Channel> channels) {
        return channels.stream().map(Channel::word).collect(Collectors.toSet());
    }
}
