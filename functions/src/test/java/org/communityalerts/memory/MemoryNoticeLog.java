package org.communityalerts.memory;

import java.util.HashSet;
import java.util.Set;
import org.communityalerts.port.force.NoticeLog;

/** What has been told; who began and did not end lets others begin once their time is over. */
public final class MemoryNoticeLog implements NoticeLog {
    private final Set<String> begun = new HashSet<>();
    private final Set<String> done = new HashSet<>();
    private final Set<String> opened = new HashSet<>();

    @Override
    public synchronized boolean begin(String what) {
        return !done.contains(what) && begun.add(what);
    }

    @Override
    public synchronized void done(String what) {
        done.add(what);
    }

    /** The leases of all who began and did not end are over. */
    public synchronized void later() {
        begun.clear();
    }

    @Override
    public synchronized void open(String notice) {
        opened.add(notice);
    }

    @Override
    public synchronized boolean opened(String notice) {
        return opened.contains(notice);
    }
}
