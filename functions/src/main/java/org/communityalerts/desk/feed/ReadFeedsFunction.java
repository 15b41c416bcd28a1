package org.communityalerts.desk.feed;

import java.util.function.Consumer;
import org.communityalerts.edge.Tick;

/** Every quarter of an hour: other authorities' feeds are read. Deployed as {@code ReadFeeds}. */
public final class ReadFeedsFunction implements Consumer<Tick> {
    private final ReadFeeds useCase;

    public ReadFeedsFunction(ReadFeeds useCase) {
        this.useCase = useCase;
    }

    @Override
    public void accept(Tick tick) {
        useCase.read();
    }
}
