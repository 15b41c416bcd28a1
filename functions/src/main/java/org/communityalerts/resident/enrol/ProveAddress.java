package org.communityalerts.resident.enrol;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.resident.Proof;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.Queue;
import org.communityalerts.port.resident.Codes;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Subscribers;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person in who proves an address theirs. Nobody learns from an answer whether an address is on record: whether a
 * code is sent is decided out of sight, and who lacks one is told the same as who mistypes it.
 */
public final class ProveAddress {
    /**
     * What a right code came to.
     *
     * @param onRecord whether somebody signs up with an address that has a record: that is opened, and left as it is
     */
    record Proven(String token, Set<String> waiting, String subscriberId, boolean onRecord) {}

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(30);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int TRIES = 5;
    private static final int TRIED_AN_HOUR = 60;

    private final Codes codes;
    private final CodeLimits limits;
    private final Contacts contacts;
    private final Subscribers subscribers;
    private final Queue<String> sent;
    private final Supplier<String> ids;
    private final InstantSource clock;

    /** @param sent where the ids of proofs wait for their codes to be sent */
    public ProveAddress(
            Codes codes,
            CodeLimits limits,
            Contacts contacts,
            Subscribers subscribers,
            Queue<String> sent,
            Supplier<String> ids,
            InstantSource clock) {
        this.codes = codes;
        this.limits = limits;
        this.contacts = contacts;
        this.subscribers = subscribers;
        this.sent = sent;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins a sign-up: each of the person's addresses is sent a code.
     *
     * @throws CodeLimits.TooMany if too many were asked for; so the next two
     */
    String signUp(Subscriber wanted, String network) {
        return begin(null, wanted, limits.ask(network, null, wanted.contacts()));
    }

    /** Begins a visit by somebody who says that the address is theirs. */
    String visit(String address, String network) {
        return begin(null, null, limits.ask(network, null, Set.of(address)));
    }

    /** Which of the addresses that a subscriber wants to add may be sent a code. */
    Set<String> ask(String subscriberId, Set<String> addresses, String network) {
        return limits.ask(network, subscriberId, addresses);
    }

    /** Begins the proof of those addresses that a subscriber may add. */
    String extend(String subscriberId, Subscriber wanted, Set<String> addresses) {
        return begin(subscriberId, wanted, addresses);
    }

    private String begin(@Nullable String subscriberId, @Nullable Subscriber wanted, Set<String> addresses) {
        String id = ids.get();
        var unsent = addresses.stream().collect(Collectors.toMap(address -> address, address -> ""));
        codes.open(new Proof(id, subscriberId, wanted, unsent, clock.instant().plus(Proof.LIFE)));
        sent.send(List.of(id));
        return id;
    }

    /**
     * Takes a code.
     *
     * @return what it came to; empty if it is wrong, too old, or was tried too often
     * @throws Subscribers.AddressTaken if the address is somebody else's, and the proof is for a record of one's own
     */
    Optional<Proven> confirm(String proofId, String code, String network) {
        Instant now = clock.instant();
        if (codes.count("tried from " + network, now, HOUR) > TRIED_AN_HOUR) {
            return Optional.empty();
        }
        Optional<Proof> proof = codes.find(proofId).filter(p -> !p.expired(now));
        if (proof.isEmpty()) {
            return Optional.empty();
        }
        return codes.use(proofId, code, TRIES).flatMap(address -> {
            limits.proven(address, network);
            return enter(proof.get(), address);
        });
    }

    private Optional<Proven> enter(Proof proof, String address) {
        Optional<String> owner = contacts.owner(address);
        Subscriber wanted = proof.wanted();
        boolean onRecord = wanted != null
                && proof.subscriberId() == null
                && owner.filter(id -> !id.equals(wanted.id())).isPresent();
        Optional<String> id = wanted == null || onRecord ? owner : Optional.of(record(proof, wanted, address));
        if (wanted != null) {
            contacts.release(address);
        }
        return id.map(subscriber -> {
            contacts.prove(address, clock.instant());
            String token = codes.token(subscriber, clock.instant().plus(TOKEN_LIFE));
            Set<String> waiting = proof.codes().keySet().stream()
                    .filter(other -> !other.equals(address))
                    .collect(Collectors.toSet());
            return new Proven(token, waiting, subscriber, onRecord);
        });
    }

    /** Writes down what the person wants, with the addresses that are proven by now; the id of their record. */
    private String record(Proof proof, Subscriber wanted, String address) {
        String owner = proof.subscriberId() == null ? wanted.id() : proof.subscriberId();
        if (!adds(owner, wanted, address)) {
            try {
                subscribers.add(new Choice(wanted).alone(owner, address));
            } catch (Subscribers.OnRecord e) {
                // Another of their addresses was proven at the same moment: a browser hands its code back by itself.
                adds(owner, wanted, address);
            }
        }
        return owner;
    }

    private boolean adds(String owner, Subscriber wanted, String address) {
        return subscribers
                .change(owner, Edit.ofResident(clock.instant()), before -> new Choice(wanted).adding(before, address))
                .isPresent();
    }
}
