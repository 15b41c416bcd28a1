package org.communityalerts.port;

import org.communityalerts.model.News;

/** Has integrators told what happens to their alerts. It never throws: whom nobody can tell just now holds nothing up. */
@FunctionalInterface
public interface Herald {
    void tell(News news);
}
