package org.communityalerts.craft.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTest {
    private static final String ADA = "Ada Byron <Ada@Example.org>";

    @Test
    void a_long_subject_is_cut_and_ends_in_no_half_of_a_character() throws Exception {
        String subject = MimeUtility.encodeWord("a".repeat(199) + "\uD83D\uDC0E", "UTF-8", "B");
        ReceivedMail mail = read(Letter.from(ADA, subject).text("x").plain());

        assertThat(mail.subject()).isEqualTo("a".repeat(199));
    }

    @Test
    void a_plain_answer_is_its_words_its_sender_and_its_subject() {
        ReceivedMail mail = read(Letter.from(ADA, "Re: FW: Missing horse")
                .text("I saw it.\r\nBy the ford.")
                .plain());

        assertThat(mail.from()).isEqualTo("ada@example.org");
        assertThat(mail.subject()).isEqualTo("Missing horse");
        assertThat(mail.text()).isEqualTo("I saw it.\nBy the ford.");
        assertThat(mail.id()).isEqualTo("<one@mail.example>");
        assertThat(mail.automatic()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Tue, 24 Nov 2026 at 12:00, Demo Constabulary <x@y> wrote:\n> Have you seen it?",
                "On Tue, 24 Nov 2026 at 12:00, Demo Constabulary\n<a-very-long-address@example.org> wrote:\n\n> Seen it?",
                "Ar 24 Tach 2026 am 12:00, Demo ysgrifennodd:\n> Wedi'i weld?",
                "-----Original Message-----\nFrom: Demo\nSent: Tuesday\nHave you seen it?",
                "________________________________\nFrom: Demo\nSent: Tuesday\nHave you seen it?",
                "From: Demo <x@y>\nSent: 24 November 2026 12:00\nTo: Ada\nSubject: Missing\n\nHave you seen it?",
                "Oddi wrth: Demo <x@y>\nAnfonwyd: 24 Tachwedd 2026\n\nWedi'i weld?",
                "-- \nAda Byron\nCountess",
                "Sent from my iPhone\n\nOn Tue Demo wrote:\n> Seen?",
                "Get Outlook for Android",
                "On Tue, 24 Nov 2026 at 12:00, Demo wrote:\n\nHave you seen it?"
            })
    void what_is_quoted_and_signed_is_cut_off(String below) {
        assertThat(read(Letter.from(ADA, "Re").text("I saw it.\n\n" + below).plain())
                        .text())
                .isEqualTo("I saw it.");
    }

    @Test
    void what_is_written_between_and_below_quoted_lines_is_kept() {
        String text =
                "On Tue Demo wrote:\n> Have you seen it?\n\nYes, today.\n\n> Where?\n\nOn the ford, he wrote it down.";

        assertThat(read(Letter.from(ADA, "Re").text(text).plain()).text())
                .isEqualTo("Yes, today.\n\n\nOn the ford, he wrote it down.");
    }

    @Test
    void a_witnesss_own_words_that_look_like_a_programs_are_kept() {
        String text = "On Tuesday a man knocked and wrote:\nopen up\nHe drove a red van.";

        assertThat(read(Letter.from(ADA, "Re").text(text).plain()).text()).isEqualTo(text);
    }

    @Test
    void what_breaks_the_rules_of_headers_as_phones_do_is_read_all_the_same() {
        ReceivedMail mail = read(Letter.from(ADA, "=?x-nobody-knows?B?SGk=?=")
                .text("See.")
                .part(
                        "Content-Type: image/jpeg\r\nContent-Disposition: attachment; filename=my photo.jpg\r\n"
                                + "Content-Transfer-Encoding: base64",
                        "AQ==")
                .sent());

        assertThat(mail.text()).isEqualTo("See.");
        assertThat(mail.enclosed())
                .singleElement()
                .satisfies(file -> assertThat(file.content()).containsExactly(1));
        assertThat(mail.subject()).isNotEmpty();
    }

    @Test
    void an_answer_in_html_alone_is_read_without_its_quotation_its_style_and_its_script() {
        String html =
                "<html><head><style>p{}</style></head><body><p>I saw it.</p><div>By the&nbsp;ford.<br>Today.</div>"
                        + "<script>alert(1)</script><div class=\"gmail_quote\">On Tue Demo wrote: <blockquote>Seen?</blockquote>"
                        + "</div></body></html>";

        assertThat(read(Letter.from(ADA, "Re").html(html).plain()).text()).isEqualTo("I saw it.\nBy the ford.\nToday.");
    }

    @Test
    void of_two_forms_of_the_same_words_the_plain_one_is_read() {
        assertThat(read(Letter.from(ADA, "Re")
                                .text("Plain.")
                                .html("<p>Rich.</p>")
                                .sent())
                        .text())
                .isEqualTo("Plain.");
    }

    @Test
    void what_is_enclosed_is_told_by_its_name_and_our_own_photos_that_come_back_are_left_out() {
        ReceivedMail mail = read(Letter.from(ADA, "Re")
                .text("See.")
                .file("../../what\u0000.pdf", "application/pdf", new byte[] {1, 2})
                .part("Content-Type: image/jpeg\r\nContent-ID: <photo-1>\r\nContent-Transfer-Encoding: base64", "AQ==")
                .sent());

        assertThat(mail.enclosed()).singleElement().satisfies(file -> {
            assertThat(file.name()).doesNotContain("/", "\u0000").endsWith(".pdf");
            assertThat(file.type()).isEqualTo("application/pdf");
            assertThat(file.content()).containsExactly(1, 2);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated (vacation)",
                "Precedence: bulk",
                "List-Id: <a.list.example>",
                "List-Unsubscribe: <https://a.example>",
                "Return-Path: <>",
                "X-Autoreply: yes",
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=x"
            })
    void what_says_that_a_machine_wrote_it_is_automatic(String header) {
        assertThat(read(Letter.from(ADA, "Re").header(header).text("I am away.").plain())
                        .automatic())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Automatic reply: Missing horse", "Out of office", "Ateb awtomatig: Ceffyl", "Undeliverable: x"})
    void a_subject_that_only_machines_write_is_automatic(String subject) {
        assertThat(read(Letter.from(ADA, subject).text("I am away.").plain()).automatic())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAILER-DAEMON@mail.example", "Post <postmaster@mail.example>", "noreply@shop.example"})
    void a_machines_address_is_automatic(String from) {
        assertThat(read(Letter.from(from, "Re").text("x").plain()).automatic()).isTrue();
    }

    @Test
    void a_person_whose_header_says_no_machine_wrote_it_is_a_person() {
        assertThat(read(Letter.from(ADA, "Re")
                                .header("Auto-Submitted: no")
                                .text("x")
                                .plain())
                        .automatic())
                .isFalse();
    }

    @Test
    void a_report_on_an_email_that_did_not_arrive_says_whose_why_and_which() {
        ReceivedMail mail = read(Letter.from("MAILER-DAEMON@mail.example", "Returned")
                .text("It came back.")
                .part(
                        "Content-Type: message/delivery-status",
                        "Reporting-MTA: dns; mail.example\r\n\r\nFinal-Recipient: rfc822; Ada@example.org\r\n"
                                + "Action: failed\r\nStatus: 5.1.1\r\n")
                .part("Content-Type: text/rfc822-headers", "Message-ID: <0102-1@eu-west-2.amazonses.com>\r\n")
                .sent());

        assertThat(mail.automatic()).isTrue();
        assertThat(mail.bounced()).isEqualTo(new ReceivedMail.Bounced("ada@example.org", "0102-1", "5.1.1"));
        assertThat(mail.bounced().forGood()).isTrue();
    }

    @Test
    void a_report_that_an_email_is_only_late_is_no_bounce() {
        ReceivedMail mail = read(Letter.from("MAILER-DAEMON@mail.example", "Delayed")
                .part(
                        "Content-Type: message/delivery-status",
                        "Final-Recipient: rfc822; ada@example.org\r\nAction: delayed\r\nStatus: 4.4.1\r\n")
                .sent());

        assertThat(mail.bounced()).isNull();
        assertThat(mail.automatic()).isTrue();
    }

    @Test
    void parts_within_parts_without_end_are_read_so_far_and_no_further() {
        var deep = new StringBuilder("From: " + ADA + "\r\nSubject: Re\r\n");
        for (int i = 0; i < 3_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        assertThat(read(deep.toString().getBytes(StandardCharsets.US_ASCII)).text())
                .isEmpty();

        var wide = Letter.from(ADA, "Re").text("First.");
        for (int i = 0; i < 2_000; i++) {
            wide.file(i + ".bin", "application/x", new byte[1]);
        }
        assertThat(read(wide.sent()).enclosed()).hasSizeLessThan(50);
    }

    @Test
    void two_senders_or_none_are_nobody() {
        assertThat(read(Letter.from(ADA, "Re")
                                .header("From: bob@example.org")
                                .text("x")
                                .plain())
                        .from())
                .isNull();
        assertThat(read("Subject: Re\r\n\r\nx".getBytes(StandardCharsets.US_ASCII))
                        .from())
                .isNull();
    }

    @Test
    void noise_is_read_without_an_error() {
        var random = new Random(21);
        byte[] whole = Letter.from(ADA, "Re")
                .text("Words.")
                .file("a.png", "image/png", new byte[200])
                .sent();
        for (int i = 0; i < 500; i++) {
            byte[] broken = whole.clone();
            for (int j = 0; j < 12; j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            MailReader.read(broken);
        }
        byte[] noise = new byte[4_000];
        random.nextBytes(noise);
        assertThat(MailReader.read(noise)).isNotNull();
    }

    private static ReceivedMail read(byte[] raw) {
        return MailReader.read(raw).orElseThrow();
    }
}
