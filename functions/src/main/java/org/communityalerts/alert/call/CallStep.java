package org.communityalerts.alert.call;

import java.util.Map;
import org.communityalerts.domain.alert.Content;
import org.jspecify.annotations.Nullable;

/**
 * Where a call is, as Twilio tells it.
 *
 * @param alertId what it is about, or null for a call to us
 * @param resident the number of the other side
 * @param answeredBy what Twilio heard
 * @param callId the provider's own id of the call
 */
record CallStep(
        @Nullable String alertId,
        String language,
        String resident,
        @Nullable String answeredBy,
        @Nullable String callId) {
    /** Who or what has answered. */
    enum Answerer {
        PERSON,
        MACHINE,
        FAX
    }

    static CallStep of(Map<String, String> query, Map<String, String> form) {
        boolean welsh = Content.WELSH.equals(query.get("language"));
        boolean inbound = "inbound".equals(form.get("Direction"));
        return new CallStep(
                query.get("alertId"),
                welsh ? Content.WELSH : "en",
                form.getOrDefault(inbound ? "From" : "To", ""),
                form.get("AnsweredBy"),
                form.get("CallSid"));
    }

    /** Whatever is not surely a machine is a person: better a word to a machine than none to a person. */
    Answerer answerer() {
        if ("fax".equals(answeredBy)) {
            return Answerer.FAX;
        }
        return answeredBy != null && answeredBy.startsWith("machine") ? Answerer.MACHINE : Answerer.PERSON;
    }

    /** Where a key is told to. */
    String keys() {
        return next("keys");
    }

    /** Where it is told that somebody spoke. */
    String spoken() {
        return next("spoken");
    }

    private String next(String step) {
        return "/twilio/calls/" + step + "?alertId=" + alertId + "&language=" + language;
    }
}
