package org.bihuan.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** The sheet of a document as CSS: its size, its margins, and where header and footer run. */
final class Page {

    private static final BigInteger A4_WIDTH = BigInteger.valueOf(11906);
    private static final BigInteger A4_HEIGHT = BigInteger.valueOf(16838);
    private static final BigInteger INCH = BigInteger.valueOf(1440);

    private Page() {}

    static String css(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().getSectPr();
        CTPageSz size = section == null ? null : section.getPgSz();
        CTPageMar margin = section == null ? null : section.getPgMar();
        return "@page { size: " + points(size == null ? null : size.getW(), A4_WIDTH) + " "
                + points(size == null ? null : size.getH(), A4_HEIGHT)
                + "; margin: " + points(margin == null ? null : margin.getTop(), INCH)
                + " " + points(margin == null ? null : margin.getRight(), INCH)
                + " " + points(margin == null ? null : margin.getBottom(), INCH)
                + " " + points(margin == null ? null : margin.getLeft(), INCH)
                + "; @top-center { content: element(header); } @bottom-center { content: element(footer); } }\n"
                + ".header { position: running(header); } .footer { position: running(footer); }\n"
                + ".page:before { content: counter(page); } .pages:before { content: counter(pages); }\n"
                + "p { white-space: pre-wrap; word-wrap: break-word; }\n"
                + "table { border-collapse: collapse; -fs-table-paginate: paginate; }\n"
                + "td { padding: 0 4pt; word-wrap: break-word; }\n";
    }

    private static @Nullable String points(@Nullable Object twips, BigInteger otherwise) {
        return Formatting.points(twips == null ? otherwise : twips);
    }
}
