package org.bihuan.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Finds in advice what an official expert may not write: brands, ways to reach a seller, prices (安全生产法 第六十四条: nobody may
 * be made to buy a named brand or from a named seller). The words come from a list that a site may replace.
 */
@Component
public final class AdviceCheck {

    private static final String SEPARATOR = "[\\s\\p{Cf}().·*~/\\\\_–—-]{0,3}";

    /** Standards and dates are full of digits that are no telephone numbers. */
    private static final Pattern HARMLESS_DIGITS =
            Pattern.compile("(?:[A-Z]{2,5}\\d{0,2}|T)(?:/[A-Z]{1,5})?\\s*\\d{2,6}(?:\\.\\d+)*"
                    + "(?:\\s*[-–—]\\s*(?:19|20)\\d{2})?|(?:19|20)\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?");

    private static final Pattern MOBILE =
            digits("(?:\\+?8" + SEPARATOR + "6" + SEPARATOR + ")?1" + SEPARATOR + "[3-9](?:" + SEPARATOR + "\\d){9}");
    private static final Pattern LANDLINE = digits("0\\d{2,3}" + SEPARATOR + "\\d{3,4}" + SEPARATOR + "\\d{4}");
    private static final Pattern SERVICE_LINE = digits("[48]00" + SEPARATOR + "\\d{3,4}" + SEPARATOR + "\\d{3,4}");
    private static final Pattern NAMED_LINE =
            Pattern.compile("(?i)(?:电话|手机|热线|座机|传真|tel)[^\\d，。；]{0,4}\\d{3,4}" + SEPARATOR + "\\d{3,4}");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+|www\\.\\S+|[\\w.+-]+@[\\w-]+\\.\\w+"
            + "|(?<![\\w.])[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|cn|net|org|top|shop|vip|cc)(?![\\w])");
    private static final Pattern CHAT =
            Pattern.compile("(?i)微\\s*信|薇\\s*信|威\\s*信|wechat|加\\s*v(?![a-z])|(?<![a-z])v\\s*x(?![a-z])"
                    + "|(?<![a-z])v\\s*信|(?<![a-z])wx\\s*[:号]|(?<![a-z])qq\\s*群?[:号]*\\s*\\d{5,}");
    private static final String CHINESE_AMOUNT = "[〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟几数]+";
    private static final Pattern PRICE = Pattern.compile("(?i)(?:[¥￥$]|rmb|人民币)\\s*\\d[\\d,.]*"
            + "|\\d[\\d,.]*\\s*(?:[多余]\\s*)?[十百千万亿]*\\s*(?:元(?!素|件|器)|块钱|美元|美金)"
            + "|\\d[\\d,.]*\\s*块\\s*/|" + CHINESE_AMOUNT + "\\s*[多余]?\\s*(?:元(?![化件素器催锂乙丙共醇酸])|块钱)");
    private static final Pattern NAMED_PRODUCT =
            Pattern.compile("(?:购买|采购|选购|选用|选择|使用|推荐|指定|更换为|换成|安装)[^，。；！？\\n]{0,12}牌(?!照|子|匾)");

    private static final Map<Character, Character> CHINESE_DIGITS = chineseDigits();

    private final List<String> words = new ArrayList<>();
    private final List<String> allowed = new ArrayList<>();

    AdviceCheck(@Value("${bihuan.advice.words:classpath:org/bihuan/document/advice-words.txt}") Resource list) {
        try {
            for (String line :
                    list.getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
                String word = line.strip();
                if (word.startsWith("!")) {
                    allowed.add(word.substring(1).strip());
                } else if (!word.isEmpty() && !word.startsWith("#")) {
                    words.add(word);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the word list of bihuan.advice.words cannot be read", e);
        }
    }

    /** What has to go before the text may be issued, in sentences that name it; empty if nothing has to. */
    public List<String> problems(String text) {
        String plain = narrow(text);
        String withDigits = blank(chineseDigits(plain), HARMLESS_DIGITS);
        Set<String> problems = new LinkedHashSet<>();
        for (Pattern pattern : List.of(MOBILE, LANDLINE, SERVICE_LINE, NAMED_LINE)) {
            find(pattern, withDigits, text, found -> "出现了联系电话“" + found + "”", problems);
        }
        find(ADDRESS, plain, text, found -> "出现了网址或邮箱“" + found + "”", problems);
        find(CHAT, plain, text, found -> "出现了微信、QQ 等联系方式“" + found + "”", problems);
        find(PRICE, plain, text, found -> "出现了金额“" + found + "”，投入请只填在“投入估算”一栏", problems);
        String withoutAllowed = plain;
        for (String harmless : allowed) {
            withoutAllowed = withoutAllowed.replace(harmless, " ".repeat(harmless.length()));
        }
        find(NAMED_PRODUCT, withoutAllowed, text, found -> "疑似指定了产品品牌“" + found + "”", problems);
        for (String word : words) {
            find(
                    Pattern.compile(Pattern.quote(word)),
                    withoutAllowed,
                    text,
                    found -> "出现了“" + found + "”，疑似指定品牌、型号或销售单位",
                    problems);
        }
        return problems.stream()
                .map(problem -> "建议中" + problem + "，请删去（安全生产法第六十四条）。")
                .toList();
    }

    private interface Sentence {
        String about(String found);
    }

    /** The texts are of one length, so what is found in the one is named as it stands in the other. */
    private static void find(Pattern pattern, String where, String original, Sentence sentence, Set<String> problems) {
        Matcher matcher = pattern.matcher(where);
        while (matcher.find()) {
            problems.add(sentence.about(
                    original.substring(matcher.start(), matcher.end()).strip()));
        }
    }

    private static Pattern digits(String number) {
        return Pattern.compile("(?<![\\d.])" + number + "(?!" + SEPARATOR + "\\d)");
    }

    private static String blank(String text, Pattern pattern) {
        return pattern.matcher(text)
                .replaceAll(found -> "#".repeat(found.group().length()));
    }

    /** Full-width letters, digits and signs, and digits of other scripts, as the plain ones. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text);
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (c > '\uFF00' && c < '\uFF5F') {
                narrow.setCharAt(i, (char) (c - 0xFEE0));
            } else if (c == '\u3000') {
                narrow.setCharAt(i, ' ');
            } else if (c > 0x7F && Character.digit(c, 10) >= 0) {
                narrow.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            }
        }
        return narrow.toString();
    }

    private static String chineseDigits(String text) {
        StringBuilder digits = new StringBuilder(text);
        for (int i = 0; i < digits.length(); i++) {
            Character digit = CHINESE_DIGITS.get(digits.charAt(i));
            if (digit != null) {
                digits.setCharAt(i, digit);
            }
        }
        return digits.toString();
    }

    private static Map<Character, Character> chineseDigits() {
        Map<Character, Character> digits = new LinkedHashMap<>();
        for (String row : List.of("零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖", "O幺两       ")) {
            for (int i = 0; i < 10; i++) {
                digits.put(row.charAt(i), (char) ('0' + i));
            }
        }
        digits.remove(' ');
        return digits;
    }
}
