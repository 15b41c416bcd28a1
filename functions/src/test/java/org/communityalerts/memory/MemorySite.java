package org.communityalerts.memory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communityalerts.port.alert.Site;

/** A site in memory. */
public final class MemorySite implements Site {
    private final Map<String, byte[]> files = new TreeMap<>();

    @Override
    public synchronized void write(String path, String type, byte[] content) {
        files.put(path, content);
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
