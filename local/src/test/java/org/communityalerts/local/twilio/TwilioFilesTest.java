package org.communityalerts.local.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.communityalerts.domain.reply.Attached;
import org.communityalerts.local.Ledger;
import org.communityalerts.outside.twilio.TwilioFiles;
import org.communityalerts.port.reply.AttachedFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TwilioFilesTest {
    private static final String MESSAGE = "Messages/SM" + "0".repeat(32) + "/Media/";

    private TwilioSimulator twilio;

    @BeforeEach
    void start() throws IOException {
        twilio = new TwilioSimulator("AC1", "token", new Ledger(null), null);
    }

    @AfterEach
    void stop() throws IOException {
        twilio.close();
    }

    @Test
    void a_picture_is_fetched_from_the_store_it_lies_in_which_gets_no_login_of_ours() {
        Attached picture = kept(new byte[] {1, 2, 3});

        assertThat(files("token").fetch(picture))
                .hasValueSatisfying(file -> assertThat(file).containsExactly(1, 2, 3));
    }

    @Test
    void a_picture_that_was_removed_is_not_there_and_can_be_removed_again() {
        Attached picture = kept(new byte[] {1, 2, 3});
        files("token").remove(picture);
        files("token").remove(picture);

        assertThat(files("token").fetch(picture)).isEmpty();
        assertThat(twilio.phones().media().kept()).isZero();
    }

    @Test
    void a_file_larger_than_any_that_twilio_takes_is_not_read_to_its_end() {
        Attached picture = kept(new byte[11 * 1024 * 1024]);

        assertThatThrownBy(() -> files("token").fetch(picture)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_refused_login_is_a_failure_and_not_a_missing_file() {
        Attached picture = kept(new byte[] {1});

        assertThatThrownBy(() -> files("wrong").fetch(picture)).hasMessageEndingWith("HTTP 401");
        assertThatThrownBy(() -> files("wrong").remove(picture)).hasMessageEndingWith("HTTP 401");
    }

    private Attached kept(byte[] content) {
        return new Attached(MESSAGE + twilio.phones().media().keep(new Media.File("image/jpeg", content)));
    }

    private AttachedFiles files(String token) {
        return new TwilioFiles(twilio.url(), "AC1", () -> token);
    }
}
