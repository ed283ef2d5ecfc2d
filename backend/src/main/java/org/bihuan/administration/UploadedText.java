package org.bihuan.administration;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.bihuan.RefusedException;

/** The text of an uploaded file: UTF-8 or, as spreadsheets here write it, GBK. */
final class UploadedText {

    static final int LARGEST = 256 * 1024;

    private static final Charset GBK = Charset.forName("GB18030");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private UploadedText() {}

    /** @throws RefusedException if it is too large, a workbook, UTF-16 or no text at all */
    static String read(byte[] file) {
        if (file.length > LARGEST) {
            throw tooLarge();
        }
        if (startsWith(file, 'P', 'K')) {
            throw unsupported("这是Excel工作簿，请先“另存为”CSV文件，再上传。");
        }
        if (startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF)) {
            throw unsupported("这是UTF-16编码的文本，请另存为CSV UTF-8，再上传。");
        }
        try {
            return withoutMark(decode(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException notUtf8) {
            try {
                return withoutMark(decode(file, GBK));
            } catch (CharacterCodingException e) {
                throw unsupported("这个文件不是UTF-8或GBK编码的文本，读不出来。");
            }
        }
    }

    /** Of what was pasted. */
    static String read(String text) {
        if (text.length() > LARGEST) {
            throw tooLarge();
        }
        return withoutMark(text);
    }

    private static String decode(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    }

    private static String withoutMark(String text) {
        if (text.indexOf('\0') >= 0) {
            throw unsupported("这不是文本文件，读不出来。");
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length >= 2 && file[0] == (byte) first && file[1] == (byte) second;
    }

    private static RefusedException tooLarge() {
        return new RefusedException(RefusedException.Kind.TOO_LARGE, "日历文件不能超过" + LARGEST / 1024 + " KB，请核对文件。");
    }

    private static RefusedException unsupported(String sentence) {
        return new RefusedException(RefusedException.Kind.UNSUPPORTED, sentence);
    }
}
