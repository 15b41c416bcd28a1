package org.communityalerts.memory;

import java.util.HashMap;
import java.util.Map;
import org.communityalerts.port.reply.SpokenReplies;

/** What residents spoke, in memory. */
public final class MemorySpokenReplies implements SpokenReplies {
    private final Map<String, byte[]> sounds = new HashMap<>();

    @Override
    public synchronized void keep(String id, byte[] sound) {
        sounds.put(id, sound);
    }

    @Override
    public String listenUrl(String id) {
        return "https://listen.example.org/" + id;
    }

    @Override
    public synchronized void remove(String id) {
        sounds.remove(id);
    }

    public synchronized boolean has(String id) {
        return sounds.containsKey(id);
    }
}
