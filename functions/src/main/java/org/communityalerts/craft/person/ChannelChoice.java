package org.communityalerts.craft.person;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.domain.delivery.Channel;

/** The channels a person can choose, by the addresses they gave. */
record ChannelChoice(boolean mobile, boolean landline, boolean email, boolean browser) {
    /** The channels of those words; of none, the one that suits the addresses best. */
    Set<Channel> of(Set<String> words, List<Fault> faults) {
        if (!mobile && !landline && !email && !browser && faults.isEmpty()) {
            faults.add(new Fault("mobile", "is missing; a landline or an e-mail address will do instead"));
            return Set.of();
        }
        return words.isEmpty() ? EnumSet.of(best()) : chosen(words, faults);
    }

    private Channel best() {
        return Channel.SENT.stream().filter(this::reaches).findFirst().orElse(Channel.PUSH);
    }

    private Set<Channel> chosen(Set<String> words, List<Fault> faults) {
        var chosen = EnumSet.noneOf(Channel.class);
        for (String word : words) {
            Optional<Channel> channel = Channel.of(word);
            if (channel.isEmpty()) {
                faults.add(new Fault("channels", "must be some of " + Channel.words()));
            } else if (!reaches(channel.get())) {
                faults.add(new Fault(
                        "channels",
                        "has " + word + ", which needs "
                                + channel.get().address().words()));
            } else {
                chosen.add(channel.get());
            }
        }
        return chosen;
    }

    private boolean reaches(Channel channel) {
        return switch (channel.address()) {
            case MOBILE -> mobile;
            case PHONE -> mobile || landline;
            case EMAIL -> email;
            case BROWSER -> browser;
            case NONE -> true;
        };
    }
}
