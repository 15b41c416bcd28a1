package org.communityalerts.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.domain.resident.Proof;
import org.communityalerts.port.resident.Codes;

/** Codes in memory, with the same conditions as the table; unlike there, they can be looked at. */
public final class MemoryCodes implements Codes {
    private record Token(String subscriberId, Instant until) {}

    private final Map<String, Proof> proofs = new HashMap<>();
    private final Map<String, Integer> tries = new HashMap<>();
    private final Map<String, Token> tokens = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Instant> notes = new HashMap<>();

    @Override
    public void open(Proof proof) {
        proofs.put(proof.id(), proof);
    }

    @Override
    public Optional<Proof> find(String proofId) {
        return Optional.ofNullable(proofs.get(proofId));
    }

    @Override
    public void keep(String proofId, String address, String code) {
        proofs.compute(proofId, (id, proof) -> {
            var codes = new HashMap<>(proof.codes());
            codes.put(address, code);
            return new Proof(id, proof.subscriberId(), proof.wanted(), codes, proof.until());
        });
    }

    @Override
    public Optional<String> use(String proofId, String code, int most) {
        if (tries.merge(proofId, 1, Integer::sum) > most) {
            return Optional.empty();
        }
        Proof proof = proofs.get(proofId);
        Optional<String> proven = proof.codes().entrySet().stream()
                .filter(e -> e.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst();
        proven.ifPresent(address -> {
            var codes = new HashMap<>(proof.codes());
            codes.remove(address);
            proofs.put(proofId, new Proof(proofId, proof.subscriberId(), proof.wanted(), codes, proof.until()));
        });
        return proven;
    }

    @Override
    public String token(String subscriberId, Instant until) {
        String token = "token-" + tokens.size();
        tokens.put(token, new Token(subscriberId, until));
        return token;
    }

    @Override
    public Optional<String> opens(String token, Instant now) {
        return Optional.ofNullable(tokens.get(token))
                .filter(t -> now.isBefore(t.until()))
                .map(Token::subscriberId);
    }

    @Override
    public void end(String token) {
        tokens.remove(token);
    }

    @Override
    public int count(String what, Instant now, Duration window) {
        return counts.merge(what + now.getEpochSecond() / window.toSeconds(), 1, Integer::sum);
    }

    @Override
    public void note(String what, Instant until) {
        notes.put(what, until);
    }

    @Override
    public boolean noted(String what, Instant now) {
        return now.isBefore(notes.getOrDefault(what, Instant.MIN));
    }
}
