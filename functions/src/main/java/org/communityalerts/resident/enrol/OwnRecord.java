package org.communityalerts.resident.enrol;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.communityalerts.craft.person.Erasure;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.delivery.Footprints;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.reply.ReplyFiles;
import org.communityalerts.port.resident.Codes;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Subscribers;
import org.jspecify.annotations.Nullable;

/** What a person may do with their own record. */
public final class OwnRecord {
    private static final String BY = "resident";

    /** @param proofId for the addresses that are to be proven first, or null if there are none */
    record Changed(Versioned<Subscriber> now, @Nullable String proofId) {}

    private final Codes codes;
    private final Contacts contacts;
    private final Subscribers subscribers;
    private final Footprints footprints;
    private final Replies replies;
    private final Erasure erasure;
    private final ProveAddress proofs;
    private final InstantSource clock;

    public OwnRecord(
            Codes codes,
            Contacts contacts,
            Subscribers subscribers,
            Footprints footprints,
            Replies replies,
            ReplyFiles voices,
            ProveAddress proofs,
            InstantSource clock) {
        this.codes = codes;
        this.contacts = contacts;
        this.subscribers = subscribers;
        this.footprints = footprints;
        this.replies = replies;
        this.erasure = new Erasure(subscribers, contacts, footprints, replies, voices);
        this.proofs = proofs;
        this.clock = clock;
    }

    /** The record a token opens. */
    Optional<Versioned<Subscriber>> of(String token) {
        return codes.opens(token, clock.instant()).flatMap(subscribers::latest);
    }

    /**
     * Changes everything but addresses that are new: each of them is sent a code, and is taken over when it comes back.
     *
     * @param wish what the person wants, made of what is on record
     * @throws CodeLimits.TooMany if too many codes were asked for; then nothing is changed
     */
    Changed change(Versioned<Subscriber> own, Function<Versioned<Subscriber>, Subscriber> wish, String network) {
        String id = own.value().id();
        Subscriber wanted = wish.apply(own);
        var fresh = new LinkedHashSet<>(wanted.contacts());
        fresh.removeAll(own.value().contacts());
        Set<String> asked = proofs.ask(id, fresh, network);
        Versioned<Subscriber> now = subscribers
                .revise(
                        id,
                        Edit.ofResident(clock.instant()),
                        before -> new Choice(wish.apply(before)).unproven(before.value()))
                .orElseThrow();
        return new Changed(now, fresh.isEmpty() ? null : proofs.extend(id, wanted, asked));
    }

    /** Leaves nothing but that nothing is sent to the addresses. */
    void erase(Subscriber own, String token) {
        var why = new Suppression(Suppression.Reason.ERASED, clock.instant(), BY);
        erasure.erase(own.id(), why);
        codes.end(token);
    }

    /** What is held about one of a person's addresses. */
    Map<String, Object> held(String address) {
        var held = new HashMap<String, Object>();
        held.put("address", address);
        contacts.proven(address).ifPresent(at -> held.put("provenAt", at.toString()));
        contacts.suppression(address)
                .ifPresent(why -> held.put(
                        "suppressed",
                        Map.of("why", why.reason().word(), "at", why.at().toString())));
        held.put("alerts", footprints.of(address));
        held.put("replies", replies.from(address).stream().map(OwnRecord::told).toList());
        return held;
    }

    private static Map<String, Object> told(Reply reply) {
        var told = new HashMap<String, Object>();
        told.put("at", reply.at());
        told.put("text", reply.text());
        if (reply.alertId() != null) {
            told.put("alertId", reply.alertId());
        }
        told.put(
                "answers",
                reply.answers().stream()
                        .map(answer -> Map.of("at", answer.at(), "text", answer.text()))
                        .toList());
        return told;
    }
}
