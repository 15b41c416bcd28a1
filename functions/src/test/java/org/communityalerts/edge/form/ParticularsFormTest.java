package org.communityalerts.edge.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.communityalerts.craft.person.Screening;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.domain.audience.Joining;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryGroups;
import org.junit.jupiter.api.Test;

class ParticularsFormTest {
    private static final ParticularsForm FORM =
            ParticularsForm.ofAnybody(new Screening(PlacesFile.forceArea()), new MemoryGroups());

    @Test
    void addresses_pasted_with_marks_nobody_sees_are_taken_without_them() {
        var fields = fields("""
                {"name":"Ada Archer","mobile":"\\u202a+44 7700 900123\\u202c","landline":"\\u20680117 496 0123\\u2069",
                 "email":"\\u200eada@\\u200bexample.org","postcode":"\\ufeffBS20\\u20098QJ"}""");

        var read = FORM.read(fields);

        fields.refuseIfWrong();
        assertThat(read.mobile()).isEqualTo("+447700900123");
        assertThat(read.landline()).isEqualTo("+441174960123");
        assertThat(read.email()).isEqualTo("ada@example.org");
        assertThat(read.postcode()).isEqualTo("BS20 8QJ");
    }

    @Test
    void a_name_that_turns_the_direction_of_a_text_is_still_refused() {
        var fields = fields("""
                {"name":"Ada\\u202e","mobile":"07700 900123","postcode":"BS20 8QJ"}""");

        FORM.read(fields);

        assertThatThrownBy(fields::refuseIfWrong).isInstanceOf(Problem.Exception.class);
    }

    @Test
    void residents_come_into_open_groups_stay_in_those_they_are_in_and_ask_for_others() {
        var groups = new MemoryGroups("farm-watch");
        groups.create(new Group("barn-watch", "", Joining.ASKED, 0, null));
        groups.create(new Group("rural-crime", "", Joining.VETTED, 0, null));
        groups.create(new Group("horse-crime", "", Joining.VETTED, 0, null));
        ParticularsForm own = ParticularsForm.ofOneself(new Screening(PlacesFile.forceArea()), groups);
        Subscriber before = Examples.resident(1, Examples.PORTISHEAD, Channel.SMS, "rural-crime");

        assertThat(faults(own, before, "[\"farm-watch\",\"rural-crime\"]")).isEmpty();
        assertThat(faults(own, before, "[\"barn-watch\"]"))
                .contains("joined by asking")
                .doesNotContain("not exist");
        assertThat(faults(own, before, "[\"horse-crime\"]")).contains("does not exist");
        assertThat(own.read(fields("{}"), before).groups()).containsExactly("rural-crime");

        ParticularsForm officers = ParticularsForm.ofAnybody(new Screening(PlacesFile.forceArea()), groups);
        assertThat(faults(officers, before, "[\"barn-watch\",\"horse-crime\"]")).isEmpty();
    }

    private static String faults(ParticularsForm form, Subscriber before, String groups) {
        var fields = fields("{\"groups\":" + groups + "}");
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
