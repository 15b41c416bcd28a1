package org.communityalerts.resident.enrol;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;
import org.communityalerts.craft.person.EmailAddress;
import org.communityalerts.craft.person.PhoneNumber;
import org.communityalerts.port.resident.Codes;
import org.jspecify.annotations.Nullable;

/**
 * How many codes there may be: from one network, for one record, to one address, and for the whole force. What is counted is
 * kept as a keyed hash. Each network has an own share of an address, so that a stranger uses up nobody's tries but their own.
 */
public final class CodeLimits {
    /** Too many were asked for from one network, or for one record. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Most in an hour, and in a day. */
    private record Most(int anHour, int aDay) {}

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration KNOWN_FOR = Duration.ofDays(90);
    private static final Most FROM_NETWORK = new Most(30, 100);
    private static final Most FOR_RECORD = new Most(6, 12);
    private static final Most WRITTEN = new Most(4, 8);
    private static final Most WRITTEN_BY_ALL = new Most(8, 16);
    private static final Most CALLED = new Most(2, 3);
    private static final Most CALLED_BY_ALL = new Most(3, 4);

    private final Codes codes;
    private final int anHour;
    private final InstantSource clock;

    /** @param anHour most codes the whole force sends in an hour */
    public CodeLimits(Codes codes, int anHour, InstantSource clock) {
        this.codes = codes;
        this.anHour = anHour;
        this.clock = clock;
    }

    /**
     * Counts what is asked for.
     *
     * @param recordId whose record the addresses are for, or null if that is not known yet
     * @return the addresses that may be sent a code; nobody is told which may not
     */
    Set<String> ask(String network, @Nullable String recordId, Set<String> addresses) {
        var sent = new LinkedHashSet<String>();
        for (String address : addresses) {
            if (over("asked from " + network, FROM_NETWORK)
                    || recordId != null && over("asked for " + recordId, FOR_RECORD)) {
                throw new TooMany();
            }
            if (mayBeSent(network, address)) {
                sent.add(address);
            }
        }
        return sent;
    }

    private boolean mayBeSent(String network, String address) {
        boolean called = called(address);
        String counted = EmailAddress.mailbox(address);
        boolean own = !over("sent to " + counted + " from " + network, called ? CALLED : WRITTEN);
        return own
                && (codes.noted(proved(counted, network), clock.instant())
                        || !over("sent to " + counted, called ? CALLED_BY_ALL : WRITTEN_BY_ALL));
    }

    /** From then on whoever proves an address is known by their network, however often strangers have asked. */
    void proven(String address, String network) {
        codes.note(
                proved(EmailAddress.mailbox(address), network), clock.instant().plus(KNOWN_FOR));
    }

    /**
     * Whether one more may be sent this hour. Addresses that nobody has on record get half of what there is: those who are on
     * record can still come back when strangers invent numbers.
     */
    boolean send(boolean onRecord) {
        return (onRecord || codes.count("sent to strangers", clock.instant(), HOUR) <= anHour / 2)
                && codes.count("sent to anybody", clock.instant(), HOUR) <= anHour;
    }

    private boolean over(String what, Most most) {
        boolean hour = codes.count(what, clock.instant(), HOUR) > most.anHour();
        return hour || codes.count(what + " today", clock.instant(), DAY) > most.aDay();
    }

    private static boolean called(String address) {
        return PhoneNumber.of(address)
                .filter(number -> number.kind() != PhoneNumber.Kind.MOBILE)
                .isPresent();
    }

    private static String proved(String address, String network) {
        return "proved " + address + " from " + network;
    }
}
