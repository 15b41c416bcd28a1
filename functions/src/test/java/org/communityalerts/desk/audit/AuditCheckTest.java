package org.communityalerts.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.craft.pack.Signer;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.force.AuditEntry;
import org.communityalerts.domain.force.Ends;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAuditArchive;
import org.communityalerts.memory.MemoryAuditTrail;
import org.communityalerts.memory.MemorySite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditCheckTest {
    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private Instant inTheArchive = Examples.NOW;
    private final MemoryAuditArchive archive = new MemoryAuditArchive(() -> inTheArchive);
    private final Signer signer = Signer.fresh();
    private final MemorySite site = new MemorySite();
    private final KeyPages keys = new KeyPages(site, "Examplechester Police", signer::half, Signer.fresh()::half);

    @BeforeEach
    void five_acts_are_on_record() {
        for (int i = 1; i <= 5; i++) {
            trail.add(act("alert-" + i));
        }
    }

    @Test
    void an_untouched_trail_is_whole() {
        assertThat(check()).isEqualTo(new AuditCheck.Report(5, List.of(), new TreeMap<>()));
    }

    @Test
    void a_changed_entry_shows() {
        AuditEntry third = trail.entries.get(2);
        trail.entries.set(2, new AuditEntry("0", 3, act("another"), third.previous(), third.hash()));

        assertThat(check().breaks()).containsExactly("chain 0 breaks at entry 3: it was changed");
    }

    @Test
    void an_entry_changed_with_its_hash_shows_at_the_next() {
        trail.entries.set(2, AuditEntry.after(trail.entries.get(1), "0", act("another")));

        assertThat(check().breaks()).containsExactly("chain 0 breaks at entry 4: it was changed");
    }

    @Test
    void a_missing_entry_shows() {
        trail.entries.remove(1);

        assertThat(check().breaks()).containsExactly("chain 0 breaks at entry 3: entry 2 is missing");
    }

    @Test
    void a_chain_whose_beginning_may_have_expired_goes_on_where_it_does() {
        trail.entries.removeFirst();

        assertThat(check(Duration.ofDays(7)).breaks()).isEmpty();
    }

    @Test
    void a_beginning_that_cannot_have_expired_yet_is_missed() {
        trail.entries.removeFirst();

        assertThat(check().breaks()).containsExactly("chain 0 breaks at entry 2: entry 1 is missing");
    }

    @Test
    void a_changed_entry_shows_also_where_the_beginning_has_expired() {
        trail.entries.removeFirst();
        AuditEntry second = trail.entries.getFirst();
        trail.entries.set(0, new AuditEntry("0", 2, act("another"), second.previous(), second.hash()));

        assertThat(check(Duration.ofDays(7)).breaks()).hasSize(1);
    }

    @Test
    void a_day_that_is_over_is_archived_once_in_the_order_of_time() {
        Instant tomorrow = Examples.NOW.plusSeconds(24 * 60 * 60);
        var export = new ExportAudit(
                trail, archive, signer, new DayPages(site, "Examplechester Police"), keys, () -> tomorrow);

        export.export();
        export.export();

        assertThat(archive.days).containsAllEntriesOf(Map.of(LocalDate.parse("2026-11-24"), trail.entries));
    }

    @Test
    void an_act_of_a_day_s_last_second_that_is_written_after_midnight_is_archived_with_its_day() {
        export(Instant.parse("2026-11-25T00:00:00Z"));
        trail.add(act("alert-6", Instant.parse("2026-11-24T23:59:59Z")));

        export(Instant.parse("2026-11-25T00:01:00Z"));
        export(Instant.parse("2026-11-25T00:10:00Z"));

        assertThat(archive.days.get(LocalDate.parse("2026-11-24"))).hasSize(6);
    }

    @Test
    void a_rewrite_with_every_hash_after_it_made_anew_shows_by_the_end_that_is_archived() {
        export(Examples.NOW);
        rewriteFrom(2);

        assertThat(check().breaks())
                .containsExactly("chain 0 breaks at entry 5: it was made anew, and is another than in the archive");
    }

    @Test
    void a_rewrite_whose_end_was_archived_too_is_not_covered_by_that() {
        export(Examples.NOW);
        rewriteFrom(4);
        export(Examples.NOW.plusSeconds(60));

        assertThat(check().breaks())
                .containsExactly("chain 0 breaks at entry 5: it was made anew, and is another than in the archive");
    }

    @Test
    void a_rewrite_of_a_day_that_is_over_shows_at_the_very_entry() {
        export(Examples.NOW.plusSeconds(24 * 60 * 60));
        rewriteFrom(2);

        assertThat(check().breaks()).hasSize(1).first().asString().startsWith("chain 0 breaks at entry 3");
    }

    @Test
    void an_emptied_chain_shows() {
        export(Examples.NOW);
        trail.entries.clear();

        assertThat(check().breaks())
                .containsExactly(
                        "chain 0 breaks at entry 1: it is missing, and all up to entry 5 that is in the archive");
    }

    @Test
    void a_tail_that_was_cut_off_shows() {
        export(Examples.NOW);
        trail.entries.removeLast();
        trail.entries.removeLast();

        assertThat(check().breaks())
                .containsExactly(
                        "chain 0 breaks at entry 4: it is missing, and all up to entry 5 that is in the archive");
    }

    @Test
    void ends_that_another_than_the_audit_wrote_show() {
        archive.keep(new Ends(Examples.NOW, List.of(trail.entries.getLast()), "somebody's own"));

        assertThat(check().breaks())
                .containsExactly(
                        "the chains' ends of 2026-11-24T12:00:00Z in the archive do not bear the audit's signature");
    }

    @Test
    void what_a_former_key_signed_holds_after_another_took_its_place() {
        Signer next = Signer.fresh();
        exportBy(signer, Instant.parse("2026-11-24T12:00:00Z"));
        exportBy(next, Instant.parse("2026-11-26T08:00:00Z"));
        exportBy(next, Instant.parse("2026-11-27T08:00:00Z"));

        assertThat(check(Duration.ofDays(7), next, signer).breaks()).isEmpty();
        assertThat(site.text("audit/keys.html"))
                .contains("The audit trail, formerly", "In force until 2026-11-26", "Mewn grym tan 2026-11-26");
    }

    @Test
    void on_the_day_of_a_change_what_either_key_signed_holds() {
        Signer next = Signer.fresh();
        exportBy(signer, Instant.parse("2026-11-24T12:00:00Z"));
        exportBy(next, Instant.parse("2026-11-26T08:00:00Z"));
        exportBy(signer, Instant.parse("2026-11-26T08:00:01Z"));

        assertThat(check(Duration.ofDays(7), next, signer).breaks()).isEmpty();
    }

    @Test
    void a_key_signs_nothing_that_holds_on_a_day_on_which_it_is_not_in_force_whatever_moment_is_claimed() {
        Signer next = Signer.fresh();
        exportBy(signer, Instant.parse("2026-11-24T12:00:00Z"));
        exportBy(next, Instant.parse("2026-11-26T08:00:00Z"));
        var claimed = new Ends(Instant.parse("2026-11-24T12:01:00Z"), trail.ends(), null);
        inTheArchive = Instant.parse("2026-11-27T08:00:00Z");
        archive.keep(claimed.with(signer.over(claimed.sealed())));

        assertThat(check(Duration.ofDays(7), next, signer).breaks())
                .containsExactly(
                        "the chains' ends of 2026-11-24T12:01:00Z in the archive came there on 2026-11-27 and are"
                                + " signed by a key that was not in force then");
    }

    @Test
    void a_key_that_somebody_put_into_the_archive_shows_also_where_the_one_that_signs_was_put_there_again() {
        Signer strange = Signer.fresh();
        exportBy(strange, Instant.parse("2026-11-26T08:00:00Z"));
        exportBy(signer, Instant.parse("2026-11-26T08:00:01Z"));

        assertThat(check(Duration.ofDays(7)).breaks())
                .containsExactly("key " + strange.half().fingerprint()
                        + " in the archive does not sign now, and is not said to have signed: name it in AUDIT_FORMER_KEYS"
                        + " if it was the audit's own");
        assertThat(check(Duration.ofDays(7), signer, strange).breaks()).isEmpty();
    }

    @Test
    void a_new_key_that_was_taken_back_ends_nothing() {
        Signer next = Signer.fresh();
        exportBy(signer, Instant.parse("2026-11-24T12:00:00Z"));
        exportBy(next, Instant.parse("2026-11-26T08:00:00Z"));
        exportBy(signer, Instant.parse("2026-11-27T08:00:00Z"));

        assertThat(check(Duration.ofDays(7), signer, next).breaks()).isEmpty();
    }

    @Test
    void the_hash_on_a_day_s_public_page_is_the_one_that_the_check_works_out() {
        export(Instant.parse("2026-11-24T23:59:30Z"));
        export(Instant.parse("2026-11-25T00:10:00Z"));

        String hash = check().hashes().get(LocalDate.parse("2026-11-24"));
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(site.text("audit/2026-11-24.html"))
                .contains(hash, "2026-11-24, 23:59:30 UTC", "/audit/2026-11-23.html")
                .doesNotContain("officer", "alert-");
        assertThat(site.text("audit/index.html")).isEqualTo(site.text("audit/2026-11-24.html"));
    }

    @Test
    void a_history_whose_archive_was_changed_with_it_has_another_hash_than_the_day_s_public_page() {
        export(Instant.parse("2026-11-24T23:59:30Z"));
        export(Instant.parse("2026-11-25T00:10:00Z"));
        rewriteFrom(2);
        archive.ends.clear();
        archive.days.clear();
        export(Instant.parse("2026-11-24T23:59:30Z"));

        AuditCheck.Report report = check();
        assertThat(report.breaks()).isEmpty();
        assertThat(site.text("audit/2026-11-24.html"))
                .doesNotContain(report.hashes().get(LocalDate.parse("2026-11-24")));
    }

    @Test
    void a_day_whose_page_could_not_be_written_is_not_over() {
        export(Instant.parse("2026-11-24T23:59:30Z"));
        site.refuse();
        assertThatThrownBy(() -> export(Instant.parse("2026-11-25T00:10:00Z"))).hasMessage("the site is shut");

        export(Instant.parse("2026-11-25T00:11:00Z"));

        assertThat(site.text("audit/2026-11-24.html")).isNotNull();
    }

    @Test
    void a_key_that_cannot_be_read_keeps_no_day_from_the_archive() {
        export(Instant.parse("2026-11-24T23:59:30Z"));
        Instant after = Instant.parse("2026-11-25T00:10:00Z");
        var shut = new KeyPages(site, "Examplechester Police", signer::half, () -> {
            throw new IllegalStateException("the key is shut");
        });
        assertThatThrownBy(() -> export(after, shut)).hasMessage("the key is shut");

        assertThat(archive.has(LocalDate.parse("2026-11-24"))).isTrue();
        assertThat(site.text("audit/2026-11-24.html")).isNotNull();
    }

    @Test
    void a_deployment_publishes_the_keys_by_itself_whether_a_day_is_over_or_not() {
        export(Instant.parse("2026-11-25T00:10:00Z"));
        site.remove("audit/pack-key.pem");

        export(Instant.parse("2026-11-25T00:11:00Z"));

        assertThat(site.text("audit/pack-key.pem")).isNotNull();
    }

    private void export(Instant at) {
        export(at, keys);
    }

    @Test
    void keys_that_a_run_of_the_deployment_before_put_back_meanwhile_are_replaced_some_minutes_later() {
        var now = new Instant[] {Instant.parse("2026-11-25T00:10:00Z")};
        var exported = exporting(signer, keys, () -> now[0]);
        exported.export();
        exporting(signer, new KeyPages(site, "Examplechester Police", signer::half, Signer.fresh()::half), () -> now[0])
                .export();
        String former = site.text("audit/pack-key.pem");

        now[0] = now[0].plus(Duration.ofMinutes(6));
        exported.export();

        assertThat(site.text("audit/pack-key.pem")).isNotEqualTo(former);
        site.remove("audit/pack-key.pem");
        now[0] = now[0].plus(Duration.ofMinutes(6));
        exported.export();
        assertThat(site.below("audit")).doesNotContain("audit/pack-key.pem");
    }

    private void export(Instant at, KeyPages published) {
        export(at, signer, published);
    }

    private void export(Instant at, Signer by, KeyPages published) {
        exporting(by, published, () -> at).export();
    }

    private ExportAudit exporting(Signer by, KeyPages published, InstantSource clock) {
        return new ExportAudit(trail, archive, by, new DayPages(site, "Examplechester Police"), published, clock);
    }

    /** As after a deployment with another key, with what is signed by it kept at that moment. */
    private void exportBy(Signer another, Instant at) {
        inTheArchive = at;
        export(at, another, new KeyPages(site, "Examplechester Police", another::half, Signer.fresh()::half));
    }

    /** As somebody does who may write in the table. */
    private void rewriteFrom(int first) {
        trail.entries.set(first, AuditEntry.after(trail.entries.get(first - 1), "0", act("another")));
        for (int i = first + 1; i < trail.entries.size(); i++) {
            trail.entries.set(
                    i,
                    AuditEntry.after(
                            trail.entries.get(i - 1), "0", trail.entries.get(i).act()));
        }
    }

    private AuditCheck.Report check() {
        return check(Duration.ofDays(2557));
    }

    /** @param kept for how long entries are kept */
    private AuditCheck.Report check(Duration kept) {
        return check(kept, signer);
    }

    /** @param former those that are said to have signed before */
    private AuditCheck.Report check(Duration kept, Signer now, Signer... former) {
        Set<String> prints =
                Stream.of(former).map(signs -> signs.half().fingerprint()).collect(Collectors.toSet());
        var against = new AuditCheck.Against(archive, now.half(), prints);
        return new AuditCheck(trail, Optional.of(against), Examples.NOW.minus(kept)).check();
    }

    private static Act act(String target) {
        return act(target, Examples.NOW);
    }

    private static Act act(String target, Instant at) {
        return new Act(at, "officer", "officer", "alert.stop", target, null, "192.0.2.1", Act.ASKED, "request");
    }
}
