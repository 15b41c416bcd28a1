package org.communityalerts.resident.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communityalerts.craft.person.Screening;
import org.communityalerts.craft.person.UncheckedPlace;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.sheet.Sheet;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.resident.Export;
import org.communityalerts.domain.resident.Import;
import org.communityalerts.domain.resident.Import.Rejection;
import org.communityalerts.domain.resident.Intake;
import org.communityalerts.domain.resident.OwnPlace;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryExports;
import org.communityalerts.memory.MemoryFiles;
import org.communityalerts.memory.MemoryGroups;
import org.communityalerts.memory.MemoryImports;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemorySubscribers;
import org.communityalerts.port.resident.Imports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportResidentsTest {
    private static final String HEADER = "id,name,mobile,landline,email,postcode,groups,channels,language\n";
    private static final String ADA =
            ",Ada Archer,07700 900001,,ada@example.org,BS20 8QJ,farm-watch;horse-watch,sms;email,en\n";

    private final MemoryImports imports = new MemoryImports();
    private final MemoryExports exports = new MemoryExports();
    private final MemoryFiles files = new MemoryFiles();
    private final MemoryContacts contacts = new MemoryContacts();
    private final MemorySubscribers subscribers = new MemorySubscribers(contacts);
    private final MemoryQueue<String> continued = new MemoryQueue<>();
    private final AtomicInteger ids = new AtomicInteger();
    private Duration budget = Duration.ofMinutes(13);

    @Test
    void a_row_becomes_a_resident() {
        imported(HEADER + ADA);

        assertThat(subscribers.all()).singleElement().satisfies(ada -> {
            assertThat(ada.mobile()).isEqualTo("+447700900001");
            assertThat(ada.groups()).containsExactlyInAnyOrder("farm-watch", "horse-watch");
            assertThat(ada.consent().how()).isEqualTo("import");
        });
    }

    @Test
    void a_dry_run_says_what_would_happen_and_puts_nothing_on_record() {
        imported(HEADER + ADA + ",Ben Barton,07700 900002,,,BS20 8QJ,,,\n");
        List<Subscriber> before = subscribers.all();
        String file = HEADER + ADA + ",Ben Daw,07700 900002,,,BS20 8QJ,,,\n,Cerys Combe,07700 900003,,,BS20 8QJ,,,\n"
                + ",Dev Exton,07700 900004,,,ZZ1 1ZZ,,,\n";

        Import tried = imported(file, new Intake(List.of(), true));
        assertThat(tried.state()).isEqualTo(Import.State.FINISHED);
        assertThat(tried.counts()).isEqualTo(new Intake.Counts(3, 1, 1));
        assertThat(tried.rejected()).isEqualTo(1);
        assertThat(subscribers.all()).containsExactlyInAnyOrderElementsOf(before);

        Import done = imported(file);
        assertThat(done.counts()).isEqualTo(tried.counts());
        assertThat(rejections(done)).isEqualTo(rejections(tried));
    }

    @Test
    void columns_of_any_names_are_read_as_they_are_said_to_be_and_others_passed_over() {
        var intake = new Intake(
                List.of(
                        new Intake.Column("Forename", "name"),
                        new Intake.Column("Surname", "name"),
                        new Intake.Column(" E-mail Address", "email"),
                        new Intake.Column("Telephone", "phone"),
                        new Intake.Column("Mobile", "phone"),
                        new Intake.Column("Second postcode", "postcode"),
                        new Intake.Column("Post code", "postcode"),
                        new Intake.Column("Scheme", "groups"),
                        new Intake.Column("Other scheme", "groups")),
                false);

        imported(
                "Member ID,Forename,Surname,E-mail address,Telephone,Mobile,Second postcode,Post code,Scheme,Other scheme\n"
                        + "17,Ada,Archer,ada@example.org,0117 496 0001,07700 900001,,BS20 8QJ,farm-watch,horse-watch\n"
                        + "18,Ben,,,07700 900002,,BS20 8QJ,BS20 8QK,farm-watch,\n",
                intake);

        assertThat(subscribers.all())
                .extracting(Subscriber::name, Subscriber::mobile, Subscriber::landline, Subscriber::email)
                .containsExactlyInAnyOrder(
                        tuple("Ada Archer", "+447700900001", "+441174960001", "ada@example.org"),
                        tuple("Ben", "+447700900002", null, null));
        assertThat(subscribers.all())
                .extracting(Subscriber::postcode, Subscriber::groups)
                .containsExactlyInAnyOrder(
                        tuple("BS20 8QJ", Set.of("farm-watch", "horse-watch")),
                        tuple("BS20 8QJ", Set.of("farm-watch")));
    }

    @Test
    void a_column_that_was_said_to_be_there_and_is_not_fails_before_anybody_is_taken() {
        var intake = new Intake(List.of(new Intake.Column("Email", "email")), false);

        Import failed = imported("e-mail,postcode\nada@example.org,BS20 8QJ\n", intake);

        assertThat(failed.state()).isEqualTo(Import.State.FAILED);
        assertThat(failed.why()).isEqualTo("the header does not have: email");
        assertThat(subscribers.all()).isEmpty();
    }

    @Test
    void the_same_row_again_brings_up_to_date_and_doubles_nobody() {
        imported(HEADER + ADA);
        Subscriber first = subscribers.all().getFirst();

        imported(HEADER + ADA.replace("Ada Archer", "Ada Barton").replace("ada@example.org", "new@example.org"));

        assertThat(subscribers.all()).singleElement().satisfies(ada -> {
            assertThat(ada.id()).isEqualTo(first.id());
            assertThat(ada.name()).isEqualTo("Ada Barton");
            assertThat(ada.email()).isEqualTo("new@example.org");
        });
    }

    @Test
    void a_column_the_file_does_not_have_leaves_what_was_there() {
        imported(HEADER + ADA);

        imported("mobile,postcode\n07700900001,BS20 8QA\n");

        assertThat(subscribers.all().getFirst().name()).isEqualTo("Ada Archer");
        assertThat(subscribers.all().getFirst().postcode()).isEqualTo("BS20 8QA");
    }

    @Test
    void every_rejected_line_is_named_with_its_reason() {
        Import done = imported(HEADER
                + ADA
                + ",Ben,4.477E+11,,,BS20 8QJ,,,\n"
                + ",Cai,07700 900003,,,ZZ1 1ZZ,,,\n"
                + ",Dee,07700 900001,,,BS20 8QJ,,,\n"
                + ",Eve,07700 900005\n"
                + ",Fay,0117 496 0006,,,BS20 8QJ,knitters,,\n");

        assertThat(done.counts().imported()).isEqualTo(1);
        assertThat(done.rejected()).isEqualTo(5);
        assertThat(rejections(done)).extracting(Rejection::line).containsExactly(3L, 4L, 5L, 6L, 7L);
        assertThat(rejections(done).get(0).reason()).contains("mobile was rounded by a spreadsheet");
        assertThat(rejections(done).get(1).reason()).startsWith("postcode is not in the force's area");
        assertThat(rejections(done).get(2).reason()).isEqualTo("has the id or an address of line 2");
        assertThat(rejections(done).get(3).reason()).startsWith("row has 3 cells");
        assertThat(rejections(done).get(4).reason())
                .contains("put it under landline")
                .contains("knitters");
        assertThat(files.text("rejected/" + done.id() + ".csv")).contains("3,\"mobile was rounded");
    }

    @Test
    void a_missing_quotation_mark_swallows_nobody_and_mixes_nobodys_data() {
        Import done = imported("mobile,postcode,name\n" + lines(9) + "07700900111,BS20 8QJ,\"Dave\n" + lines(200));

        assertThat(done.state()).isEqualTo(Import.State.FAILED);
        assertThat(done.why()).contains("line 11: a quotation mark may be missing");
        assertThat(done.counts().imported() + done.rejected()).isZero();
        assertThat(subscribers.all()).isEmpty();
    }

    @Test
    void names_that_the_api_would_refuse_are_rejected_line_by_line() {
        Import done = imported("name,mobile,postcode\n"
                + "A\u202Eda,07700900001,BS20 8QJ\n"
                + "B\u0000en,07700900002,BS20 8QJ\n"
                + "C\u0007ai,07700900003,BS20 8QJ\n"
                + "\u00A0,07700900004,BS20 8QJ\n"
                + "\u3164,07700900005,BS20 8QJ\n"
                + "F\uFFFEay,07700900006,BS20 8QJ\n"
                + "Gil,07700900007,BS20 8QJ\n");

        assertThat(rejections(done)).extracting(Rejection::line).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(subscribers.all()).extracting(Subscriber::name).containsExactly("Gil");
    }

    @Test
    void every_line_with_something_in_it_is_imported_or_rejected() {
        Import done = imported("name;mobile;postcode;;\n"
                + "Ada;07700900001;BS20 8QJ;;\n"
                + ";;;;\n"
                + "Ben;07700900001;BS20 8QJ\n"
                + "Cai;07700900003\n"
                + "Dee;07700900004;BS20 8QJ;more\n"
                + "Eve;07700900005;BS20 8QJ;;;;;\n"
                + ";;;;\n");

        assertThat(done.state()).isEqualTo(Import.State.FINISHED);
        assertThat(done.counts().imported()).isEqualTo(2);
        assertThat(rejections(done)).extracting(Rejection::line).containsExactly(4L, 5L, 6L);
    }

    @Test
    void addresses_of_two_residents_make_no_third() {
        imported(HEADER + ADA + ",Ben,07700900002,,ben@example.org,BS20 8QJ,,,\n");

        Import done = imported(HEADER + ",Cai,07700900002,,ada@example.org,BS20 8QJ,,,\n");

        assertThat(rejections(done)).containsExactly(new Rejection(2, "email belongs to another resident than mobile"));
    }

    @Test
    void a_crash_between_two_chunks_is_gone_on_from_without_doubles() {
        String id = uploaded(HEADER + many(1200));
        var once = new AtomicInteger();
        var crashing = new CrashingImports(imports, () -> once.incrementAndGet() == 2);

        assertThatThrownBy(() -> useCase(crashing).run(id)).hasMessage("crash");
        useCase(imports).run(id);

        Import done = imports.find(id).orElseThrow();
        assertThat(done.state()).isEqualTo(Import.State.FINISHED);
        assertThat(done.counts().imported()).isEqualTo(1200);
        assertThat(subscribers.all()).hasSize(1200);
    }

    @Test
    void whoever_was_cut_short_while_being_added_is_finished_under_the_same_id() {
        contacts.belongs("+447700900001", "cut-short");

        imported(HEADER + ADA);

        assertThat(subscribers.all()).extracting(Subscriber::id).containsExactly("cut-short");
    }

    @Test
    void what_does_not_fit_one_stint_is_queued_and_gone_on_with() {
        String id = uploaded(HEADER + many(1200));
        budget = Duration.ZERO;

        useCase(imports).run(id);
        assertThat(imports.find(id).orElseThrow().counts().imported()).isEqualTo(500);
        while (!continued.drain().isEmpty()) {
            useCase(imports).run(id);
        }

        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(Import.State.FINISHED);
        assertThat(subscribers.all()).hasSize(1200);
    }

    @Test
    void a_file_that_is_none_fails_with_the_reason() {
        assertThat(imported("").why()).isEqualTo("the file is empty");
        assertThat(imported("name,shoe size\nAda,5\n").why()).contains("not known: shoe size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Archer,07700 900123,BS20 8QJ\n", "Ada Archer,07700 900123,BS20 8QJ,email\n"})
    void a_file_without_a_header_fails_with_the_reason_and_nobodys_data_in_it(String row) {
        assertThat(imported(row).why())
                .contains("no header", "known are id, name, mobile")
                .doesNotContain("ada", "900123");
    }

    @Test
    void an_export_is_imported_again_as_it_is() {
        imported(HEADER + ADA + ",=Ben,,0117 496 0002,,BS20 8QJ,,voice,cy\n");
        List<Subscriber> before = List.copyOf(subscribers.all());

        exports.create(Export.fresh("1", "officer", Examples.NOW));
        new ExportResidents(exports, subscribers, files, continued, InstantSource.fixed(Examples.NOW), budget, 1)
                .run("1");
        Import done = imported(files.text("exports/1.csv"));

        assertThat(done.counts().imported()).isEqualTo(2);
        assertThat(files.text("exports/1.csv")).contains("07700 900001").doesNotContain("\n=");
        assertThat(subscribers.all()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void places_go_through_an_export_and_an_import_as_they_are_and_a_file_without_them_leaves_them() {
        String places = "Top field|51.4 -2.7|farm-watch,horse-watch|2026-12-24;Mum's|BS1 1DE";
        imported("mobile,name,postcode,until,places\n07700900001,Ada,BS20 8QJ,24/12/2026,\"" + places + "\"\n");
        List<Subscriber> before = List.copyOf(subscribers.all());
        assertThat(before).singleElement().satisfies(ada -> {
            assertThat(ada.until()).isEqualTo("2026-12-24");
            assertThat(ada.places()).extracting(OwnPlace::label).containsExactly("Top field", "Mum's");
            assertThat(ada.places()).extracting(OwnPlace::postcode).containsExactly(null, "BS1 1DE");
            assertThat(ada.places().getFirst().groups()).containsExactlyInAnyOrder("farm-watch", "horse-watch");
            assertThat(ada.places().getFirst().until()).isEqualTo("2026-12-24");
        });

        exports.create(Export.fresh("1", "officer", Examples.NOW));
        new ExportResidents(exports, subscribers, files, continued, InstantSource.fixed(Examples.NOW), budget, 1)
                .run("1");
        assertThat(files.text("exports/1.csv")).contains(places);
        imported(files.text("exports/1.csv"));
        assertThat(subscribers.all()).containsExactlyElementsOf(before);
        imported("mobile,name,postcode\n07700900001,Ada,BS20 8QJ\n");
        assertThat(subscribers.all()).containsExactlyElementsOf(before);
        imported("mobile,name,postcode,places\n07700900001,Ada,BS20 8QJ,\n");
        assertThat(subscribers.all().getFirst().places()).isEmpty();
    }

    @Test
    void a_second_place_may_have_columns_of_its_own() {
        String header = "mobile,name,postcode,place2,postcode2,groups2,until2\n";
        imported(header + "07700900001,Ada,BS20 8QJ,Mum's,BS1 1DE,farm-watch;horse-watch,2026-12-24\n");
        assertThat(subscribers.all().getFirst().places()).singleElement().satisfies(place -> {
            assertThat(place.label()).isEqualTo("Mum's");
            assertThat(place.postcode()).isEqualTo("BS1 1DE");
            assertThat(place.groups()).containsExactlyInAnyOrder("farm-watch", "horse-watch");
            assertThat(place.until()).isEqualTo("2026-12-24");
        });

        imported(header + "07700900001,Ada,BS20 8QJ,,,,\n");
        assertThat(subscribers.all().getFirst().places()).hasSize(1);
    }

    @Test
    void a_second_place_read_again_takes_off_no_other() {
        String header = "mobile,name,postcode,place2,postcode2\n";
        imported(
                "mobile,name,postcode,places\n07700900001,Ada,BS20 8QJ,Field|51.4 -2.7;Barn|51.45 -2.7;Mum's|BS1 1DE\n");

        imported(header + "07700900001,Ada,BS20 8QJ,Mother's,bs11de\n");
        assertThat(labels()).containsExactly("Field", "Barn", "Mother's");
        for (int i = 0; i < 3; i++) {
            imported(header + "07700900001,Ada,BS20 8QJ,Shop,BS1 4TR\n");
            assertThat(labels()).containsExactly("Shop", "Barn", "Mother's");
            imported(header + "07700900001,Ada,BS20 8QJ,,\n");
        }
        assertThat(labels()).containsExactly("Shop", "Barn", "Mother's");
    }

    @Test
    void labels_that_look_like_formulas_and_points_by_greenwich_go_through_a_file_as_they_are() {
        List<OwnPlace> places = List.of(
                new OwnPlace("-Top", null, new Spot(new Point(51.4, -2.7), Set.of(), null)),
                new OwnPlace("=Barn", null, new Spot(new Point(51.48, 0.0005), Set.of(), null)));

        String cell = PlacesCell.write(places);

        assertThat(cell).doesNotContain("E-").contains("51.48 0.0005");
        var row = new Sheet.Row(2, Map.of("places", "'" + cell));
        assertThat(new ResidentRow(row).draft(null, Set.of()).places())
                .containsExactlyElementsOf(places.stream()
                        .map(place -> UncheckedPlace.of(place, Set.of()))
                        .toList());
    }

    private List<String> labels() {
        return subscribers.all().getFirst().places().stream()
                .map(OwnPlace::label)
                .toList();
    }

    @Test
    void a_place_that_cannot_be_read_rejects_its_line() {
        Import done = imported("mobile,name,postcode,until,places\n"
                + "07700900001,Ada,BS20 8QJ,Christmas,\n"
                + "07700900002,Ben,BS20 8QJ,,Field|BS1 1DE||tomorrow\n"
                + "07700900003,Cerys,BS20 8QJ,,Field|ZZ1 1ZZ\n"
                + "07700900004,Dev,BS20 8QJ,,Field|51.4 -200\n");

        assertThat(rejections(done)).extracting(Rejection::line).containsExactly(2L, 3L, 4L, 5L);
        assertThat(rejections(done))
                .extracting(Rejection::reason)
                .as("which cell it is, and never what people have there")
                .contains("until must be a day such as 2026-12-24", "places 1 must be a day such as 2026-12-24")
                .contains("places 1 must be a postcode, or a latitude and longitude")
                .noneMatch(
                        reason -> reason.contains("Field") || reason.contains("Christmas") || reason.contains("-200"));
        assertThat(subscribers.all()).isEmpty();
    }

    @Test
    void a_file_replaced_after_the_start_is_not_read() {
        String id = uploaded(HEADER + ADA);
        files.put("uploads/" + id + ".csv", (HEADER + ADA.replace("Ada", "Eve")).getBytes(StandardCharsets.UTF_8));

        useCase(imports).run(id);

        Import done = imports.find(id).orElseThrow();
        assertThat(done.state()).isEqualTo(Import.State.FAILED);
        assertThat(done.why()).contains("replaced");
        assertThat(subscribers.all()).isEmpty();
    }

    private Import imported(String csv) {
        String id = uploaded(csv);
        useCase(imports).run(id);
        return imports.find(id).orElseThrow();
    }

    private Import imported(String csv, Intake intake) {
        String id = uploaded(csv, intake);
        useCase(imports).run(id);
        return imports.find(id).orElseThrow();
    }

    private String uploaded(String csv) {
        return uploaded(csv, Intake.USUAL);
    }

    private String uploaded(String csv, Intake intake) {
        String id = "import-" + ids.incrementAndGet();
        imports.create(Import.fresh(id, "officer", Examples.NOW));
        files.put("uploads/" + id + ".csv", csv.getBytes(StandardCharsets.UTF_8));
        imports.start(id, files.version("uploads/" + id + ".csv").orElseThrow(), intake);
        return id;
    }

    private ImportResidents useCase(Imports kept) {
        InstantSource clock = InstantSource.fixed(Examples.NOW);
        var rows = new ImportRows(
                new Screening(PlacesFile.forceArea(), () -> Examples.NOW),
                new MemoryGroups("farm-watch", "horse-watch"),
                contacts,
                subscribers,
                () -> "id-" + ids.incrementAndGet(),
                clock);
        return new ImportResidents(kept, files, rows, continued, clock, budget);
    }

    private List<Rejection> rejections(Import done) {
        var all = new java.util.ArrayList<Rejection>();
        imports.rejections(done.id()).forEachRemaining(all::add);
        return all;
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "07700900%03d,BS20 8QJ,Somebody%n".formatted(i + count))
                .collect(Collectors.joining());
    }

    private static String many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ",Resident %d,,,r%d@example.org,BS20 8QJ,,,%n".formatted(i, i))
                .collect(Collectors.joining());
    }
}
