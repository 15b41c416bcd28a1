package org.communityalerts.desk.disclose;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.communityalerts.craft.pack.PackWriter;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.resident.OwnPlace;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.Footprints;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.resident.Contacts;
import org.jspecify.annotations.Nullable;

/** The files of a resident's pack. */
public final class ResidentSheets {
    private final Contacts contacts;
    private final Footprints footprints;
    private final Replies replies;
    private final Alerts alerts;

    public ResidentSheets(Contacts contacts, Footprints footprints, Replies replies, Alerts alerts) {
        this.contacts = contacts;
        this.footprints = footprints;
        this.replies = replies;
        this.alerts = alerts;
    }

    Held held(Subscriber resident) {
        return new Held(
                Particulars.of(resident),
                resident.places(),
                resident.contacts().stream().map(this::address).toList());
    }

    private Held.Address address(String address) {
        return new Held.Address(
                address,
                contacts.proven(address).orElse(null),
                contacts.suppression(address).orElse(null),
                footprints.of(address).stream().map(this::sent).toList(),
                replies.from(address));
    }

    private Held.Sent sent(Footprints.Footprint one) {
        String title = alerts.find(one.alertId())
                .map(row -> row.alert().content().title())
                .orElse(null);
        return new Held.Sent(one.alertId(), title, one.channel(), one.status(), one.at());
    }

    static void add(PackWriter pack, Held held, Officers officers) {
        Sheets.add(
                pack,
                "record.csv",
                List.of("field", "value"),
                held.particulars().stream().map(one -> List.of(one.field(), one.value())));
        Sheets.add(
                pack,
                "places.csv",
                List.of("label", "postcode", "lat, lon", "groups", "until"),
                held.places().stream().map(ResidentSheets::place));
        Sheets.add(
                pack,
                "addresses.csv",
                List.of("address", "proven at", "suppressed", "since"),
                held.addresses().stream().map(ResidentSheets::state));
        messages(pack, held, officers);
    }

    private static void messages(PackWriter pack, Held held, Officers officers) {
        Sheets.add(
                pack,
                "sent.csv",
                List.of("address", "alert", "title", "channel", "outcome", "at"),
                held.addresses().stream()
                        .flatMap(of -> of.sent().stream()
                                .map(one -> Arrays.asList(
                                        of.address(),
                                        one.alertId(),
                                        one.title(),
                                        one.channel(),
                                        one.status(),
                                        told(one.at())))));
        Sheets.add(
                pack,
                "replies.csv",
                List.of("address", "at", "alert", "way", "words", "answered", "name given", "place given"),
                held.addresses().stream()
                        .flatMap(of -> of.replies().stream().map(one -> said(of.address(), one, officers))));
    }

    private static List<String> place(OwnPlace place) {
        return Arrays.asList(
                place.label(),
                place.postcode(),
                Particulars.point(place.point()),
                Particulars.sorted(place.groups()),
                place.until() == null ? null : place.until().toString());
    }

    private static List<String> state(Held.Address of) {
        Suppression why = of.suppression();
        return Arrays.asList(
                of.address(),
                told(of.provenAt()),
                why == null ? null : why.reason().word(),
                why == null ? null : told(why.at()));
    }

    private static List<String> said(String address, Reply reply, Officers officers) {
        var place = reply.circumstances().place();
        Stream<String> answers = reply.answers().stream()
                .map(answer -> answer.at() + " " + officers.named(answer.by()) + ": " + answer.text());
        return Arrays.asList(
                address,
                reply.at().toString(),
                reply.alertId(),
                reply.circumstances().way().word(),
                reply.text(),
                String.join("\n", answers.toList()),
                reply.circumstances().name(),
                place == null ? null : Particulars.point(place));
    }

    private static @Nullable String told(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
