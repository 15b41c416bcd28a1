package org.communityalerts.desk.disclose;

import java.util.HashSet;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.communityalerts.craft.pack.PackWriter;
import org.communityalerts.domain.resident.Disclosure;
import org.communityalerts.domain.resident.Export;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.force.People;
import org.communityalerts.port.resident.Subscribers;

/** All that is on record about a resident, for whoever asks what is held about them (UK GDPR, article 15). */
public final class ResidentPack implements Contents {
    private final Subscribers subscribers;
    private final People people;
    private final ResidentSheets sheets;
    private final AuditPart audit;
    private final UnaryOperator<String> keys;

    /** @param keys makes an address the key that the audit trail knows it by */
    public ResidentPack(
            Subscribers subscribers,
            People people,
            ResidentSheets sheets,
            AuditPart audit,
            UnaryOperator<String> keys) {
        this.subscribers = subscribers;
        this.people = people;
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
        var officers = new Officers(people);
        var held = sheets.held(resident);
        pack.add(
                "resident.pdf",
                out -> ResidentPaper.of(asked, about, held, officers).write(out));
        ResidentSheets.add(pack, held, officers);
        var targets = new HashSet<String>();
        targets.add(resident.id());
        resident.contacts().forEach(address -> targets.add(keys.apply(address)));
        audit.add(pack, officers, targets);
    }
}
