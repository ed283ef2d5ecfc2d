package org.bihuan.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture of a page with the 256 colours that it uses most: a third of the size, and nobody sees the difference. */
final class SmallPng {

    private static final int COLOURS = 256;
    private static final int SHARED = 0xF8F8F8;

    private SmallPng() {}

    static void write(byte[] screenshot, Path file) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(screenshot));
            List<Integer> palette = palette(picture);
            ImageIO.write(indexed(picture, palette), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The most frequent colours, of those that look alike only one. */
    private static List<Integer> palette(BufferedImage picture) {
        Map<Integer, Integer> exact = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                exact.merge(picture.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        Map<Integer, Integer> best = new HashMap<>();
        Map<Integer, Integer> weight = new HashMap<>();
        exact.forEach((colour, count) -> {
            int shared = colour & SHARED;
            weight.merge(shared, count, Integer::sum);
            best.merge(shared, colour, (one, other) -> exact.get(one) >= exact.get(other) ? one : other);
        });
        return weight.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .map(entry -> best.get(entry.getKey()))
                .toList();
    }

    private static BufferedImage indexed(BufferedImage picture, List<Integer> palette) {
        int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
        IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, false, -1, 0);
        BufferedImage result =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int index =
                        nearest.computeIfAbsent(picture.getRGB(x, y) & 0xFFFFFF, colour -> nearest(colours, colour));
                result.getRaster().setSample(x, y, 0, index);
            }
        }
        return result;
    }

    private static int nearest(int[] colours, int wanted) {
        int best = 0;
        for (int i = 1; i < colours.length; i++) {
            if (distance(colours[i], wanted) < distance(colours[best], wanted)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
