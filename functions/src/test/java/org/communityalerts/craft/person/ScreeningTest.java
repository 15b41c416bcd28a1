package org.communityalerts.craft.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.wording.Vectors;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Wishes;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;

class ScreeningTest {
    private static final Set<String> GROUPS = Set.of("farm-watch");
    private final Screening screening = new Screening(PlacesFile.forceArea(), () -> Examples.NOW);

    @Test
    void particulars_come_out_as_they_are_kept() {
        var result =
                check(draft("07700 900123", "0117 496 0123", " Ada@Example.org", "bs208qj", Set.of("voice", "sms")));

        assertThat(result.faults()).isEmpty();
        assertThat(result.particulars().contact().mobile()).isEqualTo("+447700900123");
        assertThat(result.particulars().contact().landline()).isEqualTo("+441174960123");
        assertThat(result.particulars().contact().email()).isEqualTo("ada@example.org");
        assertThat(result.particulars().home().postcode()).isEqualTo("BS20 8QJ");
        assertThat(result.particulars().preferences().channels()).containsExactlyInAnyOrder(Channel.SMS, Channel.VOICE);
        assertThat(result.particulars().preferences().language()).isEqualTo("en");
    }

    @Test
    void a_pause_ends_within_a_year_and_a_longer_one_on_record_keeps_nothing_else_from_being_changed() {
        LocalDate longest = LocalDate.parse("2027-11-24");

        assertThat(check(paused(longest), null)).isEmpty();
        assertThat(check(paused(longest.plusDays(1)), null)).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("pausedUntil");
            assertThat(fault.detail()).contains("within a year from today");
        });
        var before = Examples.resident(1, Examples.PORTISHEAD, Channel.SMS)
                .change()
                .wishing(new Wishes(Map.of(), longest.plusDays(1)))
                .done();
        assertThat(check(paused(longest.plusDays(1)), before)).isEmpty();
        assertThat(check(paused(longest.plusDays(2)), before)).hasSize(1);
    }

    private List<Fault> check(UncheckedParticulars draft, Subscriber before) {
        return screening.check(draft, GROUPS, before).faults();
    }

    @Test
    void without_a_choice_the_channel_suits_the_address() {
        assertThat(check(draft("07700900123", null, "a@example.org", "BS20 8QJ", Set.of()))
                        .particulars()
                        .preferences()
                        .channels())
                .containsExactly(Channel.SMS);
        assertThat(check(draft(null, "01174960123", "a@example.org", "BS20 8QJ", Set.of()))
                        .particulars()
                        .preferences()
                        .channels())
                .containsExactly(Channel.VOICE);
        assertThat(check(draft(null, null, "a@example.org", "BS20 8QJ", Set.of()))
                        .particulars()
                        .preferences()
                        .channels())
                .containsExactly(Channel.EMAIL);
    }

    @Test
    void everything_wrong_is_said_at_once() {
        var draft = new UncheckedParticulars(
                " ",
                "0117 496 0123",
                "07700900123",
                "ada",
                "ZZ1 1ZZ",
                Set.of("knitters"),
                Set.of("fax"),
                "fr",
                null,
                Wishes.NONE,
                null,
                List.of(),
                null);

        assertThat(screening.check(draft, GROUPS, null).faults())
                .extracting(Fault::field)
                .containsExactlyInAnyOrder(
                        "name", "mobile", "landline", "email", "postcode", "groups", "language", "channels");
    }

    @Test
    void a_number_in_the_other_numbers_place_is_told_where_it_belongs() {
        assertThat(check(draft("0117 496 0123", null, null, "BS20 8QJ", Set.of()))
                        .faults())
                .containsExactly(new Fault("mobile", "is a landline number: put it under landline"));
    }

    @Test
    void a_channel_without_its_address_is_refused() {
        assertThat(check(draft(null, null, "a@example.org", "BS20 8QJ", Set.of("sms")))
                        .faults())
                .containsExactly(new Fault("channels", "has sms, which needs a mobile number"));
    }

    @Test
    void an_address_that_is_refused_is_told_of_once_and_not_as_a_channel_without_one() {
        assertThat(check(draft(null, null, "jo@@example", "BS20 8QJ", Set.of("email")))
                        .faults())
                .extracting(Fault::field)
                .containsExactly("email");
    }

    @Test
    void a_person_without_any_address_is_refused() {
        assertThat(check(draft(null, null, null, "BS20 8QJ", Set.of())).faults())
                .extracting(Fault::field)
                .containsExactly("mobile");
    }

    @Test
    void what_is_no_postcode_is_refused() {
        assertThat(Vectors.read("notify_postcode_cases.json", "validity")
                        .filter(c -> !c.path("valid").asBoolean()))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(check(draft(
                                        "07700900123",
                                        null,
                                        null,
                                        c.path("input").asString(),
                                        Set.of()))
                                .faults())
                        .extracting(Fault::field)
                        .containsExactly("postcode"));
    }

    private Screening.Result check(UncheckedParticulars draft) {
        return screening.check(draft, GROUPS, null);
    }

    private static UncheckedParticulars paused(LocalDate until) {
        return draft("07700900123", null, null, "BS20 8QJ", Set.of("sms"), new Wishes(Map.of(), until));
    }

    private static UncheckedParticulars draft(
            String mobile, String landline, String email, String postcode, Set<String> channels) {
        return draft(mobile, landline, email, postcode, channels, Wishes.NONE);
    }

    private static UncheckedParticulars draft(
            String mobile, String landline, String email, String postcode, Set<String> channels, Wishes wishes) {
        return new UncheckedParticulars(
                "Ada Archer",
                mobile,
                landline,
                email,
                postcode,
                Set.of("farm-watch"),
                channels,
                null,
                null,
                wishes,
                null,
                List.of(),
                null);
    }
}
