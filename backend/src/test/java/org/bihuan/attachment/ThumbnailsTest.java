package org.bihuan.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailsTest {

    @TempDir
    private Path folder;

    @Test
    void a_photo_of_megabytes_becomes_a_few_kilobytes_of_the_same_shape() throws IOException {
        BufferedImage photo = new BufferedImage(2000, 1500, BufferedImage.TYPE_INT_RGB);
        Random noise = new Random(1);
        for (int x = 0; x < 2000; x++) {
            for (int y = 0; y < 1500; y++) {
                photo.setRGB(x, y, noise.nextInt());
            }
        }
        File file = folder.resolve("photo.jpg").toFile();
        ImageIO.write(photo, "jpg", file);

        byte[] small = Thumbnails.read(file).orElseThrow();

        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(small));
        assertThat(shown.getWidth()).isEqualTo(Thumbnails.LONG_SIDE);
        assertThat(shown.getHeight()).isEqualTo(192);
        assertThat(file.length()).isGreaterThan(1_000_000);
        assertThat(small.length).isLessThan(40_000);
    }

    @Test
    void what_is_clear_becomes_white_and_what_is_small_stays_so() throws IOException {
        File file = folder.resolve("clear.png").toFile();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB), "png", file);

        BufferedImage shown =
                ImageIO.read(new ByteArrayInputStream(Thumbnails.read(file).orElseThrow()));

        assertThat(shown.getWidth()).isEqualTo(40);
        assertThat(shown.getRGB(20, 10)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void a_picture_that_says_it_is_a_hundred_million_pixels_is_not_unpacked() throws IOException {
        ByteBuffer head = ByteBuffer.allocate(33);
        head.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13);
        byte[] size = ByteBuffer.allocate(17)
                .put("IHDR".getBytes())
                .putInt(10_000)
                .putInt(10_000)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(size);
        Path file = folder.resolve("bomb.png");
        Files.write(file, head.put(size).putInt((int) sum.getValue()).array());

        assertThat(Thumbnails.read(file.toFile())).isEmpty();
    }
}
