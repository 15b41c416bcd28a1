package org.communityalerts.port.resident;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
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

    /** Begins a file that is written part by part; what its parts are kept under until it is whole. */
    String begin(String name);

    /**
     * Writes a part, in place of one of that number; what is told of it at the end.
     *
     * @param number from one on
     * @param content five megabytes at the least, but for the last
     */
    String part(String name, String upload, int number, byte[] content);

    /** Makes a file of its parts, unless that is done; false if they are not those that are there. */
    boolean finish(String name, String upload, List<String> parts);

    /**
     * An address a file can be had from, for some minutes.
     *
     * @param as what it is called where it is saved
     */
    String downloadUrl(String name, String as);
}
