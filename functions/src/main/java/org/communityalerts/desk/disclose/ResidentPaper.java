package org.communityalerts.desk.disclose;

import org.communityalerts.craft.paper.Paper;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.resident.Disclosure;
import org.communityalerts.domain.resident.Export;
import org.communityalerts.port.delivery.Footprints.Footprint;

/** A resident's pack, for reading. */
final class ResidentPaper {
    private ResidentPaper() {}

    static Paper of(Export asked, Disclosure about, Held held) {
        var paper = new Paper("What is on record about you", asked.createdAt());
        paper.part("This pack")
                .say("Asked for by an administrator of the force on " + Sheets.time(asked.createdAt()))
                .say("Why: " + about.reason())
                .say(
                        "Of each of your addresses it has what is from when it was shown to be yours. What was said by a page or"
                                + " without an address is on record as nobody's, and not here.")
                .say("Also left out: what a text was answered by itself, when you saw something, what you spoke and the"
                        + " pictures you sent. An officer plays and shows those.")
                .say("README.txt says how anybody can check that nothing in this archive was changed since.");
        paper.part("Your record");
        held.particulars().forEach(one -> paper.say(one.field() + ": " + one.value()));
        held.places()
                .forEach(place -> paper.say("place: " + place.label() + ", "
                        + (place.postcode() == null ? Particulars.point(place.point()) : place.postcode())));
        held.addresses().forEach(address -> of(paper, address));
        paper.part("Who looked at your record and changed it")
                .say("audit.csv has the acts, with their times and in what role each was done.");
        return paper;
    }

    private static void of(Paper paper, Held.Address address) {
        paper.part("What was sent to " + address.shown());
        if (!address.isProven()) {
            paper.say("It was never shown to be yours: what was sent there, and what came from there, is not here.");
        }
        if (address.provenAt() != null) {
            paper.say("Shown to be yours on " + Sheets.time(address.provenAt()));
        }
        if (address.suppression() != null) {
            paper.say("Nothing is sent there since "
                    + Sheets.time(address.suppression().at()) + ": "
                    + address.suppression().reason().word());
        }
        address.sent().forEach(one -> paper.say(sent(one)));
        paper.part("What came from " + address.shown());
        for (Reply reply : address.replies()) {
            paper.say(Sheets.time(reply.at()) + ", by "
                    + reply.circumstances().way().word() + ": " + reply.text());
            reply.answers()
                    .forEach(answer ->
                            paper.say("answered on " + Sheets.time(answer.at()) + " by the force: " + answer.text()));
        }
    }

    private static String sent(Held.Sent one) {
        Footprint left = one.left();
        String said = (left.at() == null ? "" : Sheets.time(left.at()) + ": ")
                + (one.title() == null ? "alert " + left.alertId() : one.title())
                + ", by " + left.channel() + ": " + left.status();
        String digest = left.digest() == null ? "" : ", for the digest of " + left.digest();
        return said + digest + (left.tells().isEmpty() ? "" : ", told of " + String.join(", ", left.tells()));
    }
}
