package org.communityalerts.craft.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            447700900123        | 447700900123
            '+447700900123      | +447700900123
            '07700900123        | 07700900123
            447700900123.0      | 447700900123
            4.47700900123E+11   | 447700900123
            7.700900123E+9      | 7700900123
            07700 900123        | 07700 900123
            """)
    void a_number_that_is_certain_is_mended(String cell, String number) {
        assertThat(Spreadsheet.number(cell)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.477E+11", "4.47700900E+11", "4E+11", "4.4770090012E+11"})
    void a_number_that_was_rounded_is_named_and_not_guessed(String cell) {
        assertThat(Spreadsheet.lostDigits(cell)).isTrue();
        assertThat(Spreadsheet.number(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Brien", "'Allo", "4 Elm Row"})
    void a_name_stays_as_it_is(String cell) {
        assertThat(Spreadsheet.text(cell)).isEqualTo(cell);
    }
}
