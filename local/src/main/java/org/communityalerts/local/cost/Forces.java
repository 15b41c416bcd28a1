package org.communityalerts.local.cost;

import java.util.Locale;

/** What three sizes of force pay, if one resident in ten gets each alert. */
final class Forces {
    private static final int[] RESIDENTS = {10_000, 100_000, 1_000_000};
    private static final int ALERTS_A_MONTH = 17;
    private static final double BY_TEXT = 0.7;
    private static final double BY_CALL = 0.1;
    private static final double BY_EMAIL = 0.4;
    /** WAF, keys, secrets, alarms, dashboard, logs, the audit's archive of each minute, and queues asked in vain. */
    private static final double FIXED = 37;

    private Forces() {}

    static String table(double awsEach) {
        double each = BY_TEXT * price("SMS_PRICE", 0.04)
                + BY_CALL * price("VOICE_PRICE", 0.02)
                + BY_EMAIL * price("EMAIL_PRICE", 0.00008)
                + (BY_TEXT + BY_CALL + BY_EMAIL) * awsEach;
        var text = new StringBuilder("""
                | residents | recipients of an alert | an alert | of that AWS | a month (17 alerts) |
                | --- | --- | --- | --- | --- |
                """);
        for (int residents : RESIDENTS) {
            double recipients = residents / 10.0;
            text.append(String.format(
                    Locale.ROOT,
                    "| %,d | %,.0f | £%,.2f | £%,.2f | £%,.0f |%n",
                    residents,
                    recipients,
                    recipients * each,
                    recipients * (BY_TEXT + BY_CALL + BY_EMAIL) * awsEach,
                    recipients * each * ALERTS_A_MONTH + FIXED));
        }
        return text.toString();
    }

    private static double price(String name, double usual) {
        return Double.parseDouble(System.getenv().getOrDefault(name, Double.toString(usual)));
    }
}
