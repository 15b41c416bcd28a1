package org.communityalerts.memory;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.communityalerts.port.alert.Site;

/** A site in memory. */
public final class MemorySite implements Site {
    private final Map<String, byte[]> files = new TreeMap<>();
    private final Set<String> gone = new HashSet<>();
    private boolean refuses;

    @Override
    public synchronized void write(String path, String type, byte[] content) {
        if (refuses) {
            refuses = false;
            throw new IllegalStateException("the site is shut");
        }
        files.put(path, content);
        gone.remove(path);
    }

    @Override
    public synchronized void gone(String path, byte[] html) {
        files.put(path, html);
        gone.add(path);
    }

    /** Takes the next file not. */
    public synchronized void refuse() {
        refuses = true;
    }

    /** Whether whoever asks for it is told that it is gone. */
    public synchronized boolean isGone(String path) {
        return gone.contains(path);
    }

    @Override
    public synchronized List<String> below(String folder) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(folder + "/"))
                .toList();
    }

    @Override
    public synchronized void remove(String path) {
        files.remove(path);
        gone.remove(path);
    }

    /** A file's content, or null. */
    public synchronized String text(String path) {
        byte[] content = files.get(path);
        return content == null ? null : new String(content, StandardCharsets.UTF_8);
    }

    public synchronized Map<String, byte[]> files() {
        return Map.copyOf(files);
    }
}
