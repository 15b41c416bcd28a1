package org.communityalerts.app.wiring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the environment says, read once. */
public final class Settings {
    /** A setting, by the name of its environment variable. */
    public enum Name {
        FORCE_NAME,
        PUBLIC_URL,
        PUBLIC_CONFIGURATION,
        DEFAULT_SETTINGS,
        RETENTION,
        ALERTS_TABLE,
        TALLIES_TABLE,
        DELIVERIES_TABLE,
        AUDIENCE_TABLE,
        SUBSCRIBERS_TABLE,
        CONTACTS_TABLE,
        ADDRESS_SECRET_ID,
        REPLIES_TABLE,
        GROUPS_TABLE,
        IMPORTS_TABLE,
        CODES_TABLE,
        CODES_AN_HOUR,
        SETTINGS_TABLE,
        TEMPLATES_TABLE,
        USAGE_TABLE,
        AUDIT_TABLE,
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

    private final Map<Name, String> values;

    private Settings(Map<Name, String> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Reads every setting.
     *
     * @throws IllegalStateException naming all that are missing
     */
    public static Settings read(UnaryOperator<String> environment) {
        var values = new HashMap<Name, String>();
        List<Name> missing = new ArrayList<>();
        for (Name name : Name.values()) {
            String value = environment.apply(name.name());
            if (value == null || value.isBlank()) {
                missing.add(name);
            } else {
                values.put(name, value);
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("missing from the environment: " + missing);
        }
        return new Settings(values);
    }

    public String get(Name name) {
        return values.get(name);
    }
}
