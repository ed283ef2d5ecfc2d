package org.bihuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.bihuan.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFilesTest {

    private static final String DAYS = "date,kind,name,notice\n2026-01-01,rest,元旦,通知\n";
    private static final String SEASONS = "from,to,morningOpen,morningClose,afternoonOpen,afternoonClose\n";
    private static final String ALL_YEAR = SEASONS + "01-01,12-31,08:00,12:00,14:30,17:30\n";

    @Test
    void good_files_make_a_calendar() {
        WorkingCalendar calendar = read(DAYS + "2026-01-04,work,元旦,通知\n", ALL_YEAR);

        assertThat(calendar.isWorkday(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 1, 4))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-30,rest,春节,通知 | 节假日表第3行的日期“2026-02-30”不存在，应写成2026-10-01的样子。",
                "2026-02-17,holiday,春节,通知 | 节假日表第3行的类别应为rest（放假）或work（调休上班）。",
                "2026-02-17,rest,春节 | 节假日表第3行应有4列，每列都须填写。",
                "2026-02-17,rest,,通知 | 节假日表第3行应有4列，每列都须填写。",
                "2026-02-11,work,春节,通知 | 节假日表第3行的调休上班日2026-02-11本来就是周一至周五，请核对通知。",
                "2026-01-01,rest,元旦,通知 | 节假日表第3行与前面重复：2026-01-01只能出现一次。",
                "2028-01-01,rest,元旦,通知 | 节假日表缺少2027年的安排：每一年都须从元旦放假写起，中间不能空缺年份。",
                "2027-05-01,rest,劳动节,通知 | 节假日表缺少2027年的安排：每一年都须从元旦放假写起，中间不能空缺年份。"
            })
    void a_bad_line_of_holidays_is_refused_with_a_sentence(String line, String sentence) {
        assertThatThrownBy(() -> read(DAYS + line + "\n", ALL_YEAR))
                .isInstanceOf(RefusedException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "06-01,09-30,08:00,12:00,15:00,18:00 | 办公时间表没有覆盖全年：01-01没有办公时间。",
                "01-01,12-31,08:00,12:00,11:00,17:30 | 办公时间表第2行的时间次序不对：应为上午上班、上午下班、下午上班、下午下班。",
                "1-1,12-31,08:00,12:00,14:30,17:30 | 办公时间表第2行的日期应写成10-01、时间应写成08:00的样子。"
            })
    void bad_office_hours_are_refused_with_a_sentence(String line, String sentence) {
        assertThatThrownBy(() -> read(DAYS, SEASONS + line + "\n"))
                .isInstanceOf(RefusedException.class)
                .hasMessage(sentence);
    }

    @Test
    void seasons_that_overlap_are_refused() {
        assertThatThrownBy(() -> read(DAYS, ALL_YEAR + "12-31,01-01,08:00,12:00,14:30,17:30\n"))
                .hasMessage("办公时间表第3行与前面的季节重叠：01-01已有办公时间。");
    }

    @Test
    void a_file_without_its_header_is_refused() {
        assertThatThrownBy(() -> read("2026-01-01,rest,元旦,通知\n", ALL_YEAR))
                .hasMessage("节假日表第1行应为表头“date,kind,name,notice”。");
    }

    private static WorkingCalendar read(String holidays, String officeHours) {
        return CalendarFiles.read(7, new CalendarText(holidays, officeHours));
    }
}
