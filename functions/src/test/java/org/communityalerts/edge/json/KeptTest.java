package org.communityalerts.edge.json;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.stream.Stream;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.News;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.domain.force.Hook;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.domain.force.Watch;
import org.communityalerts.edge.queue.QueueFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is kept or queued as JSON is read by the version after, and after a rollback by the version before. {@code kept.json}
 * has one of each record as a version wrote it: a field that comes later is not added there, so that it is read without.
 */
class KeptTest {
    private static final JsonNode KEPT = file();
    private static final String LATER = "later";
    /** Fields whose names are data. */
    private static final Set<String> MAPS = Set.of("channels", "chunks", "details");
    /** What says whom something is for: a field that is not known there could make those fewer. */
    private static final Set<String> NARROWING = Set.of("audience", "exclude", "reached", "limits", "scheme", "areas");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.communityalerts");

    @Test
    void there_is_one_of_each_record_that_is_read_from_a_store_or_a_queue() {
        Set<String> read = HOUSE.stream()
                .filter(KeptTest::reads)
                .flatMap(reader -> reader.getReferencedClassObjects().stream())
                .map(ReferencedClassObject::getRawType)
                .map(JavaClass::getBaseComponentType)
                .filter(JavaClass::isRecord)
                .map(JavaClass::getName)
                .collect(toSet());

        assertThat(KEPT.propertyNames()).containsExactlyInAnyOrderElementsOf(read);
    }

    private static boolean reads(JavaClass some) {
        return some.getCodeUnitCallsFromSelf().stream()
                .map(call -> call.getTarget())
                .anyMatch(called -> called.getOwner().isAssignableTo(QueueFunction.class)
                        || called.getOwner().isEquivalentTo(QueueFunction.Kind.class)
                        || called.getOwner().isAssignableTo(ObjectMapper.class)
                                && Set.of("readValue", "treeToValue").contains(called.getName()));
    }

    /** Everything else is handed the one mapper for what is kept; requests are read field by field. */
    @Test
    void only_requests_and_what_comes_with_the_version_have_the_mapper_that_refuses_unknown_fields() {
        Set<String> strict = HOUSE.get(Json.class).getMethod("mapper").getAccessesToSelf().stream()
                .map(access -> access.getOwner())
                .map(JavaCodeUnit::getFullName)
                .map(name -> name.replaceAll(".*\\.(\\w+\\.[\\w<>]+)\\(.*", "$1"))
                .collect(toSet());

        assertThat(strict).containsExactlyInAnyOrder("Http.<clinit>", "Ports.settingsBook", "PrimingAnswers.<init>");
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_a_version_kept_is_read_and_kept_anew_without_losing_anything(Class<?> record) {
        JsonNode before = KEPT.get(record.getName());

        Object read = Json.kept().treeToValue(before, record);

        assertHolds(Json.mapper().readTree(Json.mapper().writeValueAsString(read)), before);
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_only_a_later_version_knows_is_left_out(Class<?> record) {
        JsonNode before = KEPT.get(record.getName());

        JsonNode later = extended(before.deepCopy());
        if (record == Slice.class) {
            ((ObjectNode) later).remove(LATER);
        }

        assertThat((Object) Json.kept().treeToValue(later, record))
                .isEqualTo(Json.kept().treeToValue(before, record));
        assertThatThrownBy(() -> Json.mapper().treeToValue(later, record)).isInstanceOf(DatabindException.class);
    }

    /** Whoever a later version leaves out must not be reached because this one does not know why. */
    @ParameterizedTest
    @MethodSource("narrowing")
    void what_a_later_version_says_of_whom_something_is_for_is_never_left_out(Class<?> record, String at) {
        JsonNode later = KEPT.get(record.getName()).deepCopy();

        ((ObjectNode) later.at(at)).put(LATER, true);

        assertThatThrownBy(() -> Json.kept().treeToValue(later, record)).hasMessageContaining(LATER);
    }

    static Stream<Arguments> narrowing() {
        return Stream.of(
                arguments(Alert.class, "/audience"),
                arguments(Alert.class, "/audience/exclude"),
                arguments(Alert.class, "/audience/reached"),
                arguments(Alert.class, "/audience/areas/0"),
                arguments(Slice.class, ""),
                arguments(named("org.communityalerts.outside.aws.dynamo.force.DynamoIntegrators$Content"), "/limits"),
                arguments(named("org.communityalerts.outside.aws.dynamo.force.DynamoProfiles$Settled"), "/scheme"));
    }

    @Test
    void a_kind_that_only_a_later_version_knows_is_not_told_of() {
        var watch = Json.kept().readValue(kept(Watch.class).replace("\"REPLY\"", "\"FLOOD\",\"REPLY\""), Watch.class);
        var hook = Json.kept()
                .readValue("{\"url\":\"https://cad.example\",\"kinds\":[\"LATER\",\"ALERT_FINISHED\"]}", Hook.class);

        assertThat(watch.wants()).contains(StaffNotice.Kind.REPLY);
        assertThat(hook.kinds()).containsExactly(News.Kind.ALERT_FINISHED);
    }

    @Test
    void a_feed_in_a_format_that_only_a_later_version_reads_leaves_the_other_settings_as_they_are() {
        String later = kept(ForceSettings.class).replace("\"CAP\"", "\"TIDES\"");

        var settings = Json.kept().readValue(later, ForceSettings.class);

        assertThat(settings.feeds()).singleElement().extracting("name").isEqualTo("Floods");
        assertThat(settings.approvalOver()).isEqualTo(5000);
    }

    /** An alert without a channel goes by all: it is better not read than sent where nobody asked for it. */
    @Test
    void an_alert_for_a_channel_that_only_a_later_version_has_is_not_taken_for_one_to_all_channels() {
        String later = kept(Alert.class).replaceAll("\"SMS\",\"EMAIL\"", "\"PIGEON\"");

        assertThatThrownBy(() -> Json.kept().readValue(later, Alert.class)).hasMessageContaining("PIGEON");
    }

    static Stream<Class<?>> records() {
        return KEPT.propertyNames().stream().map(KeptTest::named);
    }

    private static Class<?> named(String record) {
        try {
            return Class.forName(record);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String kept(Class<?> record) {
        return KEPT.get(record.getName()).toString();
    }

    /** With a field more in each object that is a record. */
    private static JsonNode extended(JsonNode kept) {
        kept.valueStream().filter(value -> kept.isArray()).forEach(KeptTest::extended);
        kept.propertyStream()
                .filter(field -> !NARROWING.contains(field.getKey()))
                .forEach(field -> extended(field.getValue()));
        if (kept instanceof ObjectNode object) {
            MAPS.stream().map(object::path).forEach(KeptTest::shortened);
            object.putObject(LATER).putArray("new").add(1);
        }
        return kept;
    }

    private static void shortened(JsonNode map) {
        if (map instanceof ObjectNode object) {
            object.remove(LATER);
        }
    }

    /** Sets are written in any order. */
    private static void assertHolds(JsonNode anew, JsonNode before) {
        if (before.isArray()) {
            assertThat(anew.size()).isEqualTo(before.size());
            before.forEach(value -> assertThat(anew).anySatisfy(other -> assertHolds(other, value)));
        } else if (before.isObject()) {
            assertThat(anew.propertyNames()).containsAll(before.propertyNames());
            before.propertyStream().forEach(field -> assertHolds(anew.get(field.getKey()), field.getValue()));
        } else {
            assertThat(anew).isEqualTo(before);
        }
    }

    private static JsonNode file() {
        try (InputStream file = KeptTest.class.getResourceAsStream("/kept.json")) {
            return Json.mapper().readTree(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
