package org.communityalerts.edge.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.communityalerts.craft.person.Screening;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.domain.audience.Joining;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Wishes;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryGroups;
import org.junit.jupiter.api.Test;

class ParticularsFormTest {
    private static final ParticularsForm FORM =
            ParticularsForm.ofAnybody(new Screening(PlacesFile.forceArea(), () -> Examples.NOW), new MemoryGroups());

    @Test
    void addresses_pasted_with_marks_nobody_sees_are_taken_without_them() {
        var fields = fields("""
                {"name":"Ada Archer","mobile":"\\u202a+44 7700 900123\\u202c","landline":"\\u20680117 496 0123\\u2069",
                 "email":"\\u200eada@\\u200bexample.org","postcode":"\\ufeffBS20\\u20098QJ"}""");

        var read = FORM.read(fields);

        fields.refuseIfWrong();
        assertThat(read.contact().mobile()).isEqualTo("+447700900123");
        assertThat(read.contact().landline()).isEqualTo("+441174960123");
        assertThat(read.contact().email()).isEqualTo("ada@example.org");
        assertThat(read.home().postcode()).isEqualTo("BS20 8QJ");
    }

    @Test
    void a_browser_on_record_whose_push_service_is_not_known_any_more_keeps_nobody_from_changing_the_rest() {
        var own = ParticularsForm.ofOneself(
                new Screening(PlacesFile.forceArea(), () -> Examples.NOW), new MemoryGroups(), _ -> false);
        Browser before = Examples.browser("https://push.example.org/1");
        Browser other = Examples.browser("https://push.example.org/2");
        var since = Examples.resident(1, Examples.PORTISHEAD, Channel.SMS)
                .change()
                .pushedTo(before)
                .done();

        var same = Fields.of(
                Json.mapper().valueToTree(Map.of("postcode", "BS1 4TR", "browser", BrowserForm.write(before))));
        assertThat(own.read(same, since).contact().browser()).isEqualTo(before);
        same.refuseIfWrong();
        var another = Fields.of(Json.mapper().valueToTree(Map.of("browser", BrowserForm.write(other))));
        own.read(another, since);
        assertThatThrownBy(another::refuseIfWrong).isInstanceOf(Problem.Exception.class);
    }

    @Test
    void whoever_is_pushed_to_need_say_no_name_and_none_is_made_up_also_once_the_browser_is_gone() {
        var own = ParticularsForm.ofOneself(
                new Screening(PlacesFile.forceArea(), () -> Examples.NOW), new MemoryGroups(), _ -> true);
        Browser browser = Examples.browser("https://fcm.googleapis.com/1");
        var nameless = Fields.of(
                Json.mapper().valueToTree(Map.of("postcode", "BS20 8QJ", "browser", BrowserForm.write(browser))));
        var read = own.read(nameless);

        nameless.refuseIfWrong();
        assertThat(read.name()).isEmpty();
        var since = new Subscriber("r1", read, null, false)
                .change()
                .pushedTo(null)
                .reachedAt("+447700900123", null, null)
                .by(Set.of(Channel.SMS))
                .done();
        var change = fields("{\"postcode\":\"BS1 4TR\"}");
        assertThat(FORM.read(change, since).name()).isEmpty();
        change.refuseIfWrong();
    }

    @Test
    void a_name_that_turns_the_direction_of_a_text_is_still_refused() {
        var fields = fields("""
                {"name":"Ada\\u202e","mobile":"07700 900123","postcode":"BS20 8QJ"}""");

        FORM.read(fields);

        assertThatThrownBy(fields::refuseIfWrong).isInstanceOf(Problem.Exception.class);
    }

    @Test
    void what_cannot_be_read_is_refused_once_and_for_what_it_is_not_as_missing_too() {
        var form = fields("{\"name\":\"A\\nB\",\"email\":\"a\\u0007@example.org\",\"postcode\":5}");

        FORM.read(form);

        assertThatThrownBy(form::refuseIfWrong)
                .isInstanceOfSatisfying(
                        Problem.Exception.class,
                        refused -> assertThat(refused.problem().errors())
                                .extracting(Problem.Error::pointer)
                                .containsExactly("/name", "/email", "/postcode"));
    }

    @Test
    void residents_come_into_open_groups_stay_in_those_they_are_in_and_ask_for_others() {
        var groups = new MemoryGroups("farm-watch");
        groups.create(new Group("barn-watch", "", Joining.ASKED, 0, null));
        groups.create(new Group("rural-crime", "", Joining.VETTED, 0, null));
        groups.create(new Group("horse-crime", "", Joining.VETTED, 0, null));
        ParticularsForm own =
                ParticularsForm.ofOneself(new Screening(PlacesFile.forceArea(), () -> Examples.NOW), groups, _ -> true);
        Subscriber before = Examples.resident(1, Examples.PORTISHEAD, Channel.SMS, "rural-crime");

        assertThat(faults(own, before, "[\"farm-watch\",\"rural-crime\"]")).isEmpty();
        assertThat(faults(own, before, "[\"barn-watch\"]"))
                .contains("joined by asking")
                .doesNotContain("not exist");
        assertThat(faults(own, before, "[\"horse-crime\"]")).contains("does not exist");
        assertThat(own.read(fields("{}"), before).home().spot().groups()).containsExactly("rural-crime");

        ParticularsForm officers =
                ParticularsForm.ofAnybody(new Screening(PlacesFile.forceArea(), () -> Examples.NOW), groups);
        assertThat(faults(officers, before, "[\"barn-watch\",\"horse-crime\"]")).isEmpty();
    }

    @Test
    void wishes_that_are_left_out_stay_those_that_are_null_go_and_what_is_shown_can_be_sent_back() {
        var hours = new QuietHours(LocalTime.NOON, LocalTime.of(7, 0));
        var wishes = new Wishes(
                Map.of("scam", new Wishes.Wish(Set.of(Channel.EMAIL), hours), "event", new Wishes.Wish(Set.of(), null)),
                LocalDate.of(2026, 12, 24),
                Digest.WEEKLY);
        Subscriber bare = Examples.resident(1, Examples.PORTISHEAD, Channel.SMS);
        Subscriber before = bare.change().wishing(wishes).done();

        assertThat(FORM.read(fields("{}"), before).preferences().wishes()).isEqualTo(wishes);
        assertThat(FORM.read(fields("{\"kinds\":null,\"pausedUntil\":null,\"digest\":null}"), before)
                        .preferences()
                        .wishes())
                .isEqualTo(Wishes.NONE);
        String shown = Json.mapper().writeValueAsString(WishesForm.View.of(wishes));
        assertThat(FORM.read(fields(shown), bare).preferences().wishes()).isEqualTo(wishes);
    }

    @Test
    void a_wish_for_no_kind_twice_for_one_or_by_the_web_is_refused_at_its_field() {
        Subscriber before = Examples.resident(1, Examples.PORTISHEAD, Channel.SMS);

        assertThat(said(before, "{\"kinds\":[{}]}")).contains("/kinds/0/kind", "is missing");
        assertThat(said(before, "{\"kinds\":[{\"kind\":\"scam\"},{\"kind\":\"scam\"}]}"))
                .contains("/kinds/1/kind", "is there twice");
        assertThat(said(before, "{\"kinds\":[{\"kind\":\"scam\",\"channels\":[\"web\"]}]}"))
                .contains("/kinds/0/channels", "sms, voice, email, push");
        assertThat(said(before, "{\"pausedUntil\":\"Christmas\"}")).contains("/pausedUntil", "must be a day such as");
        assertThat(said(before, "{\"digest\":\"none\"}")).contains("/digest", "must be one of daily, weekly");
    }

    private static String faults(ParticularsForm form, Subscriber before, String groups) {
        return said(form, before, "{\"groups\":" + groups + "}");
    }

    private static String said(Subscriber before, String body) {
        return said(FORM, before, body);
    }

    private static String said(ParticularsForm form, Subscriber before, String body) {
        var fields = fields(body);
        form.read(fields, before);
        try {
            fields.refuseIfWrong();
            return "";
        } catch (Problem.Exception e) {
            return e.problem().toString();
        }
    }

    private static Fields fields(String json) {
        return Fields.of(Json.mapper().readTree(json));
    }
}
