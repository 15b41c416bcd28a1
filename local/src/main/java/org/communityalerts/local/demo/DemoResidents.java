package org.communityalerts.local.demo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Wishes;
import org.communityalerts.port.audience.Places;

/**
 * Two thousand people who do not exist, at postcodes that do, the same in every run. Their numbers are those Ofcom keeps
 * for drama (07700 900000-900999 and 0117 496 0000-0999), their addresses at example.org, which belongs to nobody.
 */
public final class DemoResidents {
    public static final int COUNT = 2000;
    /** The groups of the demo, as a force names them. */
    public static final List<String> GROUPS =
            List.of("neighbourhood-watch", "farm-watch", "horse-watch", "business-watch", "rural-watch");

    private static final long SEED = 20_261_124;
    private static final int DRAMA_NUMBERS = 1000;
    private static final Wishes NO_EVENTS = new Wishes(Map.of("event", new Wishes.Wish(Set.of(), null)), null);
    private static final List<String> FIRST_NAMES =
            List.of("Ada", "Ben", "Cerys", "Dev", "Ella", "Farah", "George", "Hana", "Idris", "Joan");
    private static final List<String> LAST_NAMES =
            List.of("Archer", "Barton", "Combe", "Daw", "Exton", "Frome", "Gordano", "Hale", "Ivey", "Jenner");

    private DemoResidents() {}

    /** All of them, each at a postcode of the force's own area. */
    public static List<Subscriber> all() {
        return at(PlacesFile.forceArea().forcePostcodes());
    }

    private static List<Subscriber> at(List<Places.Postcode> postcodes) {
        var dice = new Random(SEED);
        var residents = new ArrayList<Subscriber>(COUNT);
        for (int i = 0; i < COUNT; i++) {
            residents.add(resident(i, postcodes.get(dice.nextInt(postcodes.size())), dice));
        }
        return residents;
    }

    /** The first thousand have mobiles, the others landlines; all have e-mail. */
    private static Subscriber resident(int number, Places.Postcode home, Random dice) {
        boolean mobile = number < DRAMA_NUMBERS;
        Set<String> groups = groups(dice);
        var one = new Subscriber(
                "demo-%04d".formatted(number),
                FIRST_NAMES.get(number % 10) + " " + LAST_NAMES.get(number / 10 % 10),
                mobile ? "+447700900%03d".formatted(number) : null,
                mobile ? null : "+441174960%03d".formatted(number - DRAMA_NUMBERS),
                "resident%04d@example.org".formatted(number),
                home.name(),
                home.point(),
                groups,
                channels(mobile, groups, dice),
                number % 25 == 0 ? "cy" : "en");
        return number % 40 == 7 ? one.change().wishing(NO_EVENTS).done() : one;
    }

    /** Farmers want one message: a text, or without a mobile an e-mail. Others with landlines want calls. */
    private static Set<Channel> channels(boolean mobile, Set<String> groups, Random dice) {
        boolean farmer = groups.contains("farm-watch");
        if (mobile) {
            return EnumSet.of(farmer || dice.nextInt(3) > 0 ? Channel.SMS : Channel.EMAIL);
        }
        if (farmer) {
            return EnumSet.of(Channel.EMAIL);
        }
        return groups.contains("neighbourhood-watch")
                ? EnumSet.of(Channel.VOICE, Channel.EMAIL)
                : EnumSet.of(Channel.VOICE);
    }

    private static Set<String> groups(Random dice) {
        var groups = new TreeSet<String>();
        for (int i = dice.nextInt(3); i >= 0; i--) {
            groups.add(GROUPS.get(dice.nextInt(GROUPS.size())));
        }
        return groups;
    }
}
