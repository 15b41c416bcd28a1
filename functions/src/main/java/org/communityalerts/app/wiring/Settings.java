package org.communityalerts.app.wiring;

import java.util.function.UnaryOperator;

/** What the environment says. */
public final class Settings {
    /** A setting, by the name of its environment variable. */
    public enum Name {
        FORCE_NAME,
        PUBLIC_URL,
        COLOUR,
        LOGO_URL,
        TILES_URL,
        ISSUER,
        CLIENT_ID,
        FRONT_SECRET_ID,
        DEFAULT_SETTINGS,
        DELIVERIES_KEPT_DAYS,
        REPLIES_KEPT_DAYS,
        RECORDINGS_KEPT_DAYS,
        AUDIT_KEPT_DAYS,
        PAST_ALERTS_SHOWN_DAYS,
        ALERTS_TABLE,
        TALLIES_TABLE,
        DELIVERIES_TABLE,
        AUDIENCE_TABLE,
        SUBSCRIBERS_TABLE,
        CONTACTS_TABLE,
        ADDRESS_SECRET_ID,
        LINK_SECRET_ID,
        CODE_SECRET_ID,
        SEARCH_SECRET_ID,
        REPLIES_TABLE,
        REPLIES_QUEUE_URL,
        GROUPS_TABLE,
        IMPORTS_TABLE,
        CODES_TABLE,
        CODES_AN_HOUR,
        SETTINGS_TABLE,
        TEMPLATES_TABLE,
        USAGE_TABLE,
        AUDIT_TABLE,
        ACTS_QUEUE_URL,
        AUDIT_KEY_ID,
        PEOPLE_POOL,
        DIARIES_TABLE,
        INTEGRATORS_TABLE,
        ALLOWANCES_TABLE,
        ALERTS_QUEUE_URL,
        SLICES_QUEUE_URL,
        SMS_QUEUE_URL,
        SMS_URGENT_QUEUE_URL,
        VOICE_QUEUE_URL,
        VOICE_URGENT_QUEUE_URL,
        EMAIL_QUEUE_URL,
        CODES_QUEUE_URL,
        IMPORTS_QUEUE_URL,
        GROUPS_QUEUE_URL,
        EMAIL_URGENT_QUEUE_URL,
        RECEIPTS_QUEUE_URL,
        CALL_ENDS_QUEUE_URL,
        PUBLISH_QUEUE_URL,
        HOOKS_QUEUE_URL,
        HOOK_SECRET_ID,
        HOOKS_TO,
        SITE_BUCKET,
        RECORDINGS_BUCKET,
        AUDIT_BUCKET,
        FILES_BUCKET,
        TWILIO_ACCOUNT_SID,
        TWILIO_URL,
        TWILIO_SECRET_ID,
        SMS_SENDER,
        VOICE_CALLER,
        VOICE,
        WELSH_VOICE,
        EMAIL_SENDER,
        EMAIL_CONFIGURATION_SET
    }

    private final UnaryOperator<String> environment;

    /** @param environment tells a variable's value by its name, or null */
    public Settings(UnaryOperator<String> environment) {
        this.environment = environment;
    }

    /**
     * What a setting says; it is asked for when it is needed, as no function has them all.
     *
     * @throws IllegalStateException naming it, if it is missing
     */
    public String get(Name name) {
        String value = environment.apply(name.name());
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("missing from the environment: " + name);
        }
        return value;
    }

    /** A setting's value as a whole number. */
    int number(Name name) {
        return Integer.parseInt(get(name));
    }

    /** The value of a setting that may be left empty. */
    String orEmpty(Name name) {
        String value = environment.apply(name.name());
        return value == null ? "" : value;
    }
}
