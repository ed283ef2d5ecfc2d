package org.bihuan.browser;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Photos as a phone would take them, drawn here. */
final class Photos {

    private Photos() {}

    static FilePayload jpeg(String name) {
        return new FilePayload(name, "image/jpeg", bytes());
    }

    /** 4000 by 3000 pixels in PNG, noisy enough to be several megabytes. */
    static byte[] fromACamera() {
        BufferedImage image = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
        Random noise = new Random(7);
        for (int y = 0; y < 3000; y += 2) {
            for (int x = 0; x < 4000; x += 2) {
                int colour = noise.nextInt(0xFFFFFF);
                image.setRGB(x, y, colour);
                image.setRGB(x + 1, y, colour);
                image.setRGB(x, y + 1, colour);
                image.setRGB(x + 1, y + 1, colour);
            }
        }
        return encoded(image, "png");
    }

    private static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] bytes() {
        BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(90, 120, 150), 800, 600, new Color(210, 190, 150)));
        pen.fillRect(0, 0, 800, 600);
        pen.setColor(new Color(60, 70, 80));
        for (int drum = 0; drum < 6; drum++) {
            pen.fillRect(80 + drum * 110, 250 - drum % 3 * 40, 80, 300);
        }
        pen.dispose();
        return encoded(image, "jpg");
    }
}
