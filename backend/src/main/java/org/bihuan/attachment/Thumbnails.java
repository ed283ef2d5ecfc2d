package org.bihuan.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The small pictures that stand for photos on a page: a phone with a bad connection fetches a photo only to look at it. */
@Component
public final class Thumbnails {

    private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);

    /** In pixels: twice what the largest of them takes on a page, for dense screens. */
    static final int LONG_SIDE = 256;

    /** A picture may say that it is larger than it is long in bytes; a telephone's photos have 12 to 50 million. */
    private static final long MOST_PIXELS = 60_000_000;

    private static final int AT_ONCE = 2;

    private final Attachments attachments;
    private final Semaphore hands = new Semaphore(AT_ONCE);

    Thumbnails(Attachments attachments) {
        this.attachments = attachments;
    }

    /** As JPEG; empty for what is no picture, or one that Java does not read (WebP) or that is broken or too large. */
    public Optional<byte[]> of(Attachment attachment) {
        if (!AttachmentResponse.isPicture(attachment)) {
            return Optional.empty();
        }
        hands.acquireUninterruptibly();
        try {
            return read(attachments.open(attachment.id()).getFile());
        } catch (IOException | RuntimeException strange) {
            // what strangers sent makes readers fail in every way; the page then shows the picture itself
            LOG.debug("no thumbnail of {}", attachment.id(), strange);
            return Optional.empty();
        } finally {
            hands.release();
        }
    }

    static Optional<byte[]> read(File file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<byte[]> read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        ImageReadParam sparse = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / (2 * LONG_SIDE));
        sparse.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(jpeg(reduced(reader.read(0, sparse))));
    }

    private static BufferedImage reduced(BufferedImage image) {
        double scale = Math.min(1.0, (double) LONG_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return small;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "jpg", out);
        }
        return bytes.toByteArray();
    }
}
