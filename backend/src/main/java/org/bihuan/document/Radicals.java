package org.bihuan.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Hides the code points of CJK radicals (U+2E80 to U+2FDF) in a font. Fonts give 生 and the radical ⽣ one glyph, and the PDF
 * would call it by the lower of the two: on paper all is well, but nobody could find or copy 生产 in it.
 */
final class Radicals {

    private static final int FIRST = 0x2E80;
    private static final int LAST = 0x2FDF;
    private static final int SEGMENTED_COVERAGE = 12;

    private Radicals() {}

    /** Changes the bytes of a TrueType font in place and returns them. */
    static byte[] hide(byte[] font) {
        ByteBuffer bytes = ByteBuffer.wrap(font);
        int tables = bytes.getShort(4);
        for (int i = 0; i < tables; i++) {
            int entry = 12 + 16 * i;
            if (new String(font, entry, 4, StandardCharsets.ISO_8859_1).equals("cmap")) {
                hide(bytes, bytes.getInt(entry + 8));
            }
        }
        return font;
    }

    private static void hide(ByteBuffer font, int cmap) {
        int subtables = font.getShort(cmap + 2);
        for (int i = 0; i < subtables; i++) {
            int subtable = cmap + font.getInt(cmap + 4 + 8 * i + 4);
            if (font.getShort(subtable) != SEGMENTED_COVERAGE) {
                continue;
            }
            int groups = font.getInt(subtable + 12);
            for (int group = subtable + 16; group < subtable + 16 + 12 * groups; group += 12) {
                if (font.getInt(group) >= FIRST && font.getInt(group + 4) <= LAST) {
                    // the group shrinks to its first character, and that becomes the missing glyph
                    font.putInt(group + 4, font.getInt(group));
                    font.putInt(group + 8, 0);
                }
            }
        }
    }
}
