package org.bihuan.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The typefaces of the papers, in the order in which they are tried; they must have TrueType outlines. A template that names
 * one of them gets it, everything else is set in the first that knows the character. The official typefaces (仿宋, 小标宋) are
 * sold, so a site names its own files.
 */
@Component
final class Fonts {

    private static final int BOLD = 600;
    private static final int LAST_CODE_POINT = 0x3FFFF;

    private final List<Resource> files;
    private volatile List<Face> loaded = List.of();

    private record Face(Resource file, String family, int weight, BitSet characters) {}

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

    void register(PdfRendererBuilder builder) {
        for (Face face : faces()) {
            builder.useFont(
                    () -> stream(face.file()),
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

    private List<Face> faces() {
        if (loaded.isEmpty()) {
            loaded = load();
        }
        return loaded;
    }

    private List<Face> load() {
        List<Face> faces = new ArrayList<>();
        for (Resource file : files) {
            try (InputStream in = stream(file);
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()))) {
                CmapLookup cmap = font.getUnicodeCmapLookup();
                BitSet characters = new BitSet(LAST_CODE_POINT);
                for (int c = ' '; c <= LAST_CODE_POINT; c++) {
                    if (cmap.getGlyphId(c) != 0) {
                        characters.set(c);
                    }
                }
                faces.add(new Face(
                        file,
                        font.getNaming().getFontFamily().replace("'", ""),
                        font.getOS2Windows().getWeightClass(),
                        characters));
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "The font " + file.getDescription()
                                + " cannot be read; it must be a .ttf with TrueType outlines.",
                        e);
            }
        }
        return List.copyOf(faces);
    }

    private static InputStream stream(Resource file) {
        try {
            return new ByteArrayInputStream(Radicals.hide(file.getContentAsByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
