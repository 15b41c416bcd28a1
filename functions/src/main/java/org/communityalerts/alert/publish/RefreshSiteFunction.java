package org.communityalerts.alert.publish;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.util.function.Consumer;

/** Every minute: alerts that ended leave the current ones on the public pages. Deployed as {@code RefreshSite}. */
public final class RefreshSiteFunction implements Consumer<ScheduledEvent> {
    private final PublishAlert useCase;

    public RefreshSiteFunction(PublishAlert useCase) {
        this.useCase = useCase;
    }

    @Override
    public void accept(ScheduledEvent event) {
        useCase.refresh();
    }
}
