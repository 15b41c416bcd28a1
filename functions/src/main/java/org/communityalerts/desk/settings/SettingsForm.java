package org.communityalerts.desk.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.form.QuietHoursForm;
import tools.jackson.databind.JsonNode;

/** The force's settings as the HTTP contract has them, read and written. */
final class SettingsForm {
    private static final int MOST_PEOPLE = 10_000_000;
    private static final int LONGEST_LAPSE = 168;
    private static final double MOST_A_SECOND = 1000;
    private static final double HIGHEST_PRICE = 10;

    private SettingsForm() {}

    /** The settings of a request. Throws a 422 that names each field to mend. */
    static ForceSettings read(JsonNode body) {
        Fields form = Fields.of(body);
        // As it was read: whoever changes settings need not take it out.
        form.has("proposed");
        QuietHours quiet = QuietHoursForm.read(form);
        double over = form.number("approvalOver", 0, MOST_PEOPLE);
        double lapse = form.number("approvalLapseHours", 1, LONGEST_LAPSE);
        Fields rates = form.object("senderRates");
        Fields prices = form.object("prices");
        Triple rate = rates == null ? null : Triple.of(rates, 0.1, MOST_A_SECOND, "sms", "voice", "email");
        Triple price = prices == null ? null : Triple.of(prices, 0, HIGHEST_PRICE, "sms", "voiceMinute", "email");
        form.nothingElse();
        form.refuseIfWrong();
        return new ForceSettings(
                quiet,
                (int) over,
                Duration.ofMinutes(Math.round(lapse * 60)),
                new ForceSettings.Rates(rate.first(), rate.second(), rate.third()),
                new ForceSettings.Prices(pounds(price.first()), pounds(price.second()), pounds(price.third())));
    }

    private record Triple(double first, double second, double third) {
        static Triple of(Fields form, double least, double most, String first, String second, String third) {
            var triple = new Triple(
                    form.number(first, least, most), form.number(second, least, most), form.number(third, least, most));
            form.nothingElse();
            return triple;
        }
    }

    private static BigDecimal pounds(double price) {
        return BigDecimal.valueOf(price);
    }

    /** The settings as JSON. */
    static Map<String, Object> write(ForceSettings settings) {
        var body = new LinkedHashMap<String, Object>();
        if (settings.quietHours() != null) {
            body.put("quietHours", QuietHoursForm.write(settings.quietHours()));
        }
        body.put("approvalOver", settings.approvalOver());
        body.put("approvalLapseHours", settings.approvalLapse().toMinutes() / 60.0);
        body.put("senderRates", settings.senderRates());
        body.put("prices", settings.prices());
        return body;
    }
}
