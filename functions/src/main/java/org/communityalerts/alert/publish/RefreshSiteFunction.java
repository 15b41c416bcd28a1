package org.communityalerts.alert.publish;

import java.util.function.Consumer;
import org.communityalerts.edge.Tick;

/** Every minute: alerts that ended leave the current ones on the public pages. Deployed as {@code RefreshSite}. */
public final class RefreshSiteFunction implements Consumer<Tick> {
    private final PublishAlert useCase;

    public RefreshSiteFunction(PublishAlert useCase) {
        this.useCase = useCase;
    }

    @Override
    public void accept(Tick tick) {
        useCase.refresh();
    }
}
