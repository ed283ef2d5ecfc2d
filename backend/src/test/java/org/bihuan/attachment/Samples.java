package org.bihuan.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest content of each type that still counts as one. */
final class Samples {

    static final byte[] JPEG = bytes("\u00FF\u00D8\u00FF\u00E0 jpeg");
    static final byte[] PNG = bytes("\u0089PNG\r\n\u001A\n png");
    static final byte[] PDF = bytes("%PDF-1.7\n%\u00E2\u00E3");

    private Samples() {}

    static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] zip(String... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
