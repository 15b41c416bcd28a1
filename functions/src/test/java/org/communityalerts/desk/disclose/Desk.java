package org.communityalerts.desk.disclose;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.communityalerts.craft.pack.PackCheck;
import org.communityalerts.craft.pack.PackFailures;
import org.communityalerts.craft.pack.Signer;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.force.Ends;
import org.communityalerts.domain.resident.Disclosure;
import org.communityalerts.domain.resident.Export;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryAuditArchive;
import org.communityalerts.memory.MemoryAuditTrail;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryExports;
import org.communityalerts.memory.MemoryFiles;
import org.communityalerts.memory.MemoryFootprints;
import org.communityalerts.memory.MemoryReadings;
import org.communityalerts.memory.MemoryReplies;
import org.communityalerts.memory.MemoryResponses;
import org.communityalerts.memory.MemorySubscribers;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.port.force.People;
import org.communityalerts.port.force.People.Person;

/** What packs are made of, in memory, and the packs that were made of it. */
final class Desk {
    static final Instant LATER = Examples.NOW.plus(Duration.ofHours(3));
    static final String REASON = "Asked for by the coroner.";

    final MemoryAlerts alerts = new MemoryAlerts();
    final MemoryTallies tallies = new MemoryTallies();
    final MemoryResponses responses = new MemoryResponses();
    final MemoryReplies replies = new MemoryReplies();
    final MemoryReadings readings = new MemoryReadings();
    final MemoryContacts contacts = new MemoryContacts();
    final MemorySubscribers subscribers = new MemorySubscribers(contacts);
    final MemoryFootprints footprints = new MemoryFootprints();
    final MemoryAuditTrail trail = new MemoryAuditTrail();
    final MemoryAuditArchive archive = new MemoryAuditArchive();
    final MemoryExports exports = new MemoryExports();
    final MemoryFiles files = new MemoryFiles();
    final Signer signer = Signer.fresh();
    Instant now = LATER;
    /** When a pack was asked for. */
    Instant asked = LATER;
    /** How long what is written takes. */
    Duration pause = Duration.ZERO;

    private final People people = () -> List.of(
            new Person("officer", "PC Ann Example", null, Set.of("officer")),
            new Person("sara", "Sergeant Sara Example", null, Set.of("supervisor")));
    private final AuditPart audit = new AuditPart(trail, archive, () -> now, Duration.ofDays(2557));
    final MakePack packs = new MakePack(
            exports,
            files,
            new AlertPack(
                    alerts,
                    alerts.incidents,
                    tallies,
                    responses,
                    people,
                    new AlertSheets(replies, new AreaFile(PlacesFile.forceArea())),
                    new Recipients(readings, tallies, subscribers),
                    audit),
            new ResidentPack(
                    subscribers,
                    new ResidentSheets(contacts, footprints, replies, alerts),
                    audit,
                    address -> "key of " + address),
            new Signing(signer, signer::half, "https://alerts.example"),
            new PackFailures(exports, trail, () -> now, "exportResidents"),
            () -> {
                now = now.plus(pause);
                return now;
            },
            Duration.ofSeconds(270));

    /** As the minute before did. */
    void sealTheTrail() {
        var ends = new Ends(LATER, trail.ends(), null);
        archive.keep(ends.with(Signer.fresh().over(ends.sealed())));
    }

    Export.State made(Disclosure about) {
        exports.create(Export.of(about, "1", "sara", asked));
        packs.run("1");
        return exports.find("1").orElseThrow().state();
    }

    /** The pack's files by name. */
    Map<String, byte[]> pack(Disclosure about) {
        made(about);
        return unpacked();
    }

    Map<String, byte[]> unpacked() {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes()))) {
            var contents = new LinkedHashMap<String, byte[]>();
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                contents.put(one.getName(), zip.readAllBytes());
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes() {
        return files.content("exports/1.zip");
    }

    /** What is wrong with the pack. */
    Optional<String> fault(Path folder) throws IOException {
        return PackCheck.fault(java.nio.file.Files.write(folder.resolve("pack.zip"), bytes()), signer.half());
    }

    static String text(Map<String, byte[]> pack, String name) {
        return new String(pack.get(name), UTF_8);
    }

    static String pdf(Map<String, byte[]> pack, String name) {
        try (var pdf = Loader.loadPDF(pack.get(name))) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that a pack says, its PDF too. */
    static String everything(Map<String, byte[]> pack) {
        var all = new StringBuilder();
        pack.forEach(
                (name, content) -> all.append(name.endsWith(".pdf") ? pdf(pack, name) : new String(content, UTF_8)));
        return all.toString();
    }
}
