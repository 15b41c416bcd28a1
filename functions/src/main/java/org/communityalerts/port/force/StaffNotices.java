package org.communityalerts.port.force;

import org.communityalerts.domain.force.StaffNotice;

/** Has people of the force told of something. It never throws: the sweep comes by again where nobody could be told. */
@FunctionalInterface
public interface StaffNotices {
    void tell(StaffNotice notice);
}
