package org.communityalerts.local;

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.communityalerts.craft.pack.PackCheck;
import org.communityalerts.craft.pack.PublicHalf;

/** {@code make verify-pack}: whether a disclosure pack is as the force signed it. */
public final class VerifyPack {
    private VerifyPack() {}

    public static void main(String[] arguments) throws Exception {
        Command.run(() -> work(Path.of(arguments[0]), Path.of(arguments[1])));
    }

    private static void work(Path pack, Path key) throws Exception {
        for (Path file : new Path[] {pack, key}) {
            if (!Files.isRegularFile(file)) {
                throw new FileNotFoundException("PACK and KEY are files: there is none at \"" + file + "\"");
            }
        }
        Optional<String> fault = PackCheck.fault(pack, PublicHalf.of(Files.readString(key)));
        System.out.println(fault.orElse("as it was signed: every file, and no other"));
        System.exit(fault.isEmpty() ? 0 : 1);
    }
}
