package org.communityalerts.alert.choose;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.craft.audio.CheckedRecordings;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.Letters;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.delivery.TestCalls;
import org.communityalerts.port.force.Notices;
import org.communityalerts.port.force.People;
import org.communityalerts.port.resident.Contacts;

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
    private static final String OPENING = "This is a test, which nobody else is called for.";
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Set<Channel> WRITTEN = Set.of(Channel.SMS, Channel.EMAIL);

    /** How a test goes out. */
    public record Ways(Provider texts, Notices notices, TestCalls calls) {}

    private final People people;
    private final Ways ways;
    private final TextFrame frame;
    private final CheckedRecordings recordings;
    private final Contacts contacts;

    /** @param contacts who is never called */
    public TestAlert(People people, Ways ways, TextFrame frame, CheckedRecordings recordings, Contacts contacts) {
        this.people = people;
        this.ways = ways;
        this.frame = frame;
        this.recordings = recordings;
        this.contacts = contacts;
    }

    /** Why its recording cannot be heard in a call; empty if it can, or if there is none. */
    Optional<String> unheard(Content content, Set<Channel> channels) {
        if (content.recordingId() == null || !channels.contains(Channel.VOICE)) {
            return Optional.empty();
        }
        return switch (recordings.of(content.recordingId())) {
            case CheckedRecordings.Verdict.Ready _ -> Optional.empty();
            case CheckedRecordings.Verdict.Missing() -> Optional.of("names a recording that was not uploaded");
            case CheckedRecordings.Verdict.Refused(String why) -> Optional.of("cannot be played: " + why);
        };
    }

    /** @param channels empty means text and e-mail, those of them an address is proven for */
    Map<Channel, Status> send(Content content, Set<Channel> channels, String to) {
        Map<Channel, String> proven = people.proven(to);
        var tests = new EnumMap<Channel, Status>(Channel.class);
        for (Channel channel : Channel.SENT) {
            boolean wanted = channels.contains(channel) || channels.isEmpty() && WRITTEN.contains(channel);
            String address = proven.get(channel == Channel.VOICE ? Channel.SMS : channel);
            if (wanted && address != null) {
                tests.put(channel, send(content, channel, address));
            } else if (wanted && (!channels.isEmpty() || proven.isEmpty())) {
                tests.put(channel, Status.NO_ADDRESS);
            }
        }
        return tests;
    }

    private Status send(Content content, Channel channel, String address) {
        return switch (channel) {
            case SMS -> text(content, address);
            case VOICE -> call(content, address);
            default -> email(content, address);
        };
    }

    private Status call(Content content, String address) {
        if (contacts.unsafe(address)) {
            return Status.NOT_SENT;
        }
        String recording = content.recordingId() == null ? null : recordings.listenUrl(content.recordingId());
        return status(ways.calls().call(address, OPENING, content.text("en"), recording));
    }

    private Status text(Content content, String address) {
        String words = MARK + content.textMessage("en");
        String fitting = Letters.beginning(words, frame.room());
        return status(ways.texts().send(new Message(address, "en", fitting, LIFE)));
    }

    private static Status status(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> Status.SENT;
            case Outcome.Refused _, Outcome.NotSent _ -> Status.NOT_SENT;
            case Outcome.Unknown _ -> Status.UNKNOWN;
        };
    }

    private Status email(Content content, String address) {
        try {
            ways.notices().send(address, MARK + content.title(), content.emailMessage("en"));
            return Status.SENT;
        } catch (RuntimeException e) {
            return Status.UNKNOWN;
        }
    }
}
