package org.bihuan.browser;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Photos as a phone would take them, drawn here. */
final class Photos {

    private Photos() {}

    static FilePayload jpeg(String name) {
        return new FilePayload(name, "image/jpeg", bytes());
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
