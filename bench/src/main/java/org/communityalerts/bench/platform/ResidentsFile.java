package org.communityalerts.bench.platform;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.port.audience.Places;

/** A CSV file of residents: one a row, at a real postcode, in one or two groups; the same in every run. */
public final class ResidentsFile {
    private static final long SEED = 20_261_124;

    private ResidentsFile() {}

    public static void write(Path file, int rows) throws IOException {
        List<Places.Postcode> postcodes = PlacesFile.forceArea().forcePostcodes();
        var dice = new Random(SEED);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("name,email,postcode,groups,channels,language\n");
            for (int i = 0; i < rows; i++) {
                String home = postcodes.get(dice.nextInt(postcodes.size())).name();
                String groups = dice.nextBoolean() ? "farm-watch" : "farm-watch;horse-watch";
                out.write("Resident %d,resident%06d@example.org,%s,%s,email,en%n".formatted(i, i, home, groups));
            }
        }
    }
}
