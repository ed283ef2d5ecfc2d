package org.bihuan.export;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Draws a text aslant and pale, as a tile that repeats behind the cells. The font is our own: servers have none for Chinese. */
@Component
class Watermark {

    private static final int WIDTH = 460;
    private static final int HEIGHT = 260;
    private static final double SIZE = 22;
    private static final double SLANT = Math.toRadians(-18);
    private static final Color PALE = new Color(150, 160, 175, 80);

    private final Resource font;

    Watermark(@Value("${bihuan.export.font:classpath:fonts/NotoSansSC-Regular.ttf}") Resource font) {
        this.font = font;
    }

    /** A transparent PNG with the lines below each other. */
    byte[] png(String... lines) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(PALE);
        graphics.rotate(SLANT, WIDTH / 2.0, HEIGHT / 2.0);
        try (InputStream content = font.getInputStream();
                TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(content))) {
            for (int i = 0; i < lines.length; i++) {
                draw(graphics, face, lines[i], HEIGHT / 2.0 + (i - (lines.length - 1) / 2.0) * SIZE * 1.6);
            }
            graphics.dispose();
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the watermark cannot be drawn", e);
        }
    }

    private static void draw(Graphics2D graphics, TrueTypeFont face, String text, double baseline) throws IOException {
        double scale = SIZE / face.getUnitsPerEm();
        CmapLookup characters = face.getUnicodeCmapLookup();
        double width = 0;
        for (int character : text.codePoints().toArray()) {
            width += face.getAdvanceWidth(characters.getGlyphId(character)) * scale;
        }
        double x = (WIDTH - width) / 2;
        for (int character : text.codePoints().toArray()) {
            int glyph = characters.getGlyphId(character);
            GlyphData shape = face.getGlyph().getGlyph(glyph);
            if (shape != null) {
                AffineTransform place = AffineTransform.getTranslateInstance(x, baseline);
                // outlines are drawn upwards
                place.scale(scale, -scale);
                graphics.fill(place.createTransformedShape(shape.getPath()));
            }
            x += face.getAdvanceWidth(glyph) * scale;
        }
    }
}
