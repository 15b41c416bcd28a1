package org.communityalerts.craft.pack;

import java.util.regex.Pattern;

/**
 * A file of an archive.
 *
 * @param sha256 of its content, in hexadecimal
 */
public record PackedFile(String name, long bytes, String sha256) {
    /** So that no system reads one of them as a folder, an option or another name. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*\\.[a-z0-9]+");

    public PackedFile {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no file of an archive is called so");
        }
    }

    /** Its line in the list that {@code sha256sum --check} reads. */
    String line() {
        return sha256 + "  " + name + "\n";
    }
}
