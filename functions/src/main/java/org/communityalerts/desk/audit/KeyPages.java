package org.communityalerts.desk.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Supplier;
import org.communityalerts.craft.markup.Markup;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.craft.markup.ServedPage;
import org.communityalerts.craft.pack.PublicHalf;
import org.communityalerts.port.alert.Site;

/**
 * The public halves of the keys that sign, where everybody can read them: whoever checks a pack need not take its own word
 * for whose it is. What publishes them cannot sign a pack, and what signs packs cannot publish them.
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

    void publish() {
        PublicHalf audit = ofAudit.get();
        PublicHalf packs = ofPacks.get();
        site.write(PublicHalf.OF_AUDIT, PublicHalf.TYPE, audit.pem().getBytes(UTF_8));
        site.write(PublicHalf.OF_PACKS, PublicHalf.TYPE, packs.pem().getBytes(UTF_8));
        site.write(PublicHalf.PAGE, ServedPage.TYPE, page(audit, packs));
    }

    private byte[] page(PublicHalf audit, PublicHalf packs) {
        return new BothLanguages(force, TITLE, TEITL).page((html, language) -> words(html, language, audit, packs));
    }

    private static void words(Markup html, PageLanguage language, PublicHalf audit, PublicHalf packs) {
        html.element(
                "p",
                language.say(
                        "What we disclose as a pack is signed, and so is where our audit trail stands. By the key of"
                                + " each anybody can check that nothing was changed since; this is its fingerprint"
                                + " (SHA-256).",
                        "Llofnodir pob pecyn a ddatgelwn, a hefyd sefyllfa ein llwybr archwilio. Gyda'r allweddi hyn"
                                + " gall unrhyw un wirio na newidiwyd dim ers hynny; dyma eu holion bysedd (SHA-256)."));
        key(html, language.say("Packs", "Pecynnau"), packs, PublicHalf.OF_PACKS);
        key(html, language.say("The audit trail", "Y llwybr archwilio"), audit, PublicHalf.OF_AUDIT);
    }

    private static void key(Markup html, String of, PublicHalf half, String path) {
        html.element("p", () -> html.element("a", of, "href", "/" + path));
        html.element("p", () -> html.element("code", half.fingerprint()));
    }
}
