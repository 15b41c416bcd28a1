package org.communityalerts.alert.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.communityalerts.domain.Causes;
import org.communityalerts.domain.resident.Subscriber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * People as their records have them by now. A record that cannot be read keeps nobody else from being found.
 *
 * @param people those of some ids who are on record; throws if one of their records cannot be read
 */
record OnRecord(Function<List<String>, List<Subscriber>> people) {
    private static final Logger LOG = LoggerFactory.getLogger(OnRecord.class);

    /**
     * Those of some ids who are on record.
     *
     * @param unread takes the ids of records that cannot be read, unless that is all of them: then nothing can be
     */
    List<Subscriber> of(List<String> ids, Set<String> unread) {
        try {
            return people.apply(ids);
        } catch (RuntimeException e) {
            var found = oneByOne(ids, unread);
            if (unread.size() == ids.size()) {
                throw e;
            }
            return found;
        }
    }

    private List<Subscriber> oneByOne(List<String> ids, Set<String> unread) {
        var found = new ArrayList<Subscriber>();
        for (String id : ids) {
            try {
                found.addAll(people.apply(List.of(id)));
            } catch (RuntimeException e) {
                LOG.error("a record cannot be read, and its digest is left for later: {}", Causes.of(e));
                unread.add(id);
            }
        }
        return found;
    }
}
