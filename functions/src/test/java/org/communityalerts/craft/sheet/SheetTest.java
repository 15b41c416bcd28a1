package org.communityalerts.craft.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_is_no_part_of_the_first_column(String encoding) {
        var rows = rows(bytes("\uFEFFname,email\r\nZoë,z@example.org\r\n", Charset.forName(encoding)));

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().text("name")).isEqualTo("Zoë");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_end_as_they_like_and_are_counted(String end) {
        var rows = rows("name,email" + end + "Ada,a@example.org" + end + end + "Ben,b@example.org");

        assertThat(rows).extracting(Sheet.Row::line).containsExactly(2L, 4L);
    }

    @Test
    void a_quoted_cell_may_hold_commas_and_quotes() {
        var rows = rows("name,email\n\"Archer, \"\"Ada\"\"\",a@example.org\nBen,b@example.org\n");

        assertThat(rows.getFirst().text("name")).isEqualTo("Archer, \"Ada\"");
        assertThat(rows.getLast().line()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,email\nAda,a\n\"Dave,d\nEve,e\n",
                "name,email\nAda,a\n\"Dave,d\n\"Eve\",e\n",
                "name,email\nAda,a\n\"Dave,d\nEve\",e\n",
                "name,email\nAda,a\n\"Dave\"y,d\nEve,e\n",
                "name,email\nAda,a\nDave\",d\nEve,e\n",
                "name,email\r\nAda,a\r\n \"Dave, Junior\",d\r\n",
                "name,email\rAda,a\r\"Dave,\"\"\rEve,e",
                "name;email\nAda;a\n\"Dave;d\nEve;e\n",
                "sep=;\nname;email\n\"Dave;d\n",
                "name,email\nAda,a\n\"",
                "\uFEFFname,email\nAda,a\n\"Dave\nof Bath\",d\n"
            })
    void where_a_quotation_mark_may_be_missing_no_line_is_believed(String file) {
        assertThatThrownBy(() -> Sheet.check(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Sheet.Unreadable.class)
                .hasMessageContaining("line 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004\u0014\"x,y\n", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\"\n"})
    void a_workbook_is_said_to_be_one_and_how_it_becomes_a_file_that_can_be_read(String file) {
        byte[] bytes = file.getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Sheet.check(new ByteArrayInputStream(bytes)))
                .isInstanceOf(Sheet.Unreadable.class)
                .hasMessageContaining("is a workbook")
                .hasMessageContaining("CSV UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "X-UTF-32LE-BOM"})
    void letters_of_several_bytes_that_no_mark_tells_of_are_refused_once_and_not_row_by_row(String encoding) {
        byte[] bytes = "mobile,name\n07700900123,Ada\n".getBytes(Charset.forName(encoding));

        assertThatThrownBy(() -> Sheet.check(new ByteArrayInputStream(bytes)))
                .isInstanceOf(Sheet.Unreadable.class)
                .hasMessageContaining("is not UTF-8: save it as \"CSV UTF-8\"");
    }

    @Test
    void a_file_that_begins_with_somebody_is_said_to_lack_a_header_and_not_only_a_name() {
        assertThatThrownBy(() -> rows("Ada,07700900001,,ada@example.org\n"))
                .hasMessage("column 3 of the header has no name: the header is the first line, and names each column");
    }

    @Test
    void a_column_may_be_called_as_a_workbook_begins() {
        assertThat(rows("PK,name\n7,Ada\n").getFirst().text("pk")).isEqualTo("7");
    }

    @Test
    void a_cell_of_more_than_one_line_is_named_beside_a_missing_quotation_mark() {
        var file = new ByteArrayInputStream(
                "name,address\nAda,\"1 High Street\nBath\"\n".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Sheet.check(file))
                .hasMessageContaining("line 2")
                .hasMessageContaining("more than one line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,email\n\"Archer, \"\"Ada\"\"\",\"a\"\n\"\",\"\"\"\"\n",
                "name,mobile\nAda,=\"07700900123\"\n",
                "name\tmobile\n\"Ada\"\t1\n",
                "name,mobile\n\"Ada\" ,1",
                ""
            })
    void a_file_whose_quotation_marks_are_whole_is_in_no_doubt(String file) throws IOException {
        Sheet.check(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,email,,\nAda,a@example.org,,\nBen,b@example.org\n,,,\n,,,\n",
                "name;email\nAda;a@example.org\nBen;b@example.org\n;\n",
                "name\temail\t\nAda\ta@example.org\t\nBen\tb@example.org\n",
                "\uFEFF\uFEFFname,email\nAda,a@example.org\n\u00A0,\u200B\nBen,b@example.org\n",
                "\u00A0name\u200B,\u202AEmail\u202C\nAda,a@example.org\nBen,b@example.org\n",
                "sep=;\r\nname;email\r\nAda;a@example.org\r\nBen;b@example.org\r\n"
            })
    void what_spreadsheets_leave_around_a_table_is_no_part_of_it(String file) {
        var rows = rows(file);

        assertThat(rows).extracting(row -> row.text("name")).containsExactly("Ada", "Ben");
        assertThat(rows).extracting(row -> row.text("email")).containsExactly("a@example.org", "b@example.org");
        assertThat(rows).noneMatch(row -> row.cells().containsKey(Sheet.TOO_MANY_OR_FEW));
    }

    @Test
    void columns_come_in_any_order_and_case() {
        var rows = rows(" Email ,NAME\na@example.org,Ada\n");

        assertThat(rows.getFirst().text("name")).isEqualTo("Ada");
        assertThat(rows.getFirst().text("mobile")).isNull();
    }

    /** The message is kept with the import, where an item has room for 400 kB. */
    @Test
    void of_many_columns_that_are_not_known_the_first_are_named_and_a_long_one_is_cut() throws IOException {
        String many = IntStream.range(0, 15_000).mapToObj(i -> "column " + i).collect(Collectors.joining(","));

        assertThat(unknown("name," + many)).startsWith("column 0, column 1, ").endsWith(", column 9 and 14990 more");
        assertThat(unknown("name," + "x".repeat(300_000))).isEqualTo("x".repeat(40) + "…");
    }

    @Test
    void a_row_with_more_or_fewer_cells_than_the_header_says_so() {
        var rows = rows("name,email\nAda\nBen,b@example.org,more\nCai,c@example.org\n");

        assertThat(rows)
                .extracting(row -> row.cells().get(Sheet.TOO_MANY_OR_FEW))
                .containsExactly("1", "3", null);
    }

    @Test
    void a_file_without_a_header_or_with_a_column_twice_is_refused() {
        assertThatThrownBy(() -> rows("")).isInstanceOf(Sheet.Unreadable.class);
        assertThatThrownBy(() -> rows("name,Name\nAda,Ada\n")).isInstanceOf(Sheet.Unreadable.class);
        assertThatThrownBy(() -> rows("name,,email\nAda,,a\n")).hasMessageContaining("column 2 of the header");
    }

    @Test
    void what_is_written_is_read_again_and_runs_no_formula() {
        var out = new ByteArrayOutputStream();
        try (var writer = new SheetWriter(out, List.of("name", "email"))) {
            writer.row(List.of("=cmd|'/c calc'!A0", "a@example.org"));
            writer.row(Arrays.asList("Archer, Ada", null));
        }

        var rows = rows(out.toByteArray());
        assertThat(rows.getFirst().text("name")).startsWith("'=");
        assertThat(Spreadsheet.text(rows.getFirst().text("name"))).isEqualTo("=cmd|'/c calc'!A0");
        assertThat(rows.getLast().text("name")).isEqualTo("Archer, Ada");
        assertThat(rows.getLast().text("email")).isNull();
    }

    private static List<Sheet.Row> rows(String text) {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Sheet.Row> rows(byte[] file) {
        var rows = new ArrayList<Sheet.Row>();
        try {
            Sheet.read(new ByteArrayInputStream(file)).forEachRemaining(rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unknown(String header) throws IOException {
        return Sheet.read(new ByteArrayInputStream(header.getBytes(StandardCharsets.UTF_8)))
                .unknown(Set.of("name"));
    }

    private static byte[] bytes(String text, Charset encoding) {
        return text.getBytes(encoding);
    }
}
