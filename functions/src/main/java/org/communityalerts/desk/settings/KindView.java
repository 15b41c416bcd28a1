package org.communityalerts.desk.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.communityalerts.domain.alert.Kind;
import org.communityalerts.domain.delivery.Channel;

/** What happened, and what an alert of that kind begins with, as the HTTP contract shows it. */
record KindView(
        String kind,
        String en,
        String cy,
        String severity,
        int hours,
        List<String> channels,
        @JsonProperty("public") boolean listed) {
    static KindView of(Kind kind) {
        return new KindView(
                kind.word(),
                kind.english(),
                kind.welsh(),
                kind.severity().word(),
                kind.life(),
                kind.channels().stream().sorted().map(Channel::word).toList(),
                kind.listed());
    }
}
