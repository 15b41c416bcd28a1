package org.communityalerts.craft.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.communityalerts.craft.picture.CheckedPhotos.Verdict;
import org.communityalerts.domain.alert.PhotoSize;
import org.communityalerts.memory.MemoryPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedPhotosTest {
    private static final String ID = "01a20f4d-b877-7549-aec9-48755fc685fe";
    private static final byte[] JPEG = Shots.jpeg(400, 300);
    private static final byte[] ZIP = "PK\3\4 an archive".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PAGE = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);

    private final MemoryPhotos photos = new MemoryPhotos();
    private final CheckedPhotos checked = new CheckedPhotos(() -> photos);

    @ParameterizedTest
    @EnumSource
    void a_file_with_a_place_a_maker_and_a_note_comes_out_with_none(PhotoSize size) throws Exception {
        byte[] taken = Shots.byPhone(JPEG, 1);
        var place = ImageMetadataReader.readMetadata(new ByteArrayInputStream(taken))
                .getFirstDirectoryOfType(GpsDirectory.class);
        assertThat(place.getGeoLocation().getLatitude()).isBetween(51.48, 51.49);

        byte[] shown = shown(taken, size);

        var left = ImageMetadataReader.readMetadata(new ByteArrayInputStream(shown));
        assertThat(StreamSupport.stream(left.getDirectories().spliterator(), false)
                        .map(Directory::getName))
                .isSubsetOf("JPEG", "JFIF", "Huffman", "File Type");
        assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Demo", "home");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_photo_taken_with_the_phone_held_any_way_is_shown_upright(int held) throws Exception {
        boolean onItsSide = held >= 5;
        BufferedImage shown = picture(shown(Shots.byPhone(JPEG, held), PhotoSize.MEDIUM));

        assertThat(shown.getWidth()).isEqualTo(onItsSide ? 300 : 400);
        int right = shown.getWidth() * 3 / 4;
        int low = shown.getHeight() * 3 / 4;
        boolean redIsRight = held == 2 || held == 3 || held == 6 || held == 7;
        boolean redIsLow = held == 3 || held == 4 || held == 7 || held == 8;
        assertRed(shown, redIsRight ? right : right / 3, redIsLow ? low : low / 3);
    }

    @Test
    void twelve_megapixels_that_nothing_makes_small_become_photos_of_their_sizes() throws Exception {
        photos.upload(ID, Shots.noise(4000, 3000));
        assertThat(checked.of(ID)).isEqualTo(new Verdict.Ready());

        for (PhotoSize size : PhotoSize.values()) {
            byte[] photo = photos.kept(ID, size).orElseThrow();
            assertThat(photo.length).isLessThanOrEqualTo(size.bytes());
            assertThat(picture(photo).getWidth()).isLessThanOrEqualTo(size.pixels());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy.webp", "lossless.webp", "alpha.webp"})
    void each_kind_of_webp_is_ready(String name) throws Exception {
        assertRed(picture(shown(Shots.resource(name), PhotoSize.SMALL)), 30, 40);
    }

    @Test
    void what_can_be_seen_through_is_white() throws Exception {
        int corner =
                picture(shown(Shots.resource("alpha.webp"), PhotoSize.SMALL)).getRGB(2, 60);

        assertThat(new Color(corner).getGreen()).isGreaterThan(230);
    }

    @Test
    void a_png_is_ready() throws Exception {
        assertRed(picture(shown(Shots.png(400, 300), PhotoSize.SMALL)), 50, 50);
    }

    @Test
    void a_file_that_goes_on_as_something_else_is_refused() {
        for (byte[] picture : new byte[][] {JPEG, Shots.png(40, 30), Shots.resource("lossy.webp")}) {
            for (byte[] other : new byte[][] {ZIP, PAGE, Shots.join(new byte[9], ZIP)}) {
                assertThat(refusal(Shots.join(picture, other))).contains("something else behind its picture");
            }
        }
    }

    @Test
    void a_second_picture_that_a_camera_put_behind_the_first_is_left_behind() {
        byte[] both = Shots.join(JPEG, Shots.byPhone(JPEG, 1));

        assertThat(shown(both, PhotoSize.LARGE)).isEqualTo(shown(JPEG, PhotoSize.LARGE));
    }

    @Test
    void a_few_bytes_that_ask_for_gigabytes_are_refused_by_their_size_alone() {
        byte[] jpeg = JPEG.clone();
        int frame = at(jpeg, 0xC0);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 65_000).putShort(frame + 7, (short) 65_000);
        byte[] png = Shots.png(40, 30);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);

        assertThat(refusal(jpeg)).contains("more than 25 megapixels");
        assertThat(refusal(png)).contains("more than 25 megapixels");
    }

    @Test
    void a_picture_that_is_drawn_again_and_again_is_refused() {
        int scan = at(JPEG, 0xDA);
        byte[] again = Arrays.copyOfRange(JPEG, scan, JPEG.length - 2);
        byte[] file = Arrays.copyOf(JPEG, JPEG.length - 2);
        for (int i = 0; i < 25; i++) {
            file = Shots.join(file, again);
        }

        assertThat(refusal(Shots.join(file, new byte[] {(byte) 0xFF, (byte) 0xD9})))
                .contains("too many steps");
    }

    @ParameterizedTest
    @CsvSource({"4000, 100", "100, 4000"})
    void a_strip_is_refused(int width, int height) {
        assertThat(refusal(Shots.jpeg(width, height))).contains("too long and narrow");
    }

    @Test
    void a_moving_picture_and_one_in_the_colours_of_print_are_refused() {
        assertThat(refusal(Shots.resource("moving.webp"))).contains("moving picture");
        assertThat(refusal(Shots.resource("cmyk.jpg"))).contains("colours of print");
    }

    @Test
    void a_file_that_only_calls_itself_a_picture_is_refused() {
        for (String file : new String[] {"", "<html>", "GIF89a", "%PDF-1.7", "<svg/>", "BM", "\u00FF\u00D8"}) {
            assertThat(refusal(file.getBytes(StandardCharsets.ISO_8859_1))).contains("neither JPEG, PNG nor WebP");
        }
        assertThat(refusal("\0\0\0\30ftypheic".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("HEIC", "Most compatible");
    }

    @Test
    void an_upload_that_broke_off_is_refused() {
        for (byte[] whole : new byte[][] {JPEG, Shots.png(40, 30), Shots.resource("lossy.webp")}) {
            assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).contains("ends before the picture does");
        }
    }

    @Test
    void what_was_made_once_stays_whatever_is_uploaded_later() {
        photos.upload(ID, JPEG);
        checked.of(ID);
        photos.upload(ID, new byte[0]);

        assertThat(checked.of(ID)).isEqualTo(new Verdict.Ready());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "../../etc", "01A20F4D-B877-7549-AEC9-48755FC685FE", ""})
    void an_id_that_is_none_names_nothing(String id) {
        assertThat(checked.of(id)).isEqualTo(new Verdict.Missing());
    }

    @Test
    void no_bytes_whatever_bring_the_check_down() {
        var dice = new Random(20261129);
        byte[][] files = {
            Shots.byPhone(Shots.jpeg(64, 48), 6),
            Shots.png(64, 48),
            Shots.resource("lossy.webp"),
            Shots.resource("lossless.webp"),
            Shots.resource("alpha.webp")
        };
        for (int i = 0; i < 600; i++) {
            byte[] file = files[i % files.length].clone();
            for (int hits = 0; hits < 1 + i % 12; hits++) {
                file[dice.nextInt(file.length)] = (byte) dice.nextInt();
            }
            assertThat(verdict(file)).isNotInstanceOf(Verdict.Missing.class);
        }
    }

    private static byte[] shown(byte[] file, PhotoSize size) {
        var fresh = new MemoryPhotos();
        fresh.upload(ID, file);
        assertThat(new CheckedPhotos(() -> fresh).of(ID)).isEqualTo(new Verdict.Ready());
        return fresh.kept(ID, size).orElseThrow();
    }

    private static Verdict verdict(byte[] file) {
        var fresh = new MemoryPhotos();
        fresh.upload(ID, file);
        return new CheckedPhotos(() -> fresh).of(ID);
    }

    private static String refusal(byte[] file) {
        return ((Verdict.Refused) verdict(file)).why();
    }

    private static BufferedImage picture(byte[] jpeg) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static void assertRed(BufferedImage picture, int x, int y) {
        var colour = new Color(picture.getRGB(x, y));
        assertThat(colour.getRed()).isGreaterThan(180);
        assertThat(colour.getBlue()).isLessThan(170);
    }

    /** Where a JPEG's segment of that kind begins. */
    private static int at(byte[] jpeg, int marker) {
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != marker) {
            at += 2 + ByteBuffer.wrap(jpeg).getShort(at + 2);
        }
        return at;
    }
}
