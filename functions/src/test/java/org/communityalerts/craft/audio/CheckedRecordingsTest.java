package org.communityalerts.craft.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.communityalerts.craft.audio.CheckedRecordings.Verdict;
import org.communityalerts.memory.MemoryRecordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedRecordingsTest {
    private static final String ID = "01a20f4d-b877-7549-aec9-48755fc685fe";

    private final MemoryRecordings recordings = new MemoryRecordings();
    private final CheckedRecordings checked = new CheckedRecordings(() -> recordings);

    @ParameterizedTest
    @CsvSource({"8, 1", "16, 1", "24, 1", "8, 2", "16, 2", "24, 2"})
    void a_wav_of_each_depth_mono_or_stereo_is_ready(int bits, int channels) {
        assertThat(verdict(Tones.wav(2.5, 0.3, bits, channels))).isEqualTo(new Verdict.Ready(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tone", "stereo", "telephone"})
    void an_mp3_of_each_version_mono_or_stereo_is_ready(String name) {
        assertThat(verdict(Tones.mp3(name))).isEqualTo(new Verdict.Ready(3));
    }

    @Test
    void an_mp3_behind_a_tag_is_ready() {
        byte[] tag = {'I', 'D', '3', 4, 0, 0, 0, 0, 1, 0};
        byte[] file = join(join(tag, new byte[128]), Tones.mp3("tone"));

        assertThat(verdict(file)).isEqualTo(new Verdict.Ready(3));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 0x7FFFF000L, 0x7FFFFFDBL, 0x80000000L, 0xFFFFFFDBL, 0xFFFFFFFFL})
    void a_wav_from_a_recorder_that_streams_is_ready_whatever_it_writes_for_its_size(long size) {
        byte[] file = Tones.wav(2.5, 0.3);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(40, (int) size);

        assertThat(verdict(file)).isEqualTo(new Verdict.Ready(3));
    }

    @Test
    void an_mp3_behind_several_tags_their_footers_and_zeros_is_ready() {
        byte[] tag = join(new byte[] {'I', 'D', '3', 3, 0, 0, 0, 0, 1, 0}, new byte[128]);
        byte[] body = join(new byte[] {'I', 'D', '3', 4, 0, 0x10, 0, 0, 1, 0}, new byte[128]);
        byte[] footed = join(body, new byte[] {'3', 'D', 'I', 4, 0, 0x10, 0, 0, 1, 0});
        byte[] tone = Tones.mp3("tone");

        assertThat(verdict(join(tag, join(tag, tone)))).isEqualTo(new Verdict.Ready(3));
        assertThat(verdict(join(footed, tone))).isEqualTo(new Verdict.Ready(3));
        assertThat(verdict(join(footed, join(tag, tone)))).isEqualTo(new Verdict.Ready(3));
        assertThat(verdict(join(tag, join(new byte[999], tone)))).isEqualTo(new Verdict.Ready(3));
        assertThat(verdict(join(tag, join(new byte[9], join(tag, join(new byte[1], tone))))))
                .isEqualTo(new Verdict.Ready(3));
        assertThat(verdict(join(tone, footed))).isEqualTo(new Verdict.Ready(3));
    }

    @Test
    void an_mp3_before_tags_as_long_as_itself_is_ready() {
        byte[] tone = Tones.mp3("tone");
        byte[] ape = new byte[8000 + 32];
        ByteBuffer.wrap(ape)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(8000, "APETAGEX".getBytes(StandardCharsets.US_ASCII))
                .putInt(8012, 8032);
        byte[] lyrics = ("x".repeat(8000) + "008000LYRICS200").getBytes(StandardCharsets.US_ASCII);
        byte[] last = Arrays.copyOf("TAG".getBytes(StandardCharsets.US_ASCII), 128);

        assertThat(verdict(join(tone, join(ape, last)))).isEqualTo(new Verdict.Ready(3));
        assertThat(verdict(join(tone, join(lyrics, last)))).isEqualTo(new Verdict.Ready(3));
    }

    @Test
    void a_tag_that_claims_more_than_there_is_takes_no_memory_and_is_no_mp3() {
        byte[] tag = {'I', 'D', '3', 4, 0, 0, 0x7F, 0x7F, 0x7F, 0x7F};

        assertThat(refusal(join(tag, Tones.mp3("tone")))).contains("neither WAV nor MP3");
        assertThat(verdict(join(Tones.mp3("tone"), tag))).isEqualTo(new Verdict.Ready(3));
    }

    @Test
    void a_decoder_that_does_not_come_to_an_end_is_not_waited_for() {
        var endless = new InputStream() {
            @Override
            public int read() {
                LockSupport.park();
                return 0;
            }
        };

        assertThatThrownBy(() -> Mp3Samples.loudness(endless, 20, Duration.ofMillis(1)))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("takes too long");
    }

    @ParameterizedTest
    @CsvSource({"0.5, shorter than one second", "181, longer than three minutes"})
    void one_second_to_three_minutes_are_taken(double seconds, String reason) {
        assertThat(refusal(Tones.wav(seconds, 0.3))).contains(reason);
    }

    @Test
    void silence_is_refused() {
        assertThat(refusal(Tones.wav(2, 0))).contains("Nothing can be heard");
        assertThat(refusal(Tones.wav(2, 0.001))).contains("Nothing can be heard");
        assertThat(refusal(Tones.mp3("silent"))).contains("Nothing can be heard");
        assertThat(refusal(Tones.mp3("whisper"))).contains("Nothing can be heard");
    }

    @Test
    void a_loud_recording_is_taken_and_a_distorted_one_refused() {
        assertThat(verdict(Tones.wav(2, 1))).isInstanceOf(Verdict.Ready.class);
        assertThat(refusal(Tones.wav(2, 2))).contains("too loud");
        assertThat(verdict(Tones.mp3("loud"))).isInstanceOf(Verdict.Ready.class);
        assertThat(refusal(Tones.mp3("distorted"))).contains("too loud");
    }

    @Test
    void a_file_that_only_calls_itself_audio_is_refused() {
        assertThat(refusal("<html>".getBytes(StandardCharsets.UTF_8))).contains("neither WAV nor MP3");
        assertThat(refusal(new byte[0])).contains("neither WAV nor MP3");
        assertThat(refusal(join(Tones.mp3("tone"), new byte[5000]))).contains("damaged");
    }

    @Test
    void an_mp3_of_more_than_three_minutes_is_refused_by_its_length_alone() {
        byte[] tone = Tones.mp3("silent");
        var file = new ByteArrayOutputStream();
        IntStream.range(0, 90).forEach(i -> file.writeBytes(tone));

        assertThat(refusal(file.toByteArray())).contains("longer than three minutes");
    }

    @Test
    void an_mp3_whose_frames_are_filled_with_anything_is_judged_or_refused_in_words() {
        var dice = new Random(20261125);
        for (int i = 0; i < 300; i++) {
            byte[] file = Tones.mp3(i % 2 == 0 ? "tone" : "stereo");
            for (int hits = 0; hits < 1 + i; hits++) {
                file[4 + dice.nextInt(file.length - 4)] = (byte) dice.nextInt();
            }
            assertThat(verdict(file)).isNotInstanceOf(Verdict.Missing.class);
        }
    }

    @Test
    void an_upload_that_broke_off_is_refused() {
        byte[] whole = Tones.wav(3, 0.3);

        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).contains("ends before the recording does");
    }

    @Test
    void compressed_sound_in_a_wav_is_refused() {
        byte[] file = Tones.wav(2, 0.3);
        file[20] = 7;

        assertThat(refusal(file)).contains("plain PCM");
    }

    @Test
    void what_was_found_ready_stays_as_it_was_whatever_is_uploaded_later() {
        recordings.upload(ID, Tones.wav(2, 0.3));
        checked.of(ID);
        recordings.upload(ID, new byte[0]);

        assertThat(checked.of(ID)).isEqualTo(new Verdict.Ready(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "../../etc", "01A20F4D-B877-7549-AEC9-48755FC685FE", ""})
    void an_id_that_is_none_names_nothing(String id) {
        assertThat(checked.of(id)).isEqualTo(new Verdict.Missing());
    }

    @Test
    void no_bytes_whatever_bring_the_reader_down() {
        var dice = new Random(20261124);
        for (int i = 0; i < 2000; i++) {
            byte[] file = i % 2 == 0 ? Tones.wav(0.01, 0.3) : Tones.mp3("tone");
            for (int hits = 0; hits < 20; hits++) {
                file[dice.nextInt(Math.min(file.length, 60))] = (byte) dice.nextInt();
            }
            assertThat(verdict(Arrays.copyOf(file, dice.nextInt(file.length)))).isNotNull();
        }
    }

    private static Verdict verdict(byte[] file) {
        var fresh = new MemoryRecordings();
        fresh.upload(ID, file);
        return new CheckedRecordings(() -> fresh).of(ID);
    }

    private static String refusal(byte[] file) {
        return ((Verdict.Refused) verdict(file)).why();
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
