package org.communityalerts.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Trace;
import org.communityalerts.port.delivery.Provider;

/** A provider that keeps what it was asked to carry and answers as told. */
public final class RecordingProvider implements Provider {
    private final List<Message> attempts = new ArrayList<>();
    private Function<Message, Trace> trace = message -> new Trace.Silent();
    private Function<Message, Outcome> answer = message -> new Outcome.Accepted("SM-" + message.to());

    /** Traces so from now on. */
    public void traces(Function<Message, Trace> wanted) {
        trace = wanted;
    }

    @Override
    public Trace trace(Message message, Instant since) {
        return trace.apply(message);
    }

    public void answer(Function<Message, Outcome> answer) {
        this.answer = answer;
    }

    @Override
    public Outcome send(Message message) {
        synchronized (attempts) {
            attempts.add(message);
        }
        return answer.apply(message);
    }

    public List<Message> attempts() {
        synchronized (attempts) {
            return List.copyOf(attempts);
        }
    }

    /** The addresses attempts were made to, in alphabetical order. */
    public List<String> addresses() {
        return attempts().stream().map(Message::to).sorted().toList();
    }
}
