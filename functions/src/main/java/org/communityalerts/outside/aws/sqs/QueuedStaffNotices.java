package org.communityalerts.outside.aws.sqs;

import java.util.List;
import org.communityalerts.domain.Causes;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.port.Queue;
import org.communityalerts.port.force.StaffNotices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Queues what people of the force are to be told. If that fails it is logged, and the work it is about goes on. */
public final class QueuedStaffNotices implements StaffNotices {
    private static final Logger LOG = LoggerFactory.getLogger(QueuedStaffNotices.class);

    private final Queue<StaffNotice> queue;

    public QueuedStaffNotices(Queue<StaffNotice> queue) {
        this.queue = queue;
    }

    @Override
    public void tell(StaffNotice notice) {
        try {
            queue.send(List.of(notice));
        } catch (RuntimeException e) {
            LOG.error("{} could not be queued: {}", notice.id(), Causes.of(e));
        }
    }
}
