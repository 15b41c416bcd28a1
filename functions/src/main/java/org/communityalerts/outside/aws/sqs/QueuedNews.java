package org.communityalerts.outside.aws.sqs;

import java.util.List;
import org.communityalerts.domain.Causes;
import org.communityalerts.domain.alert.News;
import org.communityalerts.port.Queue;
import org.communityalerts.port.force.NewsPublisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Queues what integrators are to be told. If that fails it is logged, and the work it is about goes on. */
public final class QueuedNews implements NewsPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(QueuedNews.class);

    private final Queue<News> queue;

    public QueuedNews(Queue<News> queue) {
        this.queue = queue;
    }

    @Override
    public void tell(News news) {
        try {
            queue.send(List.of(news));
        } catch (RuntimeException e) {
            LOG.error("{} could not be queued: {}", news.id(), Causes.of(e));
        }
    }
}
