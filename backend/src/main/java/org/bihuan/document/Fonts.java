package org.bihuan.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The typefaces of the papers, in the order in which they are tried; they must have TrueType outlines. A template that names
 * one of them gets it, everything else is set in the first that knows the character. The official typefaces (仿宋, 小标宋) are
 * sold, so a site names its own files. The first paper reads them; they stay in memory, ten megabytes each.
 */
@Component
final class Fonts {

    private static final int BOLD = 600;
    private static final int LAST_CODE_POINT = 0x3FFFF;

    private final List<Resource> files;
    private volatile List<Face> loaded = List.of();

    /** @param font parsed once; every document takes from it the characters that it needs */
    private record Face(TrueTypeFont font, String family, int weight, BitSet characters) {}

    Fonts(
            ResourceLoader resources,
            @Value(
                            "${bihuan.document.fonts:classpath:fonts/NotoSansSC-Regular.ttf,classpath:fonts/NotoSansSC-Bold.ttf}")
                    List<String> locations) {
        this.files = locations.stream().map(resources::getResource).toList();
        for (Resource file : files) {
            if (!file.exists()) {
                throw new IllegalStateException(
                        "The font " + file.getDescription() + " of bihuan.document.fonts is missing:"
                                + " build the web part once, which brings the default fonts, or name fonts of your own.");
            }
        }
    }

    void register(PdfRendererBuilder builder, PDDocument document) {
        for (Face face : faces()) {
            builder.useFont(
                    new PDFontSupplier(embedded(document, face)),
                    face.family(),
                    face.weight() >= BOLD ? 700 : 400,
                    FontStyle.NORMAL,
                    true);
        }
    }

    /** The families in order, as CSS wants them. */
    String families() {
        return faces().stream()
                .map(face -> "'" + face.family() + "'")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The characters that no typeface has, each once: on paper they would be holes. */
    String missing(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isISOControl(c))
                .filter(c ->
                        faces().stream().noneMatch(face -> face.characters().get(c)))
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static PDFont embedded(PDDocument document, Face face) {
        try {
            return PDType0Font.load(document, face.font(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Face> faces() {
        if (loaded.isEmpty()) {
            synchronized (files) {
                loaded = loaded.isEmpty() ? load() : loaded;
            }
        }
        return loaded;
    }

    private List<Face> load() {
        List<Face> faces = new ArrayList<>();
        for (Resource file : files) {
            try {
                byte[] bytes = Radicals.hide(file.getContentAsByteArray());
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
                faces.add(new Face(
                        font,
                        font.getNaming().getFontFamily().replace("'", ""),
                        font.getOS2Windows().getWeightClass(),
                        characters(font)));
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "The font " + file.getDescription()
                                + " cannot be read; it must be a .ttf with TrueType outlines.",
                        e);
            }
        }
        return List.copyOf(faces);
    }

    private static BitSet characters(TrueTypeFont font) throws IOException {
        CmapLookup cmap = font.getUnicodeCmapLookup();
        BitSet characters = new BitSet(LAST_CODE_POINT);
        for (int c = ' '; c <= LAST_CODE_POINT; c++) {
            if (cmap.getGlyphId(c) != 0) {
                characters.set(c);
            }
        }
        return characters;
    }
}
