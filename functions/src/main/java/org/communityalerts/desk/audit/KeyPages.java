package org.communityalerts.desk.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.communityalerts.craft.markup.Markup;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.craft.markup.ServedPage;
import org.communityalerts.craft.pack.PublicHalf;
import org.communityalerts.port.alert.Site;

/**
 * The public halves of the keys that sign, where everybody can read them: whoever checks a pack need not take its own word
 * for whose it is. What publishes them cannot sign a pack, and what signs packs cannot publish them. A key that was changed stays
 * there under its fingerprint, for what it signed.
 */
public final class KeyPages {
    private static final String TITLE = "The keys that sign";
    private static final String TEITL = "Yr allweddi sy'n llofnodi";

    private final Site site;
    private final String force;
    private final Supplier<PublicHalf> ofAudit;
    private final Supplier<PublicHalf> ofPacks;

    /** @param force its name, as residents know it */
    public KeyPages(Site site, String force, Supplier<PublicHalf> ofAudit, Supplier<PublicHalf> ofPacks) {
        this.site = site;
        this.force = force;
        this.ofAudit = ofAudit;
        this.ofPacks = ofPacks;
    }

    /** The one that signs where the audit trail stands. */
    PublicHalf ofAudit() {
        return ofAudit.get();
    }

    /** @param inForce those of the audit trail with their days */
    void publish(KeysInForce inForce) {
        PublicHalf audit = ofAudit.get();
        PublicHalf packs = ofPacks.get();
        write(PublicHalf.OF_AUDIT, audit);
        write(PublicHalf.OF_PACKS, packs);
        var former = new TreeSet<>(site.below(PublicHalf.KEPT));
        former.removeAll(List.of(audit.kept(PublicHalf.OF_AUDIT), packs.kept(PublicHalf.OF_PACKS)));
        former.removeIf(path -> PublicHalf.fingerprintIn(path).isEmpty());
        byte[] page = new BothLanguages(force, TITLE, TEITL)
                .page((html, language) -> words(html, language, audit, packs, former, inForce));
        site.write(PublicHalf.PAGE, ServedPage.TYPE, page);
    }

    private void write(String path, PublicHalf half) {
        for (String name : List.of(half.kept(path), path)) {
            site.write(name, PublicHalf.TYPE, half.pem().getBytes(UTF_8));
        }
    }

    private static void words(
            Markup html,
            PageLanguage language,
            PublicHalf audit,
            PublicHalf packs,
            Set<String> former,
            KeysInForce inForce) {
        html.element(
                "p",
                language.say(
                        "What we disclose as a pack is signed, and so is where our audit trail stands. By the key of"
                                + " each anybody can check that nothing was changed since; this is its fingerprint"
                                + " (SHA-256).",
                        "Llofnodir pob pecyn a ddatgelwn, a hefyd sefyllfa ein llwybr archwilio. Gyda'r allweddi hyn"
                                + " gall unrhyw un wirio na newidiwyd dim ers hynny; dyma eu holion bysedd (SHA-256)."));
        key(html, language.say("Packs", "Pecynnau"), packs.fingerprint(), PublicHalf.OF_PACKS);
        key(html, language.say("The audit trail", "Y llwybr archwilio"), audit.fingerprint(), PublicHalf.OF_AUDIT);
        if (!former.isEmpty()) {
            html.element(
                    "p",
                    language.say(
                            "What was signed before a key was changed is checked by the key of its time:",
                            "Gwirir yr hyn a lofnodwyd cyn newid allwedd â'r allwedd o'r cyfnod hwnnw:"));
            former.forEach(path -> PublicHalf.fingerprintIn(path).ifPresent(print -> {
                key(html, former(language, path), print, path);
                days(language, inForce, print).ifPresent(days -> html.element("p", days));
            }));
        }
    }

    /** From when to when a former key of the audit trail signed. */
    private static Optional<String> days(PageLanguage language, KeysInForce inForce, String fingerprint) {
        return inForce.keys().stream()
                .filter(key -> key.half().fingerprint().equals(fingerprint) && key.until() != null)
                .map(key -> key.from() == null
                        ? language.say("In force until " + key.until(), "Mewn grym tan " + key.until())
                        : language.say(
                                "In force from " + key.from() + " to " + key.until(),
                                "Mewn grym o " + key.from() + " i " + key.until()))
                .findFirst();
    }

    private static String former(PageLanguage language, String path) {
        return PublicHalf.isOf(PublicHalf.OF_PACKS, path)
                ? language.say("Packs, formerly", "Pecynnau, gynt")
                : language.say("The audit trail, formerly", "Y llwybr archwilio, gynt");
    }

    private static void key(Markup html, String of, String fingerprint, String path) {
        html.element("p", () -> html.element("a", of, "href", "/" + path));
        html.element("p", () -> html.element("code", fingerprint));
    }
}
