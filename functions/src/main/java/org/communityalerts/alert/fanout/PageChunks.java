package org.communityalerts.alert.fanout;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.Occasion;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Recipient;

/** The recipients found on one page, cut into chunks by channel. */
final class PageChunks {
    private static final int PART_BYTES = 12;

    private final Alert alert;
    private final Occasion occasion;
    private final Set<Channel> served;
    private final int size;
    private final Map<Channel, Map<String, Recipient>> recipients = new EnumMap<>(Channel.class);
    private int people;

    /**
     * @param occasion what the alert is to those it meets
     * @param served the channels that have a queue
     * @param size how many recipients a chunk has at most
     */
    PageChunks(Alert alert, Occasion occasion, Set<Channel> served, int size) {
        this.alert = alert;
        this.occasion = occasion;
        this.served = served;
        this.size = size;
    }

    /** Whoever has an address for one of the alert's channels is a recipient; one address is one delivery. */
    void add(AudienceEntry person) {
        boolean reached = false;
        for (Map.Entry<Channel, String> way : person.addresses().entrySet()) {
            if (alert.uses(way.getKey()) && served.contains(way.getKey())) {
                add(person, way.getKey(), way.getValue());
                reached = true;
            }
        }
        people += reached ? 1 : 0;
    }

    private void add(AudienceEntry person, Channel channel, String address) {
        recipients
                .computeIfAbsent(channel, c -> new LinkedHashMap<>())
                .putIfAbsent(address, Recipient.of(person, channel, address, occasion));
    }

    int people() {
        return people;
    }

    List<Chunk> chunks() {
        var chunks = new ArrayList<Chunk>();
        recipients.forEach((channel, byAddress) -> {
            var list = List.copyOf(byAddress.values());
            for (int from = 0; from < list.size(); from += size) {
                chunks.add(chunk(channel, list.subList(from, Math.min(from + size, list.size()))));
            }
        });
        return chunks;
    }

    private Chunk chunk(Channel channel, List<Recipient> some) {
        var seated = new ArrayList<Recipient>(some.size());
        some.forEach(recipient -> seated.add(recipient.at(seated.size())));
        return new Chunk(alert.id(), channel, part(some), 0, seated);
    }

    /**
     * The same people make the same part, and different people a different one, whatever has changed since the page
     * was last read.
     */
    private static String part(List<Recipient> some) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            some.forEach(recipient -> digest.update((recipient.address() + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, PART_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
