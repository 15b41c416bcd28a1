package org.communityalerts.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.port.reply.MailFiles;

/** E-mails in a map. */
public final class MemoryMailFiles implements MailFiles {
    private final Map<String, byte[]> files = new HashMap<>();

    public void put(String file, byte[] mail) {
        files.put(file, mail);
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    @Override
    public Optional<byte[]> read(String file) {
        return Optional.ofNullable(files.get(file));
    }

    @Override
    public void remove(String file) {
        files.remove(file);
    }
}
