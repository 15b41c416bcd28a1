package org.communityalerts.resident.enrol;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;
import org.communityalerts.craft.person.PhoneNumber;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.resident.Proof;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.resident.Codes;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Subscribers;

/** Sends the codes of a proof: by text to a mobile, by a call to a landline, by a push to a browser, else by e-mail. */
public final class SendCode {
    /** Who carries codes, by kind of address. */
    public record Carriers(Provider texts, Provider calls, Provider emails, Provider pushes) {
        /** The way a code goes to an address. */
        static Channel channel(String address) {
            return PhoneNumber.of(address)
                    .map(number -> number.kind() == PhoneNumber.Kind.MOBILE ? Channel.SMS : Channel.VOICE)
                    .orElse(Browser.of(address).isPresent() ? Channel.PUSH : Channel.EMAIL);
        }

        Provider by(Channel channel) {
            return switch (channel) {
                case SMS -> texts;
                case VOICE -> calls;
                case PUSH -> pushes;
                default -> emails;
            };
        }
    }

    private final Codes codes;
    private final CodeLimits limits;
    private final Contacts contacts;
    private final Subscribers subscribers;
    private final Carriers carriers;
    private final CodeCost cost;
    private final CodeWords words;
    private final Supplier<String> digits;
    private final InstantSource clock;

    /** @param digits makes a new code that nobody can guess */
    public SendCode(
            Codes codes,
            CodeLimits limits,
            Contacts contacts,
            Subscribers subscribers,
            Carriers carriers,
            CodeCost cost,
            CodeWords words,
            Supplier<String> digits,
            InstantSource clock) {
        this.codes = codes;
        this.limits = limits;
        this.contacts = contacts;
        this.subscribers = subscribers;
        this.carriers = carriers;
        this.cost = cost;
        this.words = words;
        this.digits = digits;
        this.clock = clock;
    }

    public void send(String proofId) {
        Optional<Proof> proof = codes.find(proofId).filter(p -> !p.expired(clock.instant()));
        proof.ifPresent(this::send);
    }

    /** A code that surely did not go keeps no other back, and is the only one that is tried again. */
    private void send(Proof proof) {
        var faults = new ArrayList<String>();
        for (String address : proof.codes().keySet()) {
            String done = "sent for " + proof.id() + " to " + address;
            if (!codes.noted(done, clock.instant())) {
                send(proof, address)
                        .ifPresentOrElse(fault -> faults.add(fault.why()), () -> codes.note(done, proof.until()));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("a code was not sent: " + String.join("; ", faults));
        }
    }

    /** Why it surely was not sent, though it should have been. */
    private Optional<Outcome.NotSent> send(Proof proof, String address) {
        Optional<Subscriber> owner = contacts.owner(address).flatMap(subscribers::find);
        boolean nobody = proof.wanted() == null && owner.isEmpty();
        boolean unsafe = owner.filter(Subscriber::unsafe).isPresent();
        if (nobody || unsafe) {
            return Optional.empty();
        }
        Channel channel = Carriers.channel(address);
        if (limits.send(owner.isPresent())) {
            return carry(message(proof, owner, address, channel), channel);
        }
        cost.held(channel);
        return Optional.empty();
    }

    private Message message(Proof proof, Optional<Subscriber> owner, String address, Channel channel) {
        String language = owner.map(Subscriber::language)
                .orElseGet(() -> proof.wanted() == null ? "en" : proof.wanted().language());
        String code = digits.get();
        codes.keep(proof.id(), address, code);
        String body = words.body(language, code, channel == Channel.VOICE);
        return new Message(null, address, language, words.subject(language), body, Proof.LIFE);
    }

    private Optional<Outcome.NotSent> carry(Message message, Channel channel) {
        return switch (carriers.by(channel).send(message)) {
            case Outcome.NotSent failed -> Optional.of(failed);
            case Outcome.Refused _ -> Optional.empty();
            case Outcome.Accepted _, Outcome.Unknown _ -> {
                cost.sent(message, channel);
                yield Optional.empty();
            }
        };
    }
}
