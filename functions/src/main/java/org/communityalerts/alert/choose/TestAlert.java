package org.communityalerts.alert.choose;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.force.Notices;
import org.communityalerts.port.force.People;

/** Sends an alert to nobody but whoever writes it, at addresses they have proven, and marked as a test. */
public final class TestAlert {
    /** What became of it on one channel. */
    enum Status {
        SENT,
        NOT_SENT,
        UNKNOWN,
        NO_ADDRESS;

        /** The status's name on the wire. */
        String word() {
            String[] words = name().toLowerCase(Locale.ROOT).split("_");
            return words.length == 1
                    ? words[0]
                    : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
        }
    }

    private static final String MARK = "TEST: ";
    private static final Duration LIFE = Duration.ofHours(1);

    private final People people;
    private final Provider texts;
    private final Notices notices;
    private final TextFrame frame;

    public TestAlert(People people, Provider texts, Notices notices, TextFrame frame) {
        this.people = people;
        this.texts = texts;
        this.notices = notices;
        this.frame = frame;
    }

    /** @param channels empty means text and e-mail, those of them an address is proven for */
    Map<Channel, Status> send(Content content, Set<Channel> channels, String to) {
        Map<Channel, String> proven = people.proven(to);
        var tests = new EnumMap<Channel, Status>(Channel.class);
        for (Channel channel : Set.of(Channel.SMS, Channel.EMAIL)) {
            String address = proven.get(channel);
            if (address != null && (channels.isEmpty() || channels.contains(channel))) {
                tests.put(channel, channel == Channel.SMS ? text(content, address) : email(content, address));
            } else if (channels.contains(channel) || proven.isEmpty()) {
                tests.put(channel, Status.NO_ADDRESS);
            }
        }
        return tests;
    }

    private Status text(Content content, String address) {
        String words = MARK + content.textMessage("en");
        String fitting = words.substring(0, Math.min(words.length(), frame.room()));
        return switch (texts.send(new Message(address, "en", fitting, LIFE))) {
            case Outcome.Accepted _ -> Status.SENT;
            case Outcome.Refused _, Outcome.NotSent _ -> Status.NOT_SENT;
            case Outcome.Unknown _ -> Status.UNKNOWN;
        };
    }

    private Status email(Content content, String address) {
        try {
            notices.send(address, MARK + content.title(), content.emailMessage("en"));
            return Status.SENT;
        } catch (RuntimeException e) {
            return Status.UNKNOWN;
        }
    }
}
