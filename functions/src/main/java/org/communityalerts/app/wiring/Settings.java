package org.communityalerts.app.wiring;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.domain.delivery.Channel;
import org.jspecify.annotations.Nullable;

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
        SIGN_IN_URL,
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
        MAIL_QUEUE_URL,
        REPLY_DOMAIN,
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
        PACK_KEY_ID,
        PEOPLE_POOL,
        DIARIES_TABLE,
        INTEGRATORS_TABLE,
        ALLOWANCES_TABLE,
        ALERTS_QUEUE_URL,
        SLICES_QUEUE_URL,
        CODES_QUEUE_URL,
        IMPORTS_QUEUE_URL,
        EXPORTS_QUEUE_URL,
        GROUPS_QUEUE_URL,
        RECEIPTS_QUEUE_URL,
        CALL_ENDS_QUEUE_URL,
        PUBLISH_QUEUE_URL,
        HOOKS_QUEUE_URL,
        HOOK_SECRET_ID,
        HOOKS_TO,
        NOTICES_QUEUE_URL,
        PUSH_SECRET_ID,
        PUSH_SERVICES,
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

    private final Function<String, @Nullable String> environment;

    /** @param environment tells a variable's value by its name */
    public Settings(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    /**
     * What a setting says; it is asked for when it is needed, as no function has them all.
     *
     * @throws IllegalStateException naming it, if it is missing
     */
    public String get(Name name) {
        return get(name.name());
    }

    /** The address of a channel's queue, as of any other setting. */
    String queue(Channel channel, boolean urgent) {
        return get(queueName(channel, urgent));
    }

    private String get(String name) {
        String value = environment.apply(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("missing from the environment: " + name);
        }
        return value;
    }

    /** The name of everything that can be set. */
    public static Set<String> names() {
        Stream<String> queues = Channel.SENT.stream()
                .flatMap(channel -> Stream.of(queueName(channel, false), queueName(channel, true)));
        return Stream.concat(Arrays.stream(Name.values()).map(Enum::name), queues)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String queueName(Channel channel, boolean urgent) {
        return channel.name() + (urgent ? "_URGENT" : "") + "_QUEUE_URL";
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
