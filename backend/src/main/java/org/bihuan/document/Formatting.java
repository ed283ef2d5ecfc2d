package org.bihuan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;

/** What Word would make of a paragraph or run after all its styles are asked, said in CSS. */
final class Formatting {

    private static final double DEFAULT_SIZE = 10.5;

    private final @Nullable XWPFStyles styles;

    Formatting(XWPFDocument document) {
        this.styles = document.getStyles();
    }

    String css(XWPFParagraph paragraph) {
        List<CTPPrBase> chain = paragraphChain(paragraph);
        StringBuilder css = new StringBuilder("margin:0;");
        append(css, "margin-top", points(spacing(chain, s -> s.isSetBefore() ? s.getBefore() : null)));
        append(css, "margin-bottom", points(spacing(chain, s -> s.isSetAfter() ? s.getAfter() : null)));
        append(css, "padding-left", points(indent(chain, CTInd::getLeft)));
        append(css, "padding-right", points(indent(chain, CTInd::getRight)));
        append(css, "text-indent", firstLine(chain));
        append(css, "line-height", lineHeight(chain));
        append(
                css,
                "text-align",
                first(chain, p -> p.isSetJc() ? alignment(p.getJc().getVal().toString()) : null));
        append(css, "page-break-after", first(chain, p -> p.isSetKeepNext() ? on(p.getKeepNext(), "avoid") : null));
        append(css, "page-break-inside", first(chain, p -> p.isSetKeepLines() ? on(p.getKeepLines(), "avoid") : null));
        append(
                css,
                "page-break-before",
                first(chain, p -> p.isSetPageBreakBefore() ? on(p.getPageBreakBefore(), "always") : null));
        // the size of the paragraph decides how wide an indent of two characters is, and how high an empty line
        append(css, "font-size", size(runChain(paragraph, null)) + "pt");
        paragraph.getRuns().stream()
                .findFirst()
                .ifPresent(run -> append(css, "font-size", size(runChain(paragraph, run)) + "pt"));
        return css.toString();
    }

    /** @param families the typefaces to fall back on */
    String css(XWPFParagraph paragraph, XWPFRun run, String families) {
        List<CTRPr> chain = runChain(paragraph, run);
        StringBuilder css = new StringBuilder();
        String own = first(
                chain, r -> r.sizeOfRFontsArray() > 0 ? r.getRFontsArray(0).getEastAsia() : null);
        append(css, "font-family", own == null ? families : "'" + own.replaceAll("['\"\\\\;]", "") + "', " + families);
        append(css, "font-size", size(chain) + "pt");
        append(css, "font-weight", first(chain, r -> r.sizeOfBArray() > 0 ? on(r.getBArray(0), "bold") : null));
        append(css, "color", first(chain, Formatting::colour));
        Object underline =
                first(chain, r -> r.sizeOfUArray() > 0 ? r.getUArray(0).getVal() : null);
        boolean struck = "line-through"
                .equals(first(chain, r -> r.sizeOfStrikeArray() > 0 ? on(r.getStrikeArray(0), "line-through") : null));
        if (struck) {
            append(css, "text-decoration", "line-through");
        } else if (underline != null && !STUnderline.NONE.equals(underline)) {
            append(css, "text-decoration", "underline");
        }
        return css.toString();
    }

    private List<CTPPrBase> paragraphChain(XWPFParagraph paragraph) {
        List<CTPPrBase> chain = new ArrayList<>();
        if (paragraph.getCTP().isSetPPr()) {
            chain.add(paragraph.getCTP().getPPr());
        }
        for (XWPFStyle style : inherited(paragraph.getStyle())) {
            if (style.getCTStyle().isSetPPr()) {
                chain.add(style.getCTStyle().getPPr());
            }
        }
        return chain;
    }

    private List<CTRPr> runChain(XWPFParagraph paragraph, @Nullable XWPFRun run) {
        List<CTRPr> chain = new ArrayList<>();
        List<XWPFStyle> asked = new ArrayList<>();
        if (run != null) {
            if (run.getCTR().isSetRPr()) {
                chain.add(run.getCTR().getRPr());
            }
            asked.addAll(inherited(run.getStyle()));
        }
        asked.addAll(inherited(paragraph.getStyle()));
        for (XWPFStyle style : asked) {
            if (style.getCTStyle().isSetRPr()) {
                chain.add(style.getCTStyle().getRPr());
            }
        }
        return chain;
    }

    private List<XWPFStyle> inherited(@Nullable String id) {
        List<XWPFStyle> chain = new ArrayList<>();
        XWPFStyle style = styles == null || id == null || id.isEmpty() ? null : styles.getStyle(id);
        while (style != null && !chain.contains(style)) {
            chain.add(style);
            style = style.getBasisStyleID() == null || styles == null ? null : styles.getStyle(style.getBasisStyleID());
        }
        return chain;
    }

    private double size(List<CTRPr> chain) {
        Object half = first(chain, r -> r.sizeOfSzArray() > 0 ? r.getSzArray(0).getVal() : null);
        if (half != null) {
            return Double.parseDouble(half.toString()) / 2;
        }
        Double byDefault = styles == null || styles.getDefaultRunStyle() == null
                ? null
                : styles.getDefaultRunStyle().getFontSizeAsDouble();
        return byDefault == null ? DEFAULT_SIZE : byDefault;
    }

    private static @Nullable String firstLine(List<CTPPrBase> chain) {
        Object characters = indent(chain, CTInd::getFirstLineChars);
        if (characters != null) {
            return Double.parseDouble(characters.toString()) / 100 + "em";
        }
        String hanging = points(indent(chain, CTInd::getHanging));
        return hanging == null ? points(indent(chain, CTInd::getFirstLine)) : "-" + hanging;
    }

    private static String lineHeight(List<CTPPrBase> chain) {
        Object line = spacing(chain, s -> s.isSetLine() ? s.getLine() : null);
        if (line == null) {
            return "1.4";
        }
        Object rule = spacing(chain, s -> s.isSetLineRule() ? s.getLineRule() : null);
        boolean multiple = rule == null || rule.equals(STLineSpacingRule.AUTO);
        return multiple ? String.valueOf(1.4 * Double.parseDouble(line.toString()) / 240) : points(line);
    }

    private static @Nullable String alignment(String word) {
        return switch (word) {
            case "center" -> "center";
            case "right", "end" -> "right";
            // justified Chinese would be stretched at the few spaces that it has
            default -> "left";
        };
    }

    private static @Nullable String colour(CTRPr properties) {
        if (properties.sizeOfColorArray() == 0) {
            return null;
        }
        String colour = properties.getColorArray(0).xgetVal().getStringValue();
        return colour.matches("[0-9A-Fa-f]{6}") ? "#" + colour : null;
    }

    private static String on(CTOnOff switched, String css) {
        boolean off = switched.isSetVal()
                && List.of("off", "false", "0").contains(switched.xgetVal().getStringValue());
        return off ? css.equals("bold") ? "normal" : "auto" : css;
    }

    private static @Nullable Object spacing(List<CTPPrBase> chain, Function<CTSpacing, @Nullable Object> part) {
        return first(chain, p -> p.isSetSpacing() ? part.apply(p.getSpacing()) : null);
    }

    private static @Nullable Object indent(List<CTPPrBase> chain, Function<CTInd, @Nullable Object> part) {
        return first(chain, p -> p.isSetInd() ? part.apply(p.getInd()) : null);
    }

    /** Twentieths of a point, as Word measures, in points. */
    static @Nullable String points(@Nullable Object twips) {
        return twips == null ? null : Double.parseDouble(twips.toString()) / 20 + "pt";
    }

    private static <P, T> @Nullable T first(List<P> chain, Function<P, @Nullable T> part) {
        for (P properties : chain) {
            T value = part.apply(properties);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static void append(StringBuilder css, String property, @Nullable String value) {
        if (value != null) {
            css.append(property).append(':').append(value).append(';');
        }
    }
}
