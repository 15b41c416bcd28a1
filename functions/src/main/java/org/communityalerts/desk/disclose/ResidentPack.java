package org.communityalerts.desk.disclose;

import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.communityalerts.craft.pack.PackWriter;
import org.communityalerts.domain.resident.Disclosure;
import org.communityalerts.domain.resident.Export;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.resident.Subscribers;

/** What is on record about a resident, for whoever asks what is held about them (UK GDPR, article 15). */
public final class ResidentPack implements Contents {
    private final Subscribers subscribers;
    private final ResidentSheets sheets;
    private final AuditPart audit;
    private final UnaryOperator<String> keys;

    /** @param keys makes an address the key that the audit trail knows it by */
    public ResidentPack(Subscribers subscribers, ResidentSheets sheets, AuditPart audit, UnaryOperator<String> keys) {
        this.subscribers = subscribers;
        this.sheets = sheets;
        this.audit = audit;
        this.keys = keys;
    }

    @Override
    public boolean write(Export asked, Disclosure about, PackWriter pack) {
        Optional<Subscriber> found = subscribers.find(about.id());
        found.ifPresent(resident -> write(asked, about, resident, pack));
        return found.isPresent();
    }

    private void write(Export asked, Disclosure about, Subscriber resident, PackWriter pack) {
        var held = sheets.held(resident);
        pack.add("resident.pdf", out -> ResidentPaper.of(asked, about, held).write(out));
        ResidentSheets.add(pack, held);
        var targets = new HashMap<String, Instant>();
        targets.put(resident.id(), Instant.EPOCH);
        held.addresses().stream()
                .filter(Held.Address::isProven)
                .forEach(one -> targets.put(keys.apply(one.address()), one.theirsSince()));
        audit.add(pack, targets);
    }
}
