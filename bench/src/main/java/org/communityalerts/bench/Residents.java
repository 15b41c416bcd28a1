package org.communityalerts.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.communityalerts.model.AudienceEntry;
import org.communityalerts.model.Channel;
import org.communityalerts.model.Geohash;
import org.communityalerts.places.PlacesFile;
import org.communityalerts.port.Places;

/** As many people as wanted, clustered as the real postcodes are, the same in every run. */
final class Residents {
    private static final long SEED = 20_261_124;

    private Residents() {}

    /** Two thirds want texts, a sixth calls, a sixth e-mails. */
    static List<AudienceEntry> entries(int count) {
        List<Places.Postcode> postcodes = PlacesFile.forceArea().forcePostcodes();
        var dice = new Random(SEED);
        var entries = new ArrayList<AudienceEntry>(count);
        for (int i = 0; i < count; i++) {
            var point = postcodes.get(dice.nextInt(postcodes.size())).point();
            String key = "%s#%08d-0000-7000-8000-000000000000".formatted(Geohash.encode(point), i);
            entries.add(new AudienceEntry(key, point, Set.of("farm-watch"), "en", address(i), null));
        }
        return entries;
    }

    private static Map<Channel, String> address(int i) {
        return switch (i % 6) {
            case 4 -> Map.of(Channel.VOICE, "+4411749%05d".formatted(i % 100_000));
            case 5 -> Map.of(Channel.EMAIL, "resident%06d@example.org".formatted(i));
            default -> Map.of(Channel.SMS, "+4477009%05d".formatted(i % 100_000));
        };
    }
}
