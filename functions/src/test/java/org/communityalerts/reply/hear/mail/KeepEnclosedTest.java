package org.communityalerts.reply.hear.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.communityalerts.craft.mail.ReceivedMail.Enclosed;
import org.communityalerts.craft.picture.Shots;
import org.communityalerts.memory.MemoryReplyFiles;
import org.junit.jupiter.api.Test;

class KeepEnclosedTest {
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;
    private static final Enclosed PICTURE = new Enclosed("him.jpg", "image/jpeg", Shots.jpeg(40, 30));

    private final MemoryReplyFiles files = new MemoryReplyFiles();
    private final KeepEnclosed useCase = new KeepEnclosed(files);

    @Test
    void ten_pictures_are_kept_and_an_eleventh_is_refused_with_the_way_out() {
        var kept = useCase.keep("M1", Collections.nCopies(11, PICTURE));

        assertThat(kept.pictures())
                .hasSize(10)
                .startsWith("M1-0")
                .endsWith("M1-9")
                .allMatch(files::has);
        assertThat(kept.refused())
                .containsExactly(
                        "him.jpg (image/jpeg): An e-mail brings ten pictures at most. Send another with the rest.");
        assertThat(kept.media())
                .containsExactlyElementsOf(
                        Stream.concat(Collections.nCopies(10, "image/jpeg").stream(), kept.refused().stream())
                                .toList());
    }

    @Test
    void a_file_of_just_ten_megabytes_is_looked_at() {
        var kept = useCase.keep("M1", List.of(new Enclosed("a.jpg", "image/jpeg", new byte[TEN_MEGABYTES])));

        assertThat(kept.refused()).singleElement().asString().contains("neither JPEG, PNG nor WebP");
    }

    @Test
    void something_came_with_an_email_whether_it_was_kept_or_refused() {
        assertThat(useCase.keep("M1", List.of(PICTURE)).isNothing()).isFalse();
        assertThat(useCase.keep("M1", List.of(new Enclosed("a", "b", new byte[1])))
                        .isNothing())
                .isFalse();
        assertThat(useCase.keep("M1", List.of()).isNothing()).isTrue();
    }
}
