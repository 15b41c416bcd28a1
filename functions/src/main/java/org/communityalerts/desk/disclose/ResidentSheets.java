package org.communityalerts.desk.disclose;

import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.communityalerts.craft.pack.PackWriter;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.reply.Way;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.domain.resident.OwnPlace;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.Footprints;
import org.communityalerts.port.delivery.Footprints.Footprint;
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
                resident.contacts().stream()
                        .map(address -> address(address, resident.id()))
                        .toList());
    }

    private Held.Address address(String address, String resident) {
        Instant since = contacts.theirsSince(address).orElse(null);
        return new Held.Address(
                address,
                since,
                contacts.proven(address).orElse(null),
                contacts.suppression(address).orElse(null),
                since == null ? List.of() : sent(address, since),
                since == null ? List.of() : said(address, resident, since));
    }

    private List<Held.Sent> sent(String address, Instant since) {
        return footprints.of(address).stream()
                .flatMap(one -> {
                    var alert = alerts.find(one.alertId()).map(AlertRecord::alert);
                    Instant at = one.at() == null ? alert.map(Alert::createdAt).orElse(Instant.MIN) : one.at();
                    String title = title(one, alert.orElse(null));
                    return at.isBefore(since) ? Stream.empty() : Stream.of(new Held.Sent(title, one));
                })
                .toList();
    }

    private static @Nullable String title(Footprint left, @Nullable Alert alert) {
        if (alert != null) {
            return alert.content().title();
        }
        return Digest.dayOf(left.alertId()).map(day -> "Digest of " + day).orElse(null);
    }

    /** Without what came by a page, where anybody can give any address. */
    private List<Reply> said(String address, String resident, Instant since) {
        return replies.from(address).stream()
                .filter(reply -> !reply.at().isBefore(since))
                .filter(reply -> reply.subscriberId() == null
                        ? reply.circumstances().way() != Way.PAGE
                        : reply.subscriberId().equals(resident))
                .toList();
    }

    static void add(PackWriter pack, Held held) {
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
        messages(pack, held);
    }

    private static void messages(PackWriter pack, Held held) {
        Sheets.add(
                pack,
                "sent.csv",
                List.of("address", "alert", "title", "channel", "outcome", "at", "for the digest of", "alerts in it"),
                held.addresses().stream().flatMap(of -> of.sent().stream().map(one -> sent(of.shown(), one))));
        Sheets.add(
                pack,
                "replies.csv",
                List.of("address", "at", "alert", "way", "words", "answered", "name given", "place given"),
                held.addresses().stream().flatMap(of -> of.replies().stream().map(one -> said(of.shown(), one))));
    }

    private static List<String> sent(String address, Held.Sent one) {
        Footprint left = one.left();
        return Arrays.asList(
                address,
                left.alertId(),
                one.title(),
                left.channel(),
                left.status(),
                told(left.at()),
                told(left.digest()),
                String.join("; ", left.tells()));
    }

    private static List<String> place(OwnPlace place) {
        return Arrays.asList(
                place.label(),
                place.postcode(),
                Particulars.point(place.point()),
                Particulars.sorted(place.groups()),
                told(place.until()));
    }

    private static List<String> state(Held.Address of) {
        Suppression why = of.suppression();
        return Arrays.asList(
                of.shown(),
                told(of.provenAt()),
                why == null ? null : why.reason().word(),
                why == null ? null : told(why.at()));
    }

    private static List<String> said(String address, Reply reply) {
        var place = reply.circumstances().place();
        Stream<String> answers = reply.answers().stream().map(answer -> answer.at() + ": " + answer.text());
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

    private static @Nullable String told(@Nullable Temporal at) {
        return at == null ? null : at.toString();
    }
}
