package org.bihuan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Set;
import org.bihuan.Times;
import org.bihuan.calendar.Calendars;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.casetype.Parameters;
import org.springframework.stereotype.Service;

/** When something is held that has its day in each month. */
@Service
public class Meetings {

    private static final LocalTime BEGIN = LocalTime.of(9, 0);

    private final Cases cases;
    private final Calendars calendars;
    private final Parameters parameters;
    private final Clock clock;

    Meetings(Cases cases, Calendars calendars, Parameters parameters, Clock clock) {
        this.cases = cases;
        this.calendars = calendars;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * Writes the proposed moment into a field, unless it holds one, and into {@code note} how it came about. Within the
     * transaction that has locked the case.
     *
     * @param month field with the month, as 2026-04
     * @param day parameter with the day of the month
     * @param shift parameter with what becomes of a day of rest: {@code KEEP}, {@code PREV_WORKDAY} or {@code NEXT_WORKDAY}
     */
    public void propose(String number, String step, String month, String day, String shift, String field, String note) {
        CaseFile file = cases.require(number);
        CaseData data = CaseData.of(file);
        if (!data.value(field).isMissingNode()) {
            return;
        }
        YearMonth wanted = YearMonth.parse(data.value(month).asText());
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        LocalDate regular = wanted.atDay(Integer.parseInt(parameters.text(day, today)));
        WorkingCalendar calendar = calendars.current();
        LocalDate held = shifted(calendar, regular, parameters.text(shift, today));
        ObjectNode proposed = CaseData.JSON.createObjectNode();
        proposed.put(
                field,
                Times.local(held.atTime(BEGIN).atZone(Times.ZONE).toInstant()).toString());
        proposed.put(note, note(calendar, regular, held));
        cases.addData(file, step, proposed, Set.of());
    }

    static LocalDate shifted(WorkingCalendar calendar, LocalDate day, String shift) {
        if (calendar.isWorkday(day)) {
            return day;
        }
        return switch (shift) {
            case "KEEP" -> day;
            case "PREV_WORKDAY" -> calendar.minusWorkdays(day, 1);
            case "NEXT_WORKDAY" -> calendar.workdayFrom(day);
            default -> throw new IllegalArgumentException("unknown shift " + shift);
        };
    }

    private static String note(WorkingCalendar calendar, LocalDate regular, LocalDate held) {
        if (calendar.isWorkday(regular)) {
            return "";
        }
        String rest = regular.getMonthValue() + "月" + regular.getDayOfMonth() + "日是休息日，";
        return held.equals(regular)
                ? rest + "照常举行。"
                : rest + (held.isBefore(regular) ? "提前到" : "顺延到") + held.getMonthValue() + "月" + held.getDayOfMonth()
                        + "日。";
    }
}
