package org.communityalerts.local.twilio;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who texted STOP to which sender, as Twilio keeps it.
 * https://help.twilio.com/articles/223134027-Twilio-support-for-opt-out-keywords-SMS-STOP-filtering-
 */
final class OptOuts {
    private static final Set<String> STOP =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT");
    private static final Set<String> START = Set.of("START", "YES", "UNSTOP");

    private final Set<String> blocked = ConcurrentHashMap.newKeySet();

    /**
     * Heeds a text to a sender.
     *
     * @param as what the customer's own words take it for; empty where the usual words count
     */
    void heed(Text inbound, String as) {
        String word = as.isEmpty() ? inbound.body().strip().toUpperCase(Locale.ROOT) : as;
        if (STOP.contains(word)) {
            blocked.add(key(inbound.sender(), inbound.to()));
        } else if (START.contains(word)) {
            blocked.remove(key(inbound.sender(), inbound.to()));
        }
    }

    boolean blocked(String phone, String sender) {
        return blocked.contains(key(phone, sender));
    }

    private static String key(String phone, String sender) {
        return phone + " " + sender;
    }
}
