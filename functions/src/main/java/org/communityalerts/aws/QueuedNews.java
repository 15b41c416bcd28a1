package org.communityalerts.aws;

import java.util.List;
import org.communityalerts.model.Causes;
import org.communityalerts.model.News;
import org.communityalerts.port.Herald;
import org.communityalerts.port.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Queues what integrators are to be told. If that fails it is logged, and the work it is about goes on. */
public final class QueuedNews implements Herald {
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
