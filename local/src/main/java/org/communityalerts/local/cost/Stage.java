package org.communityalerts.local.cost;

import java.util.Set;

/** A stretch of an alert's way: the functions that do it, and the queues they are fed from. */
enum Stage {
    FAN_OUT(
            "accept, plan and fan out",
            Set.of("AcceptAlert", "PlanAlert", "FanOut"),
            Set.of("AlertsQueue", "SlicesQueue")),
    SEND("send", Set.of("SendSms"), Set.of("SmsQueue", "SmsUrgentQueue")),
    TRACK("receipts", Set.of("TakeReceipt", "Track"), Set.of("ReceiptsQueue"));

    private final String words;
    private final Set<String> functions;
    private final Set<String> queues;

    Stage(String words, Set<String> functions, Set<String> queues) {
        this.words = words;
        this.functions = functions;
        this.queues = queues;
    }

    String words() {
        return words;
    }

    /** Whether it is done there. Asking a queue in vain is nobody's: it goes on whether anything is sent or not. */
    boolean has(Reading.Series series) {
        return !series.label("operation").endsWith("InVain")
                && (functions.contains(series.label("function"))
                        || series.label("function").equals("platform") && queues.contains(series.label("of")));
    }
}
