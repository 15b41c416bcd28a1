package org.communityalerts.port.resident;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Files of residents that come in and go out; none is kept for long. */
public interface Files {
    /** An address a file can be PUT to, for some minutes. */
    String uploadUrl(String name);

    /** How many bytes were uploaded, if any were. */
    Optional<Long> size(String name);

    /** Brings a file here. */
    void fetch(String name, Path to);

    /** Writes a file, in place of one of that name. */
    void write(String name, Consumer<OutputStream> content);

    /** An address a file can be had from, for some minutes. */
    String downloadUrl(String name);
}
