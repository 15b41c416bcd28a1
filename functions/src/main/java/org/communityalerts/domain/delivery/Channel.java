package org.communityalerts.domain.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communityalerts.domain.Words;

/**
 * A way to reach a resident. A row says at which address, what is billed, and whether it disturbs; its queues, its rate
 * and price, who can choose it, what it costs and when it waits follow from that.
 */
public enum Channel {
    SMS(AddressKind.MOBILE, Unit.SEGMENT, true),
    VOICE(AddressKind.PHONE, Unit.MINUTE, true),
    EMAIL(AddressKind.EMAIL, Unit.MESSAGE, false),
    PUSH(AddressKind.BROWSER, Unit.MESSAGE, true),
    WEB(AddressKind.NONE, Unit.NOTHING, false);

    /** Those that are sent: each has two queues, a rate and a price. Whoever chose none has the first that reaches them. */
    public static final List<Channel> SENT =
            Arrays.stream(values()).filter(Channel::isSent).toList();

    private final AddressKind address;
    private final Unit unit;
    private final boolean disturbs;

    Channel(AddressKind address, Unit unit, boolean disturbs) {
        this.address = address;
        this.unit = unit;
        this.disturbs = disturbs;
    }

    /** Where it reaches somebody. */
    public AddressKind address() {
        return address;
    }

    /** What its provider bills. */
    public Unit unit() {
        return unit;
    }

    /** Whether it waits for the end of quiet hours. */
    public boolean disturbs() {
        return disturbs;
    }

    /** Whether something goes to somebody's address; a page is there for whoever comes. */
    public boolean isSent() {
        return address != AddressKind.NONE;
    }

    /** The channel's name on the wire: sms, voice, email, push or web. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its price in the settings: sms, voiceMinute, email or push. */
    public String price() {
        return unit == Unit.MINUTE ? word() + "Minute" : word();
    }

    /** All their names, as an error tells them. */
    public static String words() {
        return Arrays.stream(values()).map(Channel::word).collect(Collectors.joining(", "));
    }

    /** The channel of that wire name, or empty. */
    public static Optional<Channel> of(String word) {
        return Words.find(values(), Channel::word, word);
    }
}
