package org.communityalerts.domain.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Kind;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.Occasion;
import org.communityalerts.domain.audience.Reached;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;

class WishesTest {
    private static final Map<Channel, String> ADDRESSES =
            Map.of(Channel.SMS, "+447700900001", Channel.EMAIL, "ada@example.org");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
    private static final QuietHours WORK = new QuietHours(LocalTime.of(8, 0), LocalTime.of(18, 0));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void a_kind_comes_by_the_channel_and_at_the_hours_chosen_for_it_and_others_as_usual() {
        AudienceEntry ada = wishing(new Wishes(Map.of("scam", wish(WORK, Channel.EMAIL)), null));

        AudienceEntry met = ada.on(routine("scam", TODAY));
        assertThat(met.channels()).containsExactly(Channel.EMAIL);
        assertThat(met.quietHours()).isEqualTo(WORK);
        assertThat(ada.on(routine("flood", TODAY))).isEqualTo(ada);
        assertThat(ada.on(routine("other", TODAY))).isEqualTo(ada);
    }

    @Test
    void a_kind_with_no_channel_does_not_come() {
        AudienceEntry ada = wishing(new Wishes(Map.of("scam", wish(null)), null));

        assertThat(ada.on(routine("scam", TODAY)).addresses()).isEmpty();
    }

    @Test
    void a_kind_that_is_wanted_by_a_channel_that_is_gone_comes_by_those_there_are() {
        AudienceEntry ada = wishing(new Wishes(Map.of("scam", wish(null, Channel.VOICE)), null));

        assertThat(ada.on(routine("scam", TODAY)).addresses()).isEqualTo(ADDRESSES);
    }

    @Test
    void a_pause_ends_with_the_day_that_is_named_by_londons_calendar() {
        AudienceEntry ada = wishing(new Wishes(Map.of(), LocalDate.of(2027, 6, 1)));

        assertThat(ada.on(Occasion.of("other", false, Instant.parse("2027-05-31T22:59:59Z")))
                        .addresses())
                .isEmpty();
        assertThat(ada.on(Occasion.of("other", false, Instant.parse("2027-05-31T23:00:00Z"))))
                .isEqualTo(ada);
    }

    @Test
    void what_is_urgent_reaches_everybody_whatever_they_chose_and_whatever_is_routine_never_widens() {
        var dice = new Random(22);
        for (int i = 0; i < 1000; i++) {
            AudienceEntry one = wishing(random(dice));
            assertThat(one.on(new Occasion("scam", true, TODAY))).isEqualTo(one);
            AudienceEntry met = one.on(routine("scam", TODAY));
            assertThat(ADDRESSES).containsAllEntriesOf(met.addresses());
            assertThat(met.addresses().isEmpty()).isEqualTo(stays(one.wishes()));
        }
    }

    @Test
    void whoever_was_told_of_a_danger_is_told_that_it_is_over_though_they_have_paused() {
        AudienceEntry ada = wishing(new Wishes(Map.of("other", wish(null)), TODAY.plusDays(365)));
        Alert allClear = Examples.to(new Audience(
                List.of(new Area.Everywhere()),
                Set.of(),
                Audience.Exclusion.NOBODY,
                "those it reached",
                new Reached("alert-1", List.of("alert-1"), false, null)));

        assertThat(allClear.severity().urgent()).isFalse();
        assertThat(ada.on(allClear.occasion())).isEqualTo(ada);
    }

    @Test
    void an_alert_of_no_kind_is_of_none_of_the_others_for_whoever_wants_none_of_those() {
        AudienceEntry ada = wishing(new Wishes(Map.of(Kind.OTHER, wish(null)), null));

        assertThat(ada.on(Examples.everywhere().occasion()).addresses()).isEmpty();
    }

    @Test
    void only_what_is_routine_and_goes_on_from_nothing_waits_for_a_digest() {
        AudienceEntry ada = wishing(new Wishes(Map.of(), null, Digest.WEEKLY));

        assertThat(ada.digest(routine("scam", TODAY))).isEqualTo(Digest.WEEKLY);
        assertThat(ada.digest(new Occasion("scam", true, TODAY))).isEqualTo(Digest.NONE);
        assertThat(ada.on(routine("scam", TODAY))).isEqualTo(ada);
        Occasion routine = routine("scam", TODAY);
        assertThat(Recipient.of(ada, Channel.EMAIL, "ada@example.org", routine).digest())
                .isEqualTo(Digest.WEEKLY);
        assertThat(Recipient.of(ada, Channel.SMS, "+447700900001", routine).digest())
                .isEqualTo(Digest.NONE);
    }

    @Test
    void a_pause_that_is_over_leaves_the_digest() {
        var wishes = new Wishes(Map.of("scam", wish(null)), TODAY, Digest.DAILY);

        assertThat(wishes.unpaused()).isEqualTo(new Wishes(Map.of("scam", wish(null)), null, Digest.DAILY));
    }

    /** Said anew: nothing comes while they have paused, or if they want the kind by nothing. */
    private static boolean stays(Wishes wishes) {
        boolean paused = wishes.pausedUntil() != null && wishes.pausedUntil().toEpochDay() > TODAY.toEpochDay();
        return paused
                || wishes.kinds().containsKey("scam")
                        && wishes.kinds().get("scam").channels().isEmpty();
    }

    private static Wishes random(Random dice) {
        var some = new HashSet<Channel>();
        for (Channel channel : Channel.values()) {
            if (channel.isSent() && dice.nextBoolean()) {
                some.add(channel);
            }
        }
        return new Wishes(
                dice.nextBoolean() ? Map.of("scam", new Wishes.Wish(some, null)) : Map.of(),
                dice.nextInt(3) == 0 ? TODAY.plusDays(dice.nextInt(5) - 2) : null);
    }

    private static Wishes.Wish wish(QuietHours hours, Channel... channels) {
        return new Wishes.Wish(Set.of(channels), hours);
    }

    private static Occasion routine(String kind, LocalDate day) {
        return new Occasion(kind, false, day);
    }

    private static AudienceEntry wishing(Wishes wishes) {
        return new AudienceEntry("gcnh#1", Examples.PORTISHEAD, Set.of(), "en", ADDRESSES, NIGHT, wishes);
    }
}
