package org.communityalerts.edge.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.communityalerts.domain.alert.Kind;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.domain.resident.Wishes;
import org.communityalerts.edge.Fields;
import org.jspecify.annotations.Nullable;

/** What somebody wants to hear of as the HTTP contract has it, read and written. */
final class WishesForm {
    /**
     * Wishes as an answer shows them.
     *
     * @param kinds in the order of their words; null for none
     * @param digest its word; null for none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            @Nullable List<Map<String, Object>> kinds,
            @Nullable LocalDate pausedUntil,
            @Nullable String digest) {
        static View of(Wishes wishes) {
            String digest =
                    wishes.digest() == Digest.NONE ? null : wishes.digest().word();
            return new View(WishesForm.write(wishes), wishes.pausedUntil(), digest);
        }
    }

    private WishesForm() {}

    /** The form's wishes, with what it leaves out as it was; what is wrong is noted. */
    static Wishes read(Fields form, Wishes before) {
        return new Wishes(
                form.says("kinds") ? kinds(form) : before.kinds(),
                form.says("pausedUntil") ? DayForm.read(form, "pausedUntil") : before.pausedUntil(),
                form.says("digest") ? digest(form) : before.digest());
    }

    private static Digest digest(Fields form) {
        Digest asked =
                form.word("digest", word -> Digest.of(word).filter(digest -> digest != Digest.NONE), "daily, weekly");
        return asked == null ? Digest.NONE : asked;
    }

    private static @Nullable List<Map<String, Object>> write(Wishes wishes) {
        return wishes.kinds().isEmpty()
                ? null
                : new TreeMap<>(wishes.kinds())
                        .entrySet().stream()
                                .map(entry -> write(entry.getKey(), entry.getValue()))
                                .toList();
    }

    private static Map<String, Object> write(String kind, Wishes.Wish wish) {
        var shown = new TreeMap<String, Object>();
        shown.put("kind", kind);
        if (!wish.channels().isEmpty()) {
            shown.put(
                    "channels",
                    wish.channels().stream().sorted().map(Channel::word).toList());
        }
        if (wish.quietHours() != null) {
            shown.put("quietHours", QuietHoursForm.write(wish.quietHours()));
        }
        return shown;
    }

    private static Map<String, Wishes.Wish> kinds(Fields form) {
        var kinds = new HashMap<String, Wishes.Wish>();
        for (Fields one : form.objects("kinds", Kind.all().size())) {
            Kind kind = AlertForm.kind(one);
            Set<Channel> channels = AlertForm.channels(one);
            if (channels.contains(Channel.WEB)) {
                one.fail("channels", "must be some of sms, voice, email, push: the web shows all that is public");
            }
            var wish = new Wishes.Wish(channels, QuietHoursForm.read(one));
            one.nothingElse();
            if (kind == null) {
                one.fail("kind", "is missing, or is no kind: " + words());
            } else if (kinds.put(kind.word(), wish) != null) {
                one.fail("kind", "is there twice");
            }
        }
        return kinds;
    }

    private static String words() {
        return Kind.all().stream().map(Kind::word).collect(Collectors.joining(", "));
    }
}
