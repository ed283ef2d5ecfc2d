package org.bihuan.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * Office hours of a part of the year, as people read them.
 *
 * @param since the day from which the season's set holds, {@code null} for the one that holds since ever
 * @param from the season's first day, repeated each year; it may run over the turn of the year
 */
public record Season(
        @Nullable LocalDate since,
        MonthDay from,
        MonthDay to,
        LocalTime morningOpen,
        LocalTime morningClose,
        LocalTime afternoonOpen,
        LocalTime afternoonClose) {}
