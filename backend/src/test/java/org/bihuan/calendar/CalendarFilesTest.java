package org.bihuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bihuan.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFilesTest {

    /** The statutory days of 2026, on lines 2 to 14. */
    private static final String DAYS = HolidayFile.HEADER + "\n" + statutory(2026);

    private static final String SEASONS = HoursFile.HEADER + "\n";
    private static final String ALL_YEAR = SEASONS + "01-01,12-31,08:00,12:00,14:30,17:30\n";
    private static final String DATED = HoursFile.DATED_HEADER + "\n01-01,12-31,08:00,12:00,14:30,17:30,\n";

    @Test
    void good_files_make_a_calendar() {
        WorkingCalendar calendar = read(DAYS + "2026-01-04,work,元旦,通知\n", ALL_YEAR);

        assertThat(calendar.edition()).isEqualTo(7);
        assertThat(calendar.isWorkday(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 1, 4))).isTrue();
    }

    @Test
    void what_a_spreadsheet_makes_of_a_file_is_understood() {
        String days = DAYS.replace("2026-01-01", "2026/1/1").replace("\n", "\r\n") + ",,,\r\n\r\n";

        WorkingCalendar calendar = read(days, ALL_YEAR.replace("08:00", "8:00"));

        assertThat(calendar.isWorkday(LocalDate.of(2026, 1, 1))).isFalse();
    }

    @Test
    void the_files_of_the_release_are_what_would_be_written_of_them() {
        CalendarText shipped = CalendarText.shipped();
        Problems problems = new Problems();

        assertThat(HolidayFile.write(HolidayFile.read(shipped.holidays(), problems)))
                .isEqualTo(shipped.holidays());
        assertThat(HoursFile.write(HoursFile.read(shipped.officeHours(), problems)))
                .isEqualTo(shipped.officeHours());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-30,rest,春节,通知 | 节假日表第15行的日期“2026-02-30”不存在，应写成2026-10-01的样子。",
                "26-10-05,rest,国庆节,通知 | 节假日表第15行的日期“26-10-05”不存在，应写成2026-10-01的样子。",
                "1948-12-31,rest,元旦,通知 | 节假日表第15行的日期须在1949年至2999年之间。",
                "2026-02-17,holiday,春节,通知 | 节假日表第15行的类别应为rest（放假）或work（调休上班）。",
                "2026-02-15,rest,春节 | 节假日表第15行应有4列，每列都须填写。",
                "2026-02-15,rest,春节,通知,二 | 节假日表第15行应有4列，每列都须填写。",
                "2026-02-15,rest,,通知 | 节假日表第15行应有4列，每列都须填写。",
                "2026-02-11,work,春节,通知 | 节假日表第15行的调休上班日2026-02-11本来就是周一至周五，请核对通知。",
                "2026-01-01,rest,元旦,通知 | 节假日表第15行与前面重复：2026-01-01只能出现一次。",
                "2026-10-05,rest,=1+1,通知 | 节假日表第15行第3列不能以等号、加减号、@或引号开头，也不能有控制字符。",
                "2025-11-30,rest,元旦,通知 | 节假日表缺少2025年的安排：每一年都须从元旦放假写起，中间不能空缺年份。",
                "2027-05-01,rest,劳动节,通知 | 节假日表缺少2027年的安排：每一年都须从元旦放假写起，中间不能空缺年份。"
            })
    void a_bad_line_of_holidays_is_refused_with_a_sentence(String line, String sentence) {
        assertThatThrownBy(() -> read(DAYS + line + "\n", ALL_YEAR))
                .isInstanceOf(RefusedException.class)
                .hasMessage(sentence);
    }

    @Test
    void a_year_left_out_is_refused() {
        assertThatThrownBy(() -> read(DAYS + statutory(2028), ALL_YEAR))
                .hasMessage("节假日表缺少2027年的安排：每一年都须从元旦放假写起，中间不能空缺年份。");
    }

    @Test
    void a_notice_may_begin_in_the_december_before_its_year() {
        WorkingCalendar calendar = read(DAYS + "2025-12-31,rest,元旦,通知\n", ALL_YEAR);

        assertThat(calendar.isWorkday(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(calendar.isPublished(2025)).isFalse();
    }

    @Test
    void a_statutory_day_left_out_on_a_weekday_is_refused_and_one_on_a_weekend_is_off_anyway() {
        assertThatThrownBy(() -> read(DAYS.replace("2026-06-19,rest,端午节,通知\n", ""), ALL_YEAR))
                .hasMessage("节假日表2026年缺少端午节的2026-06-19：它是法定节假日（全国年节及纪念日放假办法第二条），须写成rest。");
        assertThat(read(DAYS.replace("2026-04-05,rest,清明节,通知\n", ""), ALL_YEAR).isWorkday(LocalDate.of(2026, 4, 5)))
                .isFalse();
    }

    @Test
    void a_statutory_day_cannot_be_worked() {
        assertThatThrownBy(() -> read(DAYS.replace("2026-04-05,rest", "2026-04-05,work"), ALL_YEAR))
                .hasMessageContaining("缺少清明节的2026-04-05");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "06-01,09-30,08:00,12:00,15:00,18:00 | 办公时间表没有覆盖全年：01-01没有办公时间。",
                "1-1,12-31,08:00,12:00,14:30,17:30 | 办公时间表第2行的日期应写成10-01、时间应写成08:00的样子。",
                "01-01,12-31,08:00,25:00,14:30,17:30 | 办公时间表第2行的日期应写成10-01、时间应写成08:00的样子。",
                "01-01,12-31,08:00,12:00 | 办公时间表第2行应有6列，每列都须填写。"
            })
    void bad_office_hours_are_refused_with_a_sentence(String line, String sentence) {
        assertThatThrownBy(() -> read(DAYS, SEASONS + line + "\n"))
                .isInstanceOf(RefusedException.class)
                .hasMessage(sentence);
    }

    @Test
    void office_hours_in_the_wrong_order_are_refused() {
        assertThatThrownBy(() -> read(DAYS, ALL_YEAR.replace("14:30", "11:00")))
                .hasMessage("办公时间表第2行的时间次序不对：应为上午上班、上午下班、下午上班、下午下班。");
    }

    @Test
    void seasons_that_overlap_are_refused() {
        assertThatThrownBy(() -> read(DAYS, ALL_YEAR + "12-31,01-01,08:00,12:00,14:30,17:30\n"))
                .hasMessage("办公时间表第3行与前面的季节重叠：01-01已有办公时间。");
    }

    @Test
    void office_hours_hold_from_a_day_on_and_leave_what_was_before() {
        WorkingCalendar calendar = read(DAYS, DATED + "01-01,12-31,09:00,12:00,13:30,17:00,2027-01-01\n");

        assertThat(calendar.officeClose(LocalDate.of(2026, 12, 31))).isEqualTo(at(LocalDate.of(2026, 12, 31), "17:30"));
        assertThat(calendar.officeClose(LocalDate.of(2027, 1, 1))).isEqualTo(at(LocalDate.of(2027, 1, 1), "17:00"));
        assertThat(calendar.officeClose(LocalDate.of(2031, 7, 1))).isEqualTo(at(LocalDate.of(2031, 7, 1), "17:00"));
    }

    @Test
    void dated_office_hours_are_written_as_they_were_read() {
        String file = DATED + "01-01,12-31,09:00,12:00,13:30,17:00,2027-01-01\n";

        assertThat(HoursFile.write(HoursFile.read(file, new Problems()))).isEqualTo(file);
    }

    @Test
    void each_set_of_office_hours_covers_the_year_and_one_of_them_the_past() {
        assertThatThrownBy(() -> read(DAYS, DATED + "01-01,06-30,09:00,12:00,13:30,17:00,2027-01-01\n"))
                .hasMessage("办公时间表2027-01-01起的一套没有覆盖全年：07-01没有办公时间。");
        assertThatThrownBy(() -> read(DAYS, DATED.replace("17:30,", "17:30,2027-01-01")))
                .hasMessage("办公时间表缺少没有写validFrom的一套：以往的日子要靠它计算。");
        assertThatThrownBy(() -> read(DAYS, DATED.replace("17:30,", "17:30,明年")))
                .hasMessageContaining("办公时间表第2行的生效日“明年”不存在，应写成2027-01-01的样子。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01,rest,元旦,通知\n", "date;kind;name;notice\n", ""})
    void a_file_without_its_header_is_refused(String file) {
        assertThatThrownBy(() -> read(file, ALL_YEAR)).hasMessage("节假日表第1行应为表头“date,kind,name,notice”。");
    }

    @Test
    void a_file_without_a_line_is_refused() {
        assertThatThrownBy(() -> read(HolidayFile.HEADER, ALL_YEAR)).hasMessage("节假日表没有一行内容。");
        assertThatThrownBy(() -> read(DAYS, HoursFile.HEADER)).hasMessage("办公时间表没有一行内容。");
    }

    @Test
    void a_file_of_endless_lines_or_cells_is_refused() {
        assertThatThrownBy(() -> read(DAYS + ",,,\n".repeat(5000), ALL_YEAR)).hasMessage("节假日表超过5000行，请核对文件。");
        assertThatThrownBy(() -> read(DAYS + "2026-10-05,rest," + "国".repeat(61) + ",通知\n", ALL_YEAR))
                .hasMessage("节假日表第15行第3列超过60个字。");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_up_to_fifty_sentences() {
        assertThatThrownBy(() -> read(DAYS + "a,b,c,d\n".repeat(2), ALL_YEAR.replace("14:30", "11:00")))
                .hasMessageStartingWith("日历文件有3处错误，请逐条改正：节假日表第15行")
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.errors())
                        .hasSize(3));
        assertThatThrownBy(() -> read(DAYS + "a,b,c,d\n".repeat(200), ALL_YEAR)).hasMessageStartingWith("日历文件有至少50处错误");
    }

    private static WorkingCalendar read(String holidays, String officeHours) {
        return CalendarFiles.read(7, new CalendarText(holidays, officeHours));
    }

    private static Instant at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(WorkingCalendar.ZONE).toInstant();
    }

    private static String statutory(int year) {
        return new TreeMap<>(StatutoryDays.of(year))
                .entrySet().stream()
                        .map(day -> day.getKey() + ",rest," + day.getValue() + ",通知\n")
                        .collect(Collectors.joining());
    }
}
