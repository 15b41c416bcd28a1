package org.communityalerts.app.wiring;

import static org.communityalerts.app.wiring.Settings.Name.AUDIT_BUCKET;
import static org.communityalerts.app.wiring.Settings.Name.AUDIT_KEPT_DAYS;
import static org.communityalerts.app.wiring.Settings.Name.AUDIT_KEY_ID;
import static org.communityalerts.app.wiring.Settings.Name.FORCE_NAME;
import static org.communityalerts.app.wiring.Settings.Name.PACK_KEY_ID;
import static org.communityalerts.app.wiring.Settings.Name.PUBLIC_URL;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.communityalerts.craft.pack.GivenUp;
import org.communityalerts.craft.pack.PackFailures;
import org.communityalerts.craft.pack.PublicHalf;
import org.communityalerts.desk.audit.KeyPages;
import org.communityalerts.desk.disclose.AlertPack;
import org.communityalerts.desk.disclose.AlertSheets;
import org.communityalerts.desk.disclose.AreaFile;
import org.communityalerts.desk.disclose.AuditPart;
import org.communityalerts.desk.disclose.DisclosureForm;
import org.communityalerts.desk.disclose.MakePack;
import org.communityalerts.desk.disclose.Recipients;
import org.communityalerts.desk.disclose.ResidentPack;
import org.communityalerts.desk.disclose.ResidentSheets;
import org.communityalerts.desk.disclose.Signing;
import org.communityalerts.desk.disclose.TakeDisclosureFunction;
import org.communityalerts.edge.Http;
import org.communityalerts.outside.aws.dynamo.resident.AddressKey;
import org.communityalerts.outside.aws.kms.KmsSeal;
import org.communityalerts.outside.aws.s3.S3AuditArchive;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.communityalerts.port.alert.Site;
import org.communityalerts.port.audience.Places;
import org.communityalerts.port.delivery.Footprints;
import org.communityalerts.port.delivery.Readings;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.force.ActLog;
import org.communityalerts.port.force.AuditTrail;
import org.communityalerts.port.force.People;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.reply.Responses;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Exports;
import org.communityalerts.port.resident.Files;
import org.communityalerts.port.resident.Subscribers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.json.JsonMapper;

/** Packs that disclose one alert or one resident, and the keys by which they are checked. */
@Configuration(proxyBeanMethods = false)
public class Disclosing {
    /** Well inside the function's timeout in template.yaml (300 s), so that there is time to say that it was not enough. */
    private static final Duration PACKING = Duration.ofSeconds(270);

    @Bean
    TakeDisclosureFunction takeDisclosure(
            Http http,
            Alerts alerts,
            Subscribers subscribers,
            Exports exports,
            Files files,
            Queue<String> exportsQueue,
            Supplier<String> alertIds,
            ActLog actLog,
            InstantSource clock) {
        var form = new DisclosureForm(
                id -> alerts.find(id).isPresent(), id -> subscribers.find(id).isPresent());
        var standing = new GivenUp(exports, new PackFailures(exports, actLog, clock, "serveResidents"), clock);
        return new TakeDisclosureFunction(http, form, standing, files, exportsQueue, alertIds, clock);
    }

    @Bean
    MakePack makePack(
            Exports exports,
            Files files,
            AlertPack alertPack,
            ResidentPack residentPack,
            KmsClient kms,
            Settings settings,
            ActLog actLog,
            InstantSource clock) {
        var seal = new KmsSeal(kms, settings.get(PACK_KEY_ID));
        var signing = new Signing(seal, () -> new PublicHalf(seal.published()), settings.get(PUBLIC_URL));
        var failures = new PackFailures(exports, actLog, clock, "exportResidents");
        return new MakePack(exports, files, alertPack, residentPack, signing, failures, clock, PACKING);
    }

    @Bean
    KeyPages keyPages(Site site, KmsClient kms, Settings settings) {
        var audit = new KmsSeal(kms, settings.get(AUDIT_KEY_ID));
        var packs = new KmsSeal(kms, settings.get(PACK_KEY_ID));
        return new KeyPages(
                site,
                settings.get(FORCE_NAME),
                () -> new PublicHalf(audit.published()),
                () -> new PublicHalf(packs.published()));
    }

    @Bean
    AuditPart auditPart(
            AuditTrail auditTrail, S3Client s3, Settings settings, JsonMapper keptJson, InstantSource clock) {
        var archive = new S3AuditArchive(s3, settings.get(AUDIT_BUCKET), keptJson);
        return new AuditPart(auditTrail, archive, clock, Duration.ofDays(settings.number(AUDIT_KEPT_DAYS)));
    }

    @Bean
    AlertPack alertPack(
            Alerts alerts,
            Incidents incidents,
            Tallies tallies,
            Responses responses,
            People people,
            Replies replies,
            Readings readings,
            Subscribers subscribers,
            Places places,
            AuditPart auditPart) {
        var sheets = new AlertSheets(replies, new AreaFile(places));
        var recipients = new Recipients(readings, tallies, subscribers);
        return new AlertPack(alerts, incidents, tallies, responses, people, sheets, recipients, auditPart);
    }

    @Bean
    ResidentPack residentPack(
            Subscribers subscribers,
            Contacts contacts,
            Footprints footprints,
            Replies replies,
            Alerts alerts,
            AuditPart auditPart,
            AddressKey addressKey) {
        var sheets = new ResidentSheets(contacts, footprints, replies, alerts);
        return new ResidentPack(subscribers, sheets, auditPart, addressKey);
    }
}
