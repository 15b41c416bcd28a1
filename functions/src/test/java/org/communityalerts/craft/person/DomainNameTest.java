package org.communityalerts.craft.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Domains by UTS 46, non-transitional. The first four are its own examples, some of the rest are RFC 3492's. */
class DomainNameTest {
    @ParameterizedTest
    @CsvSource({
        "faß.de, xn--fa-hia.de",
        "βόλος.com, xn--nxasmm1c.com",
        "Bücher.de, xn--bcher-kva.de",
        "ÖBB.example, xn--bb-eka.example",
        "straße.example, xn--strae-oqa.example",
        "STRASSE.example, strasse.example",
        "STRAẞE.example, xn--strae-oqa.example",
        "ΒΌΛΟΣ.com, xn--nxasmq6b.com",
        "他们为什么不说中文.example, xn--ihqwcrb4cv8a8dqg056pqjye.example",
        "pročprostěnemluvíčesky.example, xn--proprostnemluvesky-uyb24dma41a.example",
        "例え。テスト, xn--r8jz45g.xn--zckzah",
        "ｅｘａｍｐｌｅ．ｏｒｇ, example.org",
        "heddlu.cymru, heddlu.cymru"
    })
    void letters_beyond_ascii_are_kept_as_todays_registries_read_them(String domain, String ascii) {
        assertThat(DomainName.of(domain)).contains(ascii);
    }

    @Test
    void a_letter_in_two_parts_is_the_letter() {
        assertThat(DomainName.of("w\u0302r.cymru")).isPresent().isEqualTo(DomainName.of("ŵr.cymru"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example",
                "",
                ".",
                "a..example",
                "-a.example",
                "a-.example",
                "ü-.example",
                "a b.example",
                "ü_a.example",
                "a\u200Db.example",
                "\u0301a.example",
                "☃.example",
                "a.1",
                "example."
            })
    void what_is_no_domain_is_refused(String domain) {
        assertThat(DomainName.of(domain)).isEmpty();
    }

    @Test
    void labels_and_names_are_no_longer_than_the_network_takes() {
        assertThat(DomainName.of("a".repeat(63) + ".example")).isPresent();
        assertThat(DomainName.of("a".repeat(64) + ".example")).isEmpty();
        assertThat(DomainName.of("ü" + "a".repeat(63) + ".example")).isEmpty();
        assertThat(DomainName.of("a.".repeat(125) + "example")).isEmpty();
    }

    @Test
    void letters_of_old_are_written_as_the_runtime_writes_them() {
        var dice = new Random(1);
        for (int i = 0; i < 2000; i++) {
            var label = new StringBuilder("a");
            for (int n = dice.nextInt(8) + 1; n > 0; n--) {
                label.append((char) (dice.nextBoolean() ? 0xE0 + dice.nextInt(0x60) : 0x430 + dice.nextInt(0x20)));
            }
            String domain = label.toString().replaceAll("[ß÷×]", "b") + ".example";
            assertThat(DomainName.of(domain)).contains(IDN.toASCII(domain));
        }
    }
}
