package org.communityalerts.fanout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.model.Alert;
import org.communityalerts.model.AudienceEntry;
import org.communityalerts.model.Channel;
import org.communityalerts.model.Chunk;
import org.communityalerts.model.Recipient;

/** The recipients found on one page, cut into chunks by channel. */
final class PageChunks {
    /** Small enough to be sent at ten a second within a function's time, large enough to make few queue messages. */
    static final int CHUNK = 200;

    private final Alert alert;
    private final Set<Channel> served;
    private final String page;
    private final Map<Channel, List<Recipient>> recipients = new EnumMap<>(Channel.class);
    private int people;

    /** @param served the channels that have a queue */
    PageChunks(Alert alert, Set<Channel> served, String page) {
        this.alert = alert;
        this.served = served;
        this.page = page;
    }

    void add(AudienceEntry person) {
        people++;
        person.addresses().forEach((channel, address) -> {
            if (alert.uses(channel) && served.contains(channel)) {
                recipients
                        .computeIfAbsent(channel, c -> new ArrayList<>())
                        .add(new Recipient(person.subscriberId(), address, person.language(), person.quietHours()));
            }
        });
    }

    int people() {
        return people;
    }

    Map<Channel, Integer> planned() {
        var planned = new EnumMap<Channel, Integer>(Channel.class);
        recipients.forEach((channel, list) -> planned.put(channel, list.size()));
        return planned;
    }

    Map<Channel, List<Chunk>> chunks() {
        var chunks = new EnumMap<Channel, List<Chunk>>(Channel.class);
        recipients.forEach((channel, list) -> chunks.put(channel, cut(channel, list)));
        return chunks;
    }

    private List<Chunk> cut(Channel channel, List<Recipient> list) {
        var cut = new ArrayList<Chunk>();
        for (int from = 0; from < list.size(); from += CHUNK) {
            var some = list.subList(from, Math.min(from + CHUNK, list.size()));
            cut.add(new Chunk(alert.id(), channel, page + "#" + from / CHUNK, 0, some));
        }
        return cut;
    }
}
