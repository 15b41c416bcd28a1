package org.communityalerts.desk.audit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.communityalerts.craft.markup.Markup;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.craft.markup.ServedPage;
import org.communityalerts.domain.force.Ends;
import org.communityalerts.port.alert.Site;

/**
 * The public page of each day of the audit trail: one hash that all that was done is bound to, so that whoever kept it sees
 * later whether the history was changed. It tells of no act.
 */
public final class DayPages {
    private static final String FOLDER = "audit/";
    private static final String TITLE = "The audit trail's hash of a day";
    private static final String TEITL = "Hash llwybr archwilio un diwrnod";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final Site site;
    private final String force;

    /** @param force its name, as residents know it */
    public DayPages(Site site, String force) {
        this.site = site;
        this.force = force;
    }

    /** Writes a day's page, which is the newest as well. */
    void publish(LocalDate day, Optional<Ends> ends) {
        byte[] page = page(day, ends);
        site.write(FOLDER + day + ".html", ServedPage.TYPE, page);
        site.write(FOLDER + "index.html", ServedPage.TYPE, page);
    }

    private byte[] page(LocalDate day, Optional<Ends> ends) {
        return new BothLanguages(force, TITLE, TEITL).page((html, language) -> words(html, language, day, ends));
    }

    private static void words(Markup html, PageLanguage language, LocalDate day, Optional<Ends> ends) {
        html.element("p", day + ends.map(last -> ", " + TIME.format(last.at())).orElse(""));
        html.element(
                "p",
                () -> html.element(
                        "code",
                        ends.map(Ends::hash)
                                .orElse(language.say(
                                        "Nothing was kept on that day.", "Ni chadwyd dim ar y diwrnod hwnnw."))));
        html.element(
                "p",
                language.say(
                        "Whatever is done on this system is written down, each entry bound to all before it. This hash (SHA-256)"
                                + " is of where that stood at the end of the day. Keep it: if anybody changes the history later,"
                                + " the force can no longer show one that comes to the same hash.",
                        "Mae popeth a wneir ar y system hon yn cael ei gofnodi, a phob cofnod yn rhwym wrth bopeth o'i flaen."
                                + " Hash (SHA-256) o sefyllfa'r cofnod ar ddiwedd y dydd yw hwn. Cadwch ef: os newidir yr hanes"
                                + " wedyn, ni all yr heddlu ddangos un sy'n rhoi'r un hash."));
        LocalDate before = day.minusDays(1);
        html.element(
                "p",
                () -> html.element(
                        "a",
                        language.say("The day before", "Y diwrnod cynt"),
                        "href",
                        "/" + FOLDER + before + ".html"));
    }
}
