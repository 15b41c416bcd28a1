package org.communityalerts.alert.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.communityalerts.craft.audio.CheckedRecordings;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.craft.picture.CheckedPhotos;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.domain.audience.Joining;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.form.AlertForm;
import org.communityalerts.edge.form.AreaForm;
import org.communityalerts.edge.form.AudienceForm;
import org.communityalerts.edge.form.IncidentForm;
import org.communityalerts.edge.form.QuestionForm;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.MemoryGroups;
import org.communityalerts.memory.MemoryRecordings;
import org.communityalerts.reply.hear.words.CommandWords;
import org.junit.jupiter.api.Test;

/**
 * Whatever alert somebody writes: no public file ever holds a word of one for a closed group. Those who are sent it are led to
 * a page that nobody else can guess and no other leads to.
 */
class ClosedGroupTest {
    private static final PlacesFile PLACES = PlacesFile.forceArea();
    private static final Caller OFFICER = new Caller("officer", Set.of("officer"), Set.of(), "pages");
    private static final Pattern UNGUESSABLE = Pattern.compile("a/[A-Z0-9]{10}/.*");
    private static final List<String> GROUPS = List.of("open-watch", "asked-watch", "closed-watch", "vetted-watch");

    private final Published published = new Published();
    private final MemoryGroups groups = new MemoryGroups();
    private final AtomicInteger ids = new AtomicInteger();
    private final AlertForm form = new AlertForm(
            new AudienceForm(
                    new AreaForm(PLACES, new Targeting(PLACES)), new AreaWords(PLACES), groups::names, () -> null),
            new CheckedRecordings(MemoryRecordings::new),
            new CheckedPhotos(() -> published.photos),
            new IncidentForm(
                    published.alerts,
                    published.alerts.incidents,
                    () -> "incident-" + ids.incrementAndGet(),
                    new Random(7),
                    "https://alerts.example.org"),
            new QuestionForm(CommandWords::are, CommandWords::answer),
            groups,
            500,
            () -> published.now,
            moment -> "alert-" + ids.incrementAndGet());

    @Test
    void no_public_file_holds_a_word_of_an_alert_for_a_closed_group() {
        var random = new Random(20261129);
        groups.create(Group.open(GROUPS.get(0), ""));
        groups.create(new Group(GROUPS.get(1), "", Joining.ASKED, 0, null));
        groups.create(new Group(GROUPS.get(2), "", Joining.VETTED, 0, null));
        groups.create(new Group(GROUPS.get(3), "", Joining.VETTED, 0, null));
        int open = 0;
        for (int i = 0; i < 100; i++) {
            List<String> chosen =
                    GROUPS.stream().filter(group -> random.nextInt(3) == 0).toList();
            boolean closed = chosen.stream()
                    .anyMatch(group -> groups.find(group).orElseThrow().vetted());
            open += closed ? 0 : 1;
            publish(closed ? "hidden" : "shown", chosen, random.nextBoolean());
        }

        assertThat(open).isBetween(20, 80);
        assertThat(namesOfThoseWith("shown")).isNotEmpty();
        List<String> hidden = namesOfThoseWith("hidden");
        assertThat(hidden).allMatch(name -> UNGUESSABLE.matcher(name).matches());
        for (String name : hidden) {
            String code = name.split("/")[1];
            assertThat(namesOfThoseWith(code)).allMatch(other -> other.startsWith("a/" + code + "/"));
        }
        assertThat(namesOfThoseWith("closed-watch")).isEmpty();
    }

    private List<String> namesOfThoseWith(String word) {
        return published.site.files().entrySet().stream()
                .filter(file -> new String(file.getValue(), StandardCharsets.UTF_8).contains(word))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void publish(String word, List<String> chosen, boolean all) {
        String body = """
                {"title":"A %1$s van","text":"It is %1$s.","emailText":"All about what is %1$s.",
                 "audience":{%2$s"area":%3$s}%4$s}""".formatted(
                        word,
                        chosen.isEmpty() ? "" : "\"groups\":" + Json.mapper().writeValueAsString(chosen) + ",",
                        all ? "{\"everywhere\":true}" : "{\"circle\":{\"postcode\":\"BS20 8QJ\",\"radiusMetres\":500}}",
                        all ? ",\"link\":true" : "");
        Alert alert = form.read(Json.mapper().readTree(body), OFFICER);
        published.publish(alert);
    }
}
