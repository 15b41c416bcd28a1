package org.communityalerts.reply.page;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.communityalerts.craft.picture.RedrawnPicture;
import org.communityalerts.domain.alert.Incident;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.reply.Said;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Incidents;
import org.communityalerts.port.reply.ReplyFiles;

/** Takes what somebody says on the page of an incident: who they are is not asked, and not kept. */
public final class TakeAnswer {
    private final Incidents incidents;
    private final ReplyFiles files;
    private final Queue<Said> repliesQueue;
    private final InstantSource clock;

    public TakeAnswer(Incidents incidents, ReplyFiles files, Queue<Said> repliesQueue, InstantSource clock) {
        this.incidents = incidents;
        this.files = files;
        this.repliesQueue = repliesQueue;
        this.clock = clock;
    }

    /** Whether there is an incident of that code that can be answered. */
    boolean take(String incidentCode, PageAnswer answer) {
        Optional<Incident> incident = open(incidentCode);
        incident.ifPresent(one -> repliesQueue.send(List.of(Said.under(answer.code(), reply(one, answer)))));
        return incident.isPresent();
    }

    /** The same, before anything that was said is read: no picture is made anew for an incident that does not exist. */
    boolean takes(String incidentCode) {
        return open(incidentCode).isPresent();
    }

    private Optional<Incident> open(String incidentCode) {
        return incidents.coded(incidentCode).filter(one -> one.state() != Incident.State.WITHDRAWN);
    }

    /** Its photos are kept before it is handed on; if it never is, they expire with the rest. */
    private Reply reply(Incident incident, PageAnswer answer) {
        List<String> pictures = IntStream.range(0, answer.photos().size())
                .mapToObj(i -> answer.id() + "-" + i)
                .toList();
        for (int i = 0; i < pictures.size(); i++) {
            files.keep(pictures.get(i), RedrawnPicture.TYPE, answer.photos().get(i));
        }
        return Reply.message(
                        answer.id(),
                        incident.alerts().getLast(),
                        null,
                        answer.address().orElse(null),
                        answer.words(),
                        clock.instant(),
                        answer.circumstances())
                .showing(pictures);
    }
}
