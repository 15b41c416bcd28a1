package org.communityalerts.port.force;

import org.communityalerts.domain.alert.News;

/** Has integrators told what happens to their alerts. It never throws: whom nobody can tell just now holds nothing up. */
@FunctionalInterface
public interface NewsPublisher {
    void tell(News news);
}
