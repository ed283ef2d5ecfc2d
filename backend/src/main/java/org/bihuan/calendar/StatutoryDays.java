package org.bihuan.calendar;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The days on which everybody has a holiday, by article 2 of 全国年节及纪念日放假办法 as it reads in a year. Festivals that fall
 * on one day share it. What is made up for by article 6, because such a day falls on a weekend, is not known here: the
 * regulation leaves open on which workday, and only the State Council's notice says.
 */
final class StatutoryDays {

    static final String ARTICLE = "全国年节及纪念日放假办法第二条";

    private static final Map<Integer, Map<LocalDate, String>> YEARS = new ConcurrentHashMap<>();

    /** Which days of 春节 count, from 除夕 (0) to 初三 (3), and how many of 劳动节 and 国庆节, from a year on. */
    private record Wording(
            int since, int firstOfSpring, int lastOfSpring, boolean otherLunar, int ofLabour, int ofNation) {}

    /** Latest first: the revisions of 2024 (13 days), 2013 and 2007 (11), 1999 (10), and the first wording of 1949 (7). */
    private static final List<Wording> WORDINGS = List.of(
            new Wording(2025, 0, 3, true, 2, 3),
            new Wording(2014, 1, 3, true, 1, 3),
            new Wording(2008, 0, 2, true, 1, 3),
            new Wording(2000, 1, 3, false, 3, 3),
            new Wording(1949, 1, 3, false, 1, 2));

    private StatutoryDays() {}

    /** The days of a year between 1949 and 2999 in order, each with its festival's name. */
    static Map<LocalDate, String> of(int year) {
        return YEARS.computeIfAbsent(year, StatutoryDays::reckon);
    }

    private static Map<LocalDate, String> reckon(int year) {
        Wording wording = WORDINGS.stream()
                .filter(one -> one.since <= year)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no regulation in " + year));
        Map<LocalDate, String> days = new TreeMap<>();
        add(days, LocalDate.of(year, 1, 1), 1, "元旦");
        Lunar newYear = Lunar.fromYmd(year, 1, 1);
        LocalDate eve = date(newYear.getSolar()).minusDays(1);
        add(days, eve.plusDays(wording.firstOfSpring), wording.lastOfSpring - wording.firstOfSpring + 1, "春节");
        add(days, LocalDate.of(year, 5, 1), wording.ofLabour, "劳动节");
        add(days, LocalDate.of(year, 10, 1), wording.ofNation, "国庆节");
        if (wording.otherLunar) {
            add(days, date(newYear.getJieQiTable().get("清明")), 1, "清明节");
            add(days, date(Lunar.fromYmd(year, 5, 5).getSolar()), 1, "端午节");
            add(days, date(Lunar.fromYmd(year, 8, 15).getSolar()), 1, "中秋节");
        }
        return Map.copyOf(days);
    }

    private static void add(Map<LocalDate, String> days, LocalDate first, int count, String name) {
        first.datesUntil(first.plusDays(count))
                .forEach(day -> days.merge(day, name, (one, other) -> one + "、" + other));
    }

    private static LocalDate date(Solar solar) {
        return LocalDate.of(solar.getYear(), solar.getMonth(), solar.getDay());
    }
}
