package org.bihuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.nlf.calendar.Holiday;
import com.nlf.calendar.util.HolidayUtil;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatutoryDaysTest {

    /** Dates of the festivals as almanacs have them, the first days of 春节 in 2033 among them: a leap eleventh month follows. */
    @ParameterizedTest
    @CsvSource({
        "2024,2024-02-10,2024-04-04,2024-06-10,2024-09-17",
        "2025,2025-01-29,2025-04-04,2025-05-31,2025-10-06",
        "2026,2026-02-17,2026-04-05,2026-06-19,2026-09-25",
        "2027,2027-02-06,2027-04-05,2027-06-09,2027-09-15",
        "2028,2028-01-26,2028-04-04,2028-05-28,2028-10-03",
        "2030,2030-02-03,2030-04-05,2030-06-05,2030-09-12",
        "2034,2034-02-19,2034-04-05,2034-06-20,2034-09-27"
    })
    void lunar_festivals_fall_where_almanacs_have_them(
            int year, LocalDate spring, LocalDate qingming, LocalDate dragonBoat, LocalDate midAutumn) {
        Map<LocalDate, String> days = StatutoryDays.of(year);

        assertThat(days.get(spring)).isEqualTo("春节");
        assertThat(days.get(spring.plusDays(2))).isEqualTo("春节");
        assertThat(days.get(spring.plusDays(3))).isNull();
        assertThat(days.get(qingming)).isEqualTo("清明节");
        assertThat(days.get(dragonBoat)).isEqualTo("端午节");
        assertThat(days.get(midAutumn)).contains("中秋节");
    }

    @ParameterizedTest
    @CsvSource({
        "1950,7", "1999,7", "2000,10", "2007,10", "2008,11", "2013,11", "2014,11", "2024,11", "2026,13", "2999,13"
    })
    void a_year_has_as_many_days_as_the_regulation_then_gave(int year, int days) {
        assertThat(StatutoryDays.of(year)).hasSize(days);
    }

    @Test
    void the_eve_counts_from_2008_to_2013_and_again_from_2025_on() {
        assertThat(StatutoryDays.of(2013)).containsKey(LocalDate.of(2013, 2, 9));
        assertThat(StatutoryDays.of(2024)).doesNotContainKey(LocalDate.of(2024, 2, 9));
        assertThat(StatutoryDays.of(2025)).containsKey(LocalDate.of(2025, 1, 28));
    }

    @Test
    void two_festivals_on_one_day_share_it() {
        assertThat(StatutoryDays.of(2028)).hasSize(12).containsEntry(LocalDate.of(2028, 10, 3), "国庆节、中秋节");
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void the_notices_of_the_release_give_every_statutory_day(int year) {
        WorkingCalendar shipped = WorkingCalendar.shipped();

        assertThat(StatutoryDays.of(year).keySet())
                .allMatch(day -> shipped.day(day).kind() == Day.Kind.HOLIDAY);
    }

    /** Against what was really off, by the notices that the library lists; 2020 began its 劳动节 as a Friday. */
    @ParameterizedTest
    @ValueSource(ints = {2008, 2010, 2013, 2014, 2016, 2018, 2019, 2020, 2021, 2022, 2023})
    void statutory_days_of_years_gone_by_were_really_off(int year) {
        for (LocalDate day : StatutoryDays.of(year).keySet()) {
            Holiday notice = HolidayUtil.getHoliday(day.getYear(), day.getMonthValue(), day.getDayOfMonth());

            assertThat(notice == null || !notice.isWork()).as(day.toString()).isTrue();
            assertThat(notice != null || day.getDayOfWeek().getValue() > 5)
                    .as(day.toString())
                    .isTrue();
        }
    }
}
