package org.bihuan.desk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;

/** A CSV file (RFC 4180) in UTF-8 or, as spreadsheets here write it, GBK. */
final class CommaText {

    /** A record with the number of the line that it begins on. */
    record Line(int number, List<String> cells) {}

    private final String text;
    private int place;
    private int number = 1;

    private CommaText(String text) {
        this.text = text;
    }

    /**
     * @param most records at most; a file with more is read so far that this can be told
     * @throws RefusedException unsupported if it is no text, or if a quote is never closed
     */
    static List<Line> read(byte[] file, int most) {
        CommaText csv = new CommaText(decode(file));
        List<Line> lines = new ArrayList<>();
        while (csv.place < csv.text.length() && lines.size() <= most) {
            int begins = csv.number;
            lines.add(new Line(begins, csv.record()));
        }
        return lines;
    }

    private List<String> record() {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        while (place < text.length()) {
            char one = text.charAt(place++);
            if (one == '"' && cell.isEmpty()) {
                quoted(cell);
            } else if (one == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (one == '\n') {
                number++;
                break;
            } else if (one != '\r') {
                cell.append(one);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private void quoted(StringBuilder cell) {
        while (place < text.length()) {
            char one = text.charAt(place++);
            if (one == '\n') {
                number++;
            }
            if (one != '"') {
                cell.append(one);
            } else if (place < text.length() && text.charAt(place) == '"') {
                cell.append('"');
                place++;
            } else {
                return;
            }
        }
        throw unsupported("文件里有一个引号没有结束，请用模板重新填写。");
    }

    private static String decode(byte[] file) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                if (text.indexOf('\0') < 0) {
                    return text.startsWith("\uFEFF") ? text.substring(1) : text;
                }
            } catch (CharacterCodingException e) {
                // the other one, then
                continue;
            }
        }
        throw unsupported("这不是可以导入的文件，请用模板填写，存为 .xlsx 或 CSV。");
    }

    private static RefusedException unsupported(String sentence) {
        return new RefusedException(Kind.UNSUPPORTED, sentence);
    }
}
