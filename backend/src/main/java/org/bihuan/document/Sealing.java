package org.bihuan.document;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.bihuan.casetype.DocumentKind.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has a paper sealed if the site can do that, at the place that its template has for the seal. */
@Component
final class Sealing {

    /** What a template says where the seal belongs. */
    static final String PLACE = "（印章）";

    private static final byte[] BEGINNING = "%PDF".getBytes(StandardCharsets.US_ASCII);

    private final ObjectProvider<Seals> seals;

    Sealing(ObjectProvider<Seals> seals) {
        this.seals = seals;
    }

    /** The paper under seal; as it was if it bears none, or if the site seals it by hand. */
    byte[] seal(byte[] pdf, @Nullable Seal kind) {
        Seals ofTheSite = seals.getIfAvailable();
        if (kind == null || ofTheSite == null) {
            return pdf;
        }
        byte[] sealed = ofTheSite.seal(pdf.clone(), kind, place(pdf)).orElse(pdf);
        if (!Arrays.equals(sealed, 0, Math.min(sealed.length, BEGINNING.length), BEGINNING, 0, BEGINNING.length)) {
            throw new IllegalStateException("the electronic seal answered something that is no PDF");
        }
        return sealed;
    }

    private static Seals.Place place(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Finder finder = new Finder();
            finder.writeText(document, new StringWriter());
            if (finder.found == null) {
                throw new IllegalStateException("the paper has no " + PLACE);
            }
            return finder.found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a paper up to its last place for a seal. */
    private static final class Finder extends PDFTextStripper {

        private Seals.@Nullable Place found;

        @Override
        protected void writeString(String text, List<TextPosition> letters) {
            StringBuilder read = new StringBuilder();
            letters.forEach(letter -> read.append(letter.getUnicode()));
            int start = read.lastIndexOf(PLACE);
            if (start < 0) {
                return;
            }
            TextPosition first = letter(letters, start);
            TextPosition last = letter(letters, start + PLACE.length() - 1);
            found = new Seals.Place(
                    getCurrentPageNo(),
                    (first.getXDirAdj() + last.getXDirAdj() + last.getWidthDirAdj()) / 2,
                    first.getPageHeight() - first.getYDirAdj() + first.getHeightDir() / 2);
        }

        /** A letter may be read as several characters. */
        private static TextPosition letter(List<TextPosition> letters, int character) {
            int passed = 0;
            for (TextPosition letter : letters) {
                passed += letter.getUnicode().length();
                if (passed > character) {
                    return letter;
                }
            }
            return letters.get(letters.size() - 1);
        }
    }
}
