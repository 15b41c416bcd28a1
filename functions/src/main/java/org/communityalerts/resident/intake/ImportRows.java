package org.communityalerts.resident.intake;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.communityalerts.craft.person.Fault;
import org.communityalerts.craft.person.Screening;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.resident.Consent;
import org.communityalerts.domain.resident.Import.Rejection;
import org.communityalerts.domain.resident.Intake;
import org.communityalerts.domain.resident.Particulars;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.audience.Groups;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Subscribers;
import org.jspecify.annotations.Nullable;

/**
 * Puts some rows of a file on record. Who is on record already, by the row's id or by an address, is brought up to date;
 * so doing the same rows again changes nothing.
 */
public final class ImportRows {
    /** What came of some rows. */
    record Result(Intake.Counts counts, List<Rejection> rejections) {}

    /** A row and the person it means. */
    private record Meant(ResidentRow row, @Nullable Subscriber before, Subscriber after) {
        boolean fresh() {
            return before == null;
        }

        boolean changes() {
            return before != null && !after.equals(before);
        }
    }

    private final Screening screening;
    private final Groups groups;
    private final Contacts contacts;
    private final Subscribers subscribers;
    private final Supplier<String> ids;
    private final InstantSource clock;

    public ImportRows(
            Screening screening,
            Groups groups,
            Contacts contacts,
            Subscribers subscribers,
            Supplier<String> ids,
            InstantSource clock) {
        this.screening = screening;
        this.groups = groups;
        this.contacts = contacts;
        this.subscribers = subscribers;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param importId named in the consent of whoever is new */
    Result put(List<ResidentRow> rows, String importId) {
        var rejections = new ArrayList<Rejection>();
        List<Meant> meant = meant(rows, importId, rejections);
        add(meant.stream().filter(Meant::fresh).toList(), rejections);
        change(
                meant.stream().filter(Meant::changes).toList(),
                new Edit("import " + importId, clock.instant()),
                rejections);
        return result(rows, meant, rejections);
    }

    /** What would come of it, with nothing put on record. */
    Result tried(List<ResidentRow> rows, String importId) {
        var rejections = new ArrayList<Rejection>();
        return result(rows, meant(rows, importId, rejections), rejections);
    }

    private static Result result(List<ResidentRow> rows, List<Meant> meant, List<Rejection> rejections) {
        Set<Long> refused = rejections.stream().map(Rejection::line).collect(Collectors.toSet());
        List<Meant> taken =
                meant.stream().filter(m -> !refused.contains(m.row().line())).toList();
        int added = (int) taken.stream().filter(Meant::fresh).count();
        int changed = (int) taken.stream().filter(Meant::changes).count();
        return new Result(new Intake.Counts(rows.size() - rejections.size(), added, changed), rejections);
    }

    private List<Meant> meant(List<ResidentRow> rows, String importId, List<Rejection> rejections) {
        Map<String, String> owners = contacts.owners(
                rows.stream().flatMap(row -> row.addresses().stream()).collect(Collectors.toSet()));
        Set<String> wanted = new HashSet<>(owners.values());
        rows.stream().map(ResidentRow::id).filter(id -> id != null).forEach(wanted::add);
        Map<String, Subscriber> known = new HashMap<>();
        subscribers.findAll(List.copyOf(wanted)).forEach(s -> known.put(s.id(), s));
        Set<String> names = groups.names();
        var consent = new Consent("import " + importId, clock.instant(), "import");
        var meant = new ArrayList<Meant>();
        for (ResidentRow row : rows) {
            Map<String, String> people = people(row, owners);
            if (Set.copyOf(people.values()).size() > 1) {
                rejections.add(new Rejection(row.line(), reason(others(people))));
                continue;
            }
            String id =
                    people.isEmpty() ? ids.get() : people.values().iterator().next();
            Subscriber before = known.get(id);
            Screening.Result checked = screening.check(row.draft(before, names), names, before);
            Particulars said = checked.particulars();
            if (said != null) {
                boolean unsafe = before != null && before.unsafe();
                Consent agreed = before == null ? consent : before.consent();
                meant.add(new Meant(row, before, new Subscriber(id, said, agreed, unsafe)));
            } else {
                rejections.add(new Rejection(row.line(), reason(checked.faults())));
            }
        }
        return meant;
    }

    /** Whom the row means, by each column that says so: one person, unless its addresses are different people's. */
    private static Map<String, String> people(ResidentRow row, Map<String, String> owners) {
        var people = new LinkedHashMap<String, String>();
        if (row.id() != null) {
            people.put("id", row.id());
        }
        row.addressed().forEach((column, address) -> {
            String owner = owners.get(address);
            if (owner != null) {
                people.put(column, owner);
            }
        });
        return people;
    }

    /** The columns that mean somebody else than the first. */
    private static List<Fault> others(Map<String, String> people) {
        var first = people.entrySet().iterator().next();
        return people.entrySet().stream()
                .filter(one -> !one.getValue().equals(first.getValue()))
                .map(one -> new Fault(one.getKey(), "belongs to another resident than " + first.getKey()))
                .toList();
    }

    private void add(List<Meant> fresh, List<Rejection> rejections) {
        Map<String, ResidentRow> rows = new HashMap<>();
        fresh.forEach(m -> rows.put(m.after().id(), m.row()));
        // Neighbours stay together, so that writes made side by side change the counts of different cells.
        List<Subscriber> all = fresh.stream()
                .map(Meant::after)
                .sorted(Comparator.comparing(s -> s.entry().key()))
                .toList();
        Parallel.inShares(all, some -> subscribers.addAll(some)).stream()
                .flatMap(List::stream)
                .forEach(refused -> rejections.add(taken(Objects.requireNonNull(rows.get(refused.id())))));
    }

    private void change(List<Meant> changed, Edit by, List<Rejection> rejections) {
        Parallel.inShares(changed, some -> change(some, by)).forEach(rejections::addAll);
    }

    private List<Rejection> change(List<Meant> some, Edit by) {
        var rejections = new ArrayList<Rejection>();
        for (Meant m : some) {
            try {
                subscribers.change(
                        m.after().id(), by, before -> before.equals(m.before()) ? m.after() : again(m, before));
            } catch (Subscribers.AddressTaken e) {
                rejections.add(taken(m.row()));
            }
        }
        return rejections;
    }

    /** What the row makes of a record that somebody has changed since it was read. */
    private Subscriber again(Meant meant, Subscriber now) {
        Set<String> names = groups.names();
        Screening.Result checked = screening.check(meant.row().draft(now, names), names, now);
        Particulars said = checked.particulars();
        return said == null ? now : new Subscriber(now.id(), said, now.consent(), now.unsafe());
    }

    private static Rejection taken(ResidentRow row) {
        return new Rejection(row.line(), "an address belongs to another resident");
    }

    static String reason(List<Fault> faults) {
        return faults.stream().map(f -> f.field() + " " + f.detail()).collect(Collectors.joining("; "));
    }
}
