package org.bihuan.document;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** 大写金额: an amount of money in the characters that nobody can alter, as papers of payment must have it (支付结算办法附一). */
final class Capitals {

    /** Below this, in yuan, an amount can be written. */
    static final BigDecimal MOST = new BigDecimal("1000000000000");

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿"};
    private static final int GROUP = 10_000;

    private Capitals() {}

    /**
     * @param yuan not negative, below {@link #MOST}; more than two decimals are rounded half up
     * @throws IllegalArgumentException if it cannot be written
     */
    static String of(BigDecimal yuan) {
        if (yuan.signum() < 0 || yuan.compareTo(MOST) >= 0) {
            throw new IllegalArgumentException("no amount of money: " + yuan);
        }
        long fen = yuan.setScale(2, RoundingMode.HALF_UP).movePointRight(2).longValueExact();
        long whole = fen / 100;
        int jiao = (int) (fen / 10 % 10);
        int cent = (int) (fen % 10);
        StringBuilder text = new StringBuilder();
        if (whole > 0 || fen == 0) {
            text.append(whole(whole)).append("元");
        }
        if (jiao == 0 && cent == 0) {
            return text.append("整").toString();
        }
        if (jiao > 0) {
            text.append(DIGITS.charAt(jiao)).append("角");
        } else if (whole > 0) {
            text.append("零");
        }
        return text.append(cent > 0 ? DIGITS.charAt(cent) + "分" : "整").toString();
    }

    private static String whole(long number) {
        if (number == 0) {
            return "零";
        }
        StringBuilder text = new StringBuilder();
        boolean isGap = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int part = (int) (number / power(group) % GROUP);
            if (part == 0) {
                isGap = text.length() > 0;
                continue;
            }
            // a group that does not reach its thousands leaves a gap before it, which is written once
            if (text.length() > 0 && (isGap || part < GROUP / 10)) {
                text.append("零");
            }
            text.append(part(part)).append(GROUPS[group]);
            isGap = false;
        }
        return text.toString();
    }

    private static long power(int group) {
        long power = 1;
        for (int i = 0; i < group; i++) {
            power *= GROUP;
        }
        return power;
    }

    /** 1 to 9999. */
    private static String part(int number) {
        StringBuilder text = new StringBuilder();
        boolean isGap = false;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            int digit = number / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                isGap = text.length() > 0;
            } else {
                text.append(isGap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
                isGap = false;
            }
        }
        return text.toString();
    }
}
