package org.bihuan.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws what an expert might photograph: drums on the floor of a store room. No two numbers give the same picture. */
final class Photo {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;
    private static final int FLOOR = 230;
    private static final Color[] DRUMS = {
        new Color(0x2f5d8c), new Color(0xb5482f), new Color(0x3f7d58), new Color(0xc9962b), new Color(0x6b6f76)
    };

    private Photo() {}

    static byte[] jpeg(int number) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        try {
            brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            room(brush, number);
            for (int i = 0; i < 3 + number % 3; i++) {
                drum(brush, 40 + i * 78 + number * 11 % 40, 130 + (i * 37 + number * 13) % 60, DRUMS[(i + number) % 5]);
            }
        } finally {
            brush.dispose();
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", jpeg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jpeg.toByteArray();
    }

    private static void room(Graphics2D brush, int number) {
        Color wall = new Color(200 - number % 20, 205 - number % 7, 195);
        brush.setPaint(new GradientPaint(0, 0, wall.brighter(), 0, FLOOR, wall));
        brush.fillRect(0, 0, WIDTH, FLOOR);
        brush.setPaint(new GradientPaint(0, FLOOR, new Color(0x8c877d), 0, HEIGHT, new Color(0x5e5a53)));
        brush.fillRect(0, FLOOR, WIDTH, HEIGHT - FLOOR);
        brush.setColor(new Color(0xdfe9ef));
        brush.fillRect(300 + number * 7 % 90, 40, 70, 60);
    }

    private static void drum(Graphics2D brush, int x, int y, Color colour) {
        brush.setPaint(new GradientPaint(x, y, colour.brighter(), x + 60, y, colour.darker()));
        brush.fillRect(x, y, 60, 100);
        brush.fillOval(x, y + 90, 60, 20);
        brush.setColor(colour.brighter());
        brush.fillOval(x, y - 10, 60, 20);
        brush.setColor(colour.darker());
        brush.drawLine(x, y + 33, x + 60, y + 33);
        brush.drawLine(x, y + 66, x + 60, y + 66);
    }
}
