package org.communityalerts.resident.enrol;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.communityalerts.craft.person.PhoneNumber;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.resident.Proof;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.resident.Codes;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Subscribers;

/** Sends the codes of a proof: by text to a mobile, by a call to a landline, else by e-mail. */
public final class SendCode {
    /** Who carries codes, by kind of address. */
    public record Carriers(Provider texts, Provider calls, Provider emails) {
        Provider to(String address) {
            return PhoneNumber.of(address)
                    .map(number -> number.kind() == PhoneNumber.Kind.MOBILE ? texts : calls)
                    .orElse(emails);
        }
    }

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int SENT_AN_HOUR = 4;
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Codes codes;
    private final Contacts contacts;
    private final Subscribers subscribers;
    private final Carriers carriers;
    private final CodeWords words;
    private final Supplier<String> digits;
    private final InstantSource clock;

    /** @param digits makes a new code that nobody can guess */
    public SendCode(
            Codes codes,
            Contacts contacts,
            Subscribers subscribers,
            Carriers carriers,
            CodeWords words,
            Supplier<String> digits,
            InstantSource clock) {
        this.codes = codes;
        this.contacts = contacts;
        this.subscribers = subscribers;
        this.carriers = carriers;
        this.words = words;
        this.digits = digits;
        this.clock = clock;
    }

    void send(String proofId) {
        Optional<Proof> proof = codes.find(proofId).filter(p -> !p.expired(clock.instant()));
        proof.ifPresent(p -> p.codes().keySet().forEach(address -> send(p, address)));
    }

    private void send(Proof proof, String address) {
        Optional<Subscriber> owner = contacts.owner(address).flatMap(subscribers::find);
        boolean nobody = proof.wanted() == null && owner.isEmpty();
        boolean unsafe = owner.filter(Subscriber::unsafe).isPresent();
        if (nobody || unsafe || codes.count("sent to " + address, clock.instant(), HOUR) > SENT_AN_HOUR) {
            return;
        }
        String language = owner.map(Subscriber::language)
                .orElseGet(() -> proof.wanted() == null ? "en" : proof.wanted().language());
        String code = digits.get();
        codes.keep(proof.id(), address, code);
        boolean spoken = carriers.to(address) == carriers.calls();
        var message =
                new Message(null, address, language, words.subject(language), words.body(language, code, spoken), LIFE);
        if (carriers.to(address).send(message) instanceof Outcome.NotSent(String why)) {
            throw new IllegalStateException("a code was not sent: " + why);
        }
    }
}
