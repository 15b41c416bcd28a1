package org.communityalerts.memory;

import java.util.HashMap;
import java.util.Map;
import org.communityalerts.port.reply.ReplyFiles;

/** What residents spoke or showed, in memory. */
public final class MemoryReplyFiles implements ReplyFiles {
    private final Map<String, byte[]> files = new HashMap<>();

    @Override
    public synchronized void keep(String id, String type, byte[] file) {
        files.put(id, file);
    }

    @Override
    public String url(String id) {
        return "https://files.example.org/" + id;
    }

    @Override
    public synchronized void remove(String id) {
        files.remove(id);
    }

    public synchronized boolean has(String id) {
        return files.containsKey(id);
    }

    public synchronized boolean isEmpty() {
        return files.isEmpty();
    }

    public synchronized byte[] file(String id) {
        return files.get(id);
    }
}
