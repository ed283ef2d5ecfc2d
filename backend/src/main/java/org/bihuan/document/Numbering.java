package org.bihuan.document;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Counts the automatic lists of a document, as Word does while it shows them. */
final class Numbering {

    private static final String[] CHINESE = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final int DEEPEST = 9;

    private final Map<BigInteger, int[]> counters = new HashMap<>();

    /** The number in front of the paragraph, empty where there is none. */
    String label(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        String pattern = list == null ? null : paragraph.getNumLevelText();
        if (list == null || pattern == null) {
            return "";
        }
        if ("bullet".equals(paragraph.getNumFmt())) {
            return "•";
        }
        int level = paragraph.getNumIlvl() == null
                ? 0
                : Math.min(paragraph.getNumIlvl().intValue(), DEEPEST - 1);
        int[] counts = counters.computeIfAbsent(list, key -> new int[DEEPEST]);
        counts[level]++;
        for (int deeper = level + 1; deeper < DEEPEST; deeper++) {
            counts[deeper] = 0;
        }
        String label = pattern;
        for (int i = 0; i <= level; i++) {
            label = label.replace("%" + (i + 1), number(counts[i], i == level ? paragraph.getNumFmt() : "decimal"));
        }
        return label;
    }

    private static String number(int count, String format) {
        return switch (format) {
            case "chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting" -> chinese(count);
            case "lowerLetter" -> String.valueOf((char) ('a' + (count - 1) % 26));
            case "upperLetter" -> String.valueOf((char) ('A' + (count - 1) % 26));
            default -> String.valueOf(count);
        };
    }

    private static String chinese(int count) {
        if (count < 10 || count > 99) {
            return count < 10 ? CHINESE[count] : String.valueOf(count);
        }
        String tens = count < 20 ? "" : CHINESE[count / 10];
        return tens + "十" + (count % 10 == 0 ? "" : CHINESE[count % 10]);
    }
}
