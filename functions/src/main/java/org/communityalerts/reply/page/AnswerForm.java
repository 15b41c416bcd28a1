package org.communityalerts.reply.page;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.communityalerts.craft.person.EmailAddress;
import org.communityalerts.craft.person.PhoneNumber;
import org.communityalerts.craft.picture.RedrawnPicture;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.reply.Circumstances;
import org.communityalerts.domain.reply.Way;
import org.communityalerts.edge.Fields;
import org.communityalerts.port.audience.Places;
import org.jspecify.annotations.Nullable;

/** Reads what somebody says on a page, and refuses what cannot be. */
public final class AnswerForm {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_POSTCODE = 10;
    private static final int MOST_PHOTOS = 4;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final Places places;
    private final Supplier<String> keys;
    private final InstantSource clock;

    /** @param keys one that nobody can guess, for who sends none */
    public AnswerForm(Places places, Supplier<String> keys, InstantSource clock) {
        this.places = places;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @param files what they chose as photos; each is made anew, so that nothing of the file is kept but what is seen
     * @param key the sender's idempotency key
     */
    PageAnswer read(Fields form, List<byte[]> files, @Nullable String key) {
        String own = key == null ? keys.get() : key;
        String words = form.text("words", LONGEST);
        String name = form.optionalLine("name", LONGEST_NAME);
        Optional<String> address = address(form);
        var about = new Circumstances(Way.PAGE, name, place(form), seenAt(form), null, List.of(), null);
        String code = form.optionalLine("code", LONGEST_NAME);
        if (code != null && !AnswerCode.is(code)) {
            form.fail("code", "is not one that was given here");
        }
        form.nothingElse();
        List<byte[]> photos = photos(form, files);
        form.refuseIfWrong();
        return new PageAnswer(
                "P" + AnswerCode.of("id " + own),
                code == null ? AnswerCode.of(own) : code,
                words,
                about,
                photos,
                address);
    }

    private static List<byte[]> photos(Fields form, List<byte[]> files) {
        if (files.size() > MOST_PHOTOS) {
            form.fail("photos", "must be at most " + MOST_PHOTOS);
            return List.of();
        }
        var photos = new ArrayList<byte[]>();
        for (int i = 0; i < files.size(); i++) {
            RedrawnPicture.Made made = RedrawnPicture.made(files.get(i));
            if (made.picture() == null) {
                form.fail("photos/" + i, made.why());
            } else {
                photos.add(made.picture());
            }
        }
        return photos;
    }

    private static Optional<String> address(Fields form) {
        String given = form.optionalPastedText("address", LONGEST_ADDRESS);
        if (given == null) {
            return Optional.empty();
        }
        Optional<String> address = given.contains("@")
                ? EmailAddress.of(given)
                : PhoneNumber.of(given)
                        .filter(number -> number.kind() == PhoneNumber.Kind.MOBILE)
                        .map(PhoneNumber::e164);
        if (address.isEmpty()) {
            form.fail("address", "must be an e-mail address or a mobile number, or be left out");
        }
        return address;
    }

    private @Nullable Point place(Fields form) {
        if (!form.has("place")) {
            return null;
        }
        Fields place = form.object("place");
        if (place == null) {
            return null;
        }
        String postcode = place.optionalPastedText("postcode", LONGEST_POSTCODE);
        int before = form.faults();
        Point point = postcode == null ? point(place) : postcode(place, postcode);
        place.nothingElse();
        return form.faults() == before ? point : null;
    }

    private static @Nullable Point point(Fields place) {
        double lat = place.number("lat", -90, 90);
        double lon = place.number("lon", -180, 180);
        return Double.isNaN(lat) || Double.isNaN(lon) ? null : new Point(lat, lon);
    }

    private Point postcode(Fields place, String postcode) {
        return places.postcode(postcode)
                .map(Places.Postcode::point)
                .orElseGet(() -> place.fail("postcode", "is no postcode of this area"));
    }

    private @Nullable Instant seenAt(Fields form) {
        Instant at = form.moment("seenAt");
        return at != null && at.isAfter(clock.instant().plus(CLOCKS_DIFFER))
                ? form.fail("seenAt", "must not be in the future")
                : at;
    }
}
