package org.communityalerts.port.resident;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.communityalerts.port.Upload;

/** Files of residents that come in and go out; none is kept for long. */
public interface Files {
    /** An address that file and no other can be PUT to, for some minutes. */
    String uploadUrl(String name, Upload file);

    /** Which version of a file is there, if any is. */
    Optional<String> version(String name);

    /** Brings one version of a file here; false if it is not there any more, or another in its place. */
    boolean fetch(String name, String version, Path to);

    /** Writes a file, in place of one of that name. */
    void write(String name, Consumer<OutputStream> content);

    /** An address a file can be had from, for some minutes. */
    String downloadUrl(String name);
}
