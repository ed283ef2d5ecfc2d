package org.bihuan.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The types that the bureau takes, recognised by their content alone.
 *
 * <p>Ten signatures are shorter than a detector of 1,500 types, and what is not in this list is refused: with a general
 * detector (Tika) the list would still be needed, and telling docx from another zip would need its parsers as well.
 */
enum FileType {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic", "heif"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    MP4("video/mp4", "mp4", "m4v"),
    CSV("text/csv", "csv"),
    TEXT("text/plain", "txt");

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1");
    private static final Pattern MP4_BRAND = Pattern.compile("iso[m2-9]|mp4[12]|mp71|avc1|M4V |MSNV|dash");
    private static final Pattern MARKUP_OR_SCRIPT = Pattern.compile(
            "^\\s*<[!?a-z]|^#!|^%!|<(html|head|body|svg|script|iframe|object|embed|foreignobject)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4096;

    private final String mediaType;
    private final Set<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = new LinkedHashSet<>(Arrays.asList(endings));
    }

    String mediaType() {
        return mediaType;
    }

    Set<String> endings() {
        return endings;
    }

    /** @param name only decides between plain text and CSV, which look the same */
    static Optional<FileType> of(Path file, String name) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (starts(head, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (starts(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(PNG);
        }
        String ascii = new String(head, StandardCharsets.ISO_8859_1);
        if (ascii.startsWith("GIF87a") || ascii.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (ascii.startsWith("RIFF") && ascii.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        if (ascii.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        if (ascii.startsWith("ftyp", 4) && ascii.length() >= 12) {
            return ofBrand(ascii.substring(8, 12));
        }
        if (starts(head, 0, 'P', 'K', 3, 4)) {
            return ofZip(file);
        }
        return ofText(file, name);
    }

    private static Optional<FileType> ofBrand(String brand) {
        if (HEIC_BRANDS.contains(brand)) {
            return Optional.of(HEIC);
        }
        return MP4_BRAND.matcher(brand).matches() ? Optional.of(MP4) : Optional.empty();
    }

    /** Reads the contents list only, nothing is unpacked. Documents with macros are refused whatever their ending. */
    private static Optional<FileType> ofZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean hasMacros = zip.stream()
                    .anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
            if (hasMacros || zip.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            }
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(DOCX);
            }
            return zip.getEntry("xl/workbook.xml") != null ? Optional.of(XLSX) : Optional.empty();
        } catch (ZipException | IllegalArgumentException notAZip) {
            return Optional.empty();
        }
    }

    private static Optional<FileType> ofText(Path file, String name) throws IOException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException binary) {
            return Optional.empty();
        }
        boolean hasControls = text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
        String start = text.substring(text.startsWith("\uFEFF") ? 1 : 0, Math.min(text.length(), HEAD));
        if (hasControls || MARKUP_OR_SCRIPT.matcher(start).find()) {
            return Optional.empty();
        }
        return Optional.of(name.toLowerCase(Locale.ROOT).endsWith(".csv") ? CSV : TEXT);
    }

    private static boolean starts(byte[] head, int from, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (head.length <= from + i || (head[from + i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
