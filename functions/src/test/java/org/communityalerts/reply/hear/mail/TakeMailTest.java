package org.communityalerts.reply.hear.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.communityalerts.craft.mail.Letter;
import org.communityalerts.craft.person.JoinByKeyword;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.domain.reply.ArrivedMail;
import org.communityalerts.domain.reply.ArrivedMail.Verdict;
import org.communityalerts.domain.reply.ArrivedMail.Verdicts;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.reply.Said;
import org.communityalerts.domain.reply.Way;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryGroups;
import org.communityalerts.memory.MemoryMailFiles;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryReplies;
import org.communityalerts.memory.MemoryReplyAddresses;
import org.communityalerts.memory.MemoryReplyFiles;
import org.communityalerts.memory.MemoryResidentActs;
import org.communityalerts.memory.MemorySubscribers;
import org.communityalerts.port.reply.ReplyAddresses;
import org.communityalerts.reply.hear.AutomaticAnswers;
import org.communityalerts.reply.hear.Meaning;
import org.communityalerts.reply.hear.TakeReply;
import org.communityalerts.reply.hear.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TakeMailTest {
    private static final Verdicts FINE = verdicts(Verdict.PASS);
    private static final Subscriber RESIDENT = Examples.resident(1, Examples.PORTISHEAD, Channel.EMAIL);
    private static final String ADA = RESIDENT.addresses().get(Channel.EMAIL);
    private static final String BOB = "bob@example.org";

    private final MemoryContacts contacts = new MemoryContacts();
    private final MemorySubscribers subscribers = new MemorySubscribers(contacts);
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryReplies replies = new MemoryReplies();
    private final MemoryReplyFiles pictures = new MemoryReplyFiles();
    private final MemoryMailFiles files = new MemoryMailFiles();
    private final MemoryQueue<Said> said = new MemoryQueue<>();
    private final MemoryQueue<Receipt> receipts = new MemoryQueue<>();
    private final List<String> answers = new ArrayList<>();
    private final ReplyAddresses addresses = new MemoryReplyAddresses("answers.example.org");
    private Instant now = Examples.NOW;
    private String alertId;
    private String given;

    @BeforeEach
    void an_alert_has_gone_to_a_resident_by_email() {
        subscribers.add(RESIDENT);
        alertId = Mailed.alert(alerts);
        given = addresses.of(alertId, ADA).orElseThrow();
    }

    @Test
    void an_answer_is_kept_as_that_residents_under_the_alert_whose_email_it_answers() {
        take(Letter.from(ADA, "Re: Missing").text("I saw him by the ford."), FINE);

        Reply reply = only();
        assertThat(reply.alertId()).isEqualTo(alertId);
        assertThat(reply.subscriberId()).isEqualTo(RESIDENT.id());
        assertThat(reply.address()).isEqualTo(ADA);
        assertThat(reply.text()).isEqualTo("I saw him by the ford.");
        assertThat(reply.circumstances().way()).isEqualTo(Way.EMAIL);
        assertThat(said.drain())
                .singleElement()
                .satisfies(one -> assertThat(one.reply()).isEqualTo(reply));
        assertThat(files.isEmpty()).isTrue();
    }

    @Test
    void a_very_long_one_is_cut_at_no_half_of_a_character() {
        take(Letter.from(ADA, "Re: Missing").text("x".repeat(3999) + "\uD83D\uDC0E".repeat(2)), FINE);

        assertThat(only().text()).isEqualTo("x".repeat(3999));
    }

    @Test
    void it_is_acknowledged_once_a_day_and_the_acknowledgement_says_999_and_can_be_answered() {
        take(Letter.from(ADA, "Re").header("X-One: 1").text("A horse by the ford."), FINE);
        take(other("two", "And again."), FINE);
        now = now.plus(Duration.ofDays(1));
        take(other("three", "And today."), FINE);

        assertThat(answers)
                .hasSize(2)
                .allSatisfy(answer ->
                        assertThat(answer).startsWith(ADA + " " + given + " ").contains("read your e-mail", "999"));
    }

    @Test
    void the_same_email_twice_is_one_reply_and_one_acknowledgement() {
        take(Letter.from(ADA, "Re").text("A horse by the ford."), FINE);
        take(Letter.from(ADA, "Re").text("A horse by the ford."), FINE);

        assertThat(replies.all(false, 10, null).replies()).hasSize(1);
        assertThat(answers).hasSize(1);
        assertThat(said.drain()).extracting(one -> one.reply().id()).hasSize(2).containsOnly(only().id());
    }

    @Test
    void a_machine_is_never_answered_and_never_heard() {
        take(Letter.from(ADA, "Automatic reply: Missing").text("I am away until Monday."), FINE);
        take(Letter.from(ADA, "Re").header("Auto-Submitted: auto-replied").text("Away."), FINE);

        assertThat(replies.all(false, 10, null).replies()).isEmpty();
        assertThat(answers).isEmpty();
        assertThat(files.isEmpty()).isTrue();
    }

    @Test
    void a_stranger_to_whom_it_was_forwarded_is_heard_about_the_same_alert_under_their_own_address() {
        take(Letter.from(BOB, "Fwd: Missing").text("I saw him too."), FINE);

        assertThat(only().address()).isEqualTo(BOB);
        assertThat(only().subscriberId()).isNull();
        assertThat(only().alertId()).isEqualTo(alertId);
    }

    @ParameterizedTest
    @CsvSource({
        "FAIL, PASS, PASS, PASS",
        "UNSURE, FAIL, UNSURE, UNSURE",
        "UNSURE, UNSURE, FAIL, UNSURE",
        "UNSURE, PASS, PASS, FAIL"
    })
    void what_fails_a_look_is_nobodys_obeys_nothing_and_is_answered_nothing(
            Verdict spam, Verdict spf, Verdict dkim, Verdict dmarc) {
        take(Letter.from(ADA, "STOP").text("He is in my garden."), new Verdicts(spam, Verdict.PASS, spf, dkim, dmarc));

        assertThat(said.drain()).singleElement().satisfies(one -> {
            assertThat(one.reply().address()).isNull();
            assertThat(one.reply().subscriberId()).isNull();
            assertThat(one.reply().text()).isEqualTo("He is in my garden.");
            assertThat(one.person()).doesNotContain(ADA);
        });
        assertThat(contacts.suppression(ADA)).isEmpty();
        assertThat(answers).isEmpty();
    }

    @Test
    void who_answers_from_a_domain_that_vouches_for_nobody_is_known_by_the_address_we_gave_them() {
        take(Letter.from(ADA, "Re").text("I saw him."), verdicts(Verdict.UNSURE));
        assertThat(only().subscriberId()).isEqualTo(RESIDENT.id());

        take(Letter.from(BOB, "Re").text("I am Bob, believe me."), verdicts(Verdict.UNSURE));
        assertThat(replies.from(BOB)).isEmpty();
    }

    @Test
    void what_a_virus_was_found_in_is_not_opened() {
        take(
                Letter.from(ADA, "Re").text("Look."),
                new Verdicts(Verdict.PASS, Verdict.FAIL, Verdict.PASS, Verdict.PASS, Verdict.PASS));

        assertThat(replies.all(false, 10, null).replies()).isEmpty();
        assertThat(files.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "00000000000000000000000000000000000000000000000000000000000"})
    void mail_to_an_address_that_we_gave_nobody_is_nothing(String local) {
        given = local + "@answers.example.org";
        take(Letter.from(ADA, "Buy").text("Cheap."), FINE);

        assertThat(replies.all(false, 10, null).replies()).isEmpty();
    }

    @Test
    void stop_above_or_in_the_first_line_stops_emails_whatever_else_it_says_and_is_confirmed() {
        take(Letter.from(ADA, "Re: STOP").text("My mother died, he took her bag."), FINE);

        assertThat(contacts.suppression(ADA)).isPresent();
        assertThat(only().kind()).isEqualTo(Reply.Kind.MESSAGE);
        assertThat(answers).singleElement().asString().contains("no more e-mails");
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "Stop.\n\nOn Tue Demo wrote:\n> Missing", "stopio", "unsubscribe\n-- \nAda"})
    void a_first_line_that_says_stop_stops_emails(String text) {
        take(Letter.from(ADA, "Re: Missing").text(text), FINE);

        assertThat(contacts.suppression(ADA)).isPresent();
        assertThat(only().kind()).isEqualTo(Reply.Kind.STOP);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "yes pls, 1", "'No, sorry', 2"})
    void an_answer_to_what_the_alert_asks_is_counted(String text, int number) {
        take(Letter.from(ADA, "Re: Missing").text(text), FINE);

        assertThat(only().circumstances().answer()).isEqualTo(number);
        assertThat(only().circumstances().way()).isEqualTo(Way.EMAIL);
    }

    @Test
    void words_that_may_mean_danger_are_answered_with_999_at_once() {
        take(Letter.from(ADA, "Re").text("He has a knife"), FINE);

        assertThat(only().flagged()).isTrue();
        assertThat(answers).singleElement().asString().contains("call 999 now");
    }

    @Test
    void who_is_unsafe_to_write_to_is_heard_and_answered_nothing() {
        contacts.mark(ADA, true);
        take(Letter.from(ADA, "Re").text("I saw him."), FINE);

        assertThat(only().flagged()).isTrue();
        assertThat(answers).isEmpty();
    }

    @Test
    void a_picture_is_kept_made_anew() {
        take(Letter.from(ADA, "Re").text("See.").file("him.png", "image/png", png()), FINE);

        assertThat(only().circumstances().pictures())
                .singleElement()
                .satisfies(id -> assertThat(pictures.file(id))
                        .startsWith((byte) 0xFF, (byte) 0xD8)
                        .isNotEqualTo(png()));
    }

    @Test
    void a_test_virus_a_zip_bomb_a_drawing_with_a_script_and_a_paper_are_refused_and_named_with_why() {
        byte[] eicar = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.US_ASCII);
        take(
                Letter.from(ADA, "Re")
                        .text("See.")
                        .file("eicar.com", "image/jpeg", eicar)
                        .file("bomb.zip", "application/zip", zipBomb())
                        .file("map.svg", "image/svg+xml", svg)
                        .file("paper.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)),
                FINE);

        assertThat(only().circumstances().pictures()).isEmpty();
        assertThat(only().media())
                .hasSize(4)
                .allSatisfy(one -> assertThat(one).matches(".+\\.\\w{3} \\(\\S+\\): .+\\."));
        assertThat(answers).singleElement().asString().contains("eicar.com", "bomb.zip", "map.svg", "paper.pdf");
    }

    @Test
    void a_file_that_is_too_large_is_refused_without_being_looked_at() {
        take(Letter.from(ADA, "Re").text("See.").file("huge.png", "image/png", new byte[10 * 1024 * 1024 + 1]), FINE);

        assertThat(only().media()).singleElement().asString().contains("huge.png", "10 MB");
    }

    @Test
    void a_report_that_an_email_came_back_is_a_receipt_and_its_address_gets_no_more() {
        take(bounce(ADA), FINE);

        assertThat(receipts.drain())
                .containsExactly(new Receipt(alertId, ADA, DeliveryStatus.UNDELIVERED, "0102-1", "5.1.1"));
        assertThat(contacts.suppression(ADA)).isPresent();
        assertThat(replies.all(false, 10, null).replies()).isEmpty();
    }

    @Test
    void nobody_can_stop_anothers_emails_by_a_report_of_their_own() {
        take(bounce(BOB), FINE);

        assertThat(receipts.drain()).isEmpty();
        assertThat(contacts.suppression(BOB)).isEmpty();
    }

    @Test
    void an_email_that_says_nothing_is_nothing() {
        take(Letter.from(ADA, "Re: Missing").text("\n\nOn Tue Demo wrote:\n> Missing"), FINE);

        assertThat(replies.all(false, 10, null).replies()).isEmpty();
    }

    private static Letter bounce(String of) {
        return Letter.from("MAILER-DAEMON@mail.example", "Returned")
                .part(
                        "Content-Type: message/delivery-status",
                        "Final-Recipient: rfc822; " + of + "\r\nAction: failed\r\nStatus: 5.1.1\r\n")
                .part("Content-Type: text/rfc822-headers", "Message-ID: <0102-1@eu-west-2.amazonses.com>\r\n");
    }

    private static Letter other(String id, String text) {
        return new Letter()
                .header("From: " + ADA)
                .header("Subject: Re")
                .header("Message-ID: <" + id + "@mail.example>")
                .text(text);
    }

    private static Verdicts verdicts(Verdict all) {
        return new Verdicts(Verdict.PASS, Verdict.PASS, all, all, all);
    }

    private static byte[] png() {
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static byte[] zipBomb() {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            zip.write(new byte[20_000_000]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private Reply only() {
        assertThat(replies.all(false, 10, null).replies()).hasSize(1);
        return replies.all(false, 10, null).replies().getFirst();
    }

    private void take(Letter letter, Verdicts verdicts) {
        files.put("mail/1", letter.sent());
        useCase().take(new ArrivedMail("mail/1", List.of(given), verdicts));
    }

    private TakeMail useCase() {
        InstantSource clock = () -> now;
        var joining = new JoinByKeyword(
                new MemoryGroups("farm-watch"),
                PlacesFile.forceArea(),
                contacts,
                subscribers,
                new MemoryResidentActs(),
                () -> "joined",
                clock);
        var records = new TakeReply.Records(contacts, subscribers, (address, most) -> List.of());
        var wording = new Wording("Demo Constabulary", "https://alerts.example.org", Way.EMAIL);
        var meaning = new Meaning(alerts, contacts, replies, joining, clock);
        var automatic = new AutomaticAnswers(replies, contacts, joining, wording, clock);
        var taking = new TakeReply(replies, records, meaning, automatic, said, clock);
        var written = new TakeWrittenMail(
                replies,
                addresses,
                taking,
                new KeepEnclosed(pictures),
                said,
                new TakeWrittenMail.MailAnswers(
                        (to, replyTo, subject, body) -> answers.add(to + " " + replyTo + " " + body),
                        "Demo Constabulary"),
                clock);
        return new TakeMail(files, addresses, alerts, written, new TakeMail.Bounces(contacts, receipts, clock));
    }
}
