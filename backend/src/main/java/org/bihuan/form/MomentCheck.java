package org.bihuan.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.bihuan.form.Rules.Offset;
import org.jspecify.annotations.Nullable;

/** Checks dates and times, in the ISO forms that form-js writes; seconds are allowed, fractions of them are cut off. */
final class MomentCheck {

    private static final int LONGEST = 40;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** A moment in canonical form, with its date in the zone of the office if it has one. */
    private record Read(String text, @Nullable LocalDate date) {}

    private MomentCheck() {}

    static Verdict check(Field field, JsonNode raw, FormContext context) {
        if (!raw.isTextual()) {
            return Verdict.refused("“" + field.label() + "”应当是形如 " + example(field.rules()) + " 的文字。");
        }
        String text = raw.textValue();
        if (text.isBlank()) {
            return Verdict.EMPTY;
        }
        Read read;
        try {
            read = text.length() > LONGEST ? null : read(field.rules(), text, context);
        } catch (DateTimeException e) {
            read = null;
        }
        if (read == null) {
            return Verdict.refused("“" + field.label() + "”应当形如 " + example(field.rules()) + "。");
        }
        LocalDate date = read.date();
        if (date != null && (date.isBefore(EARLIEST) || date.isAfter(LATEST))) {
            return Verdict.refused("“" + field.label() + "”的年份不正确。");
        }
        LocalDate today = LocalDate.ofInstant(context.now(), context.zone());
        if (date != null && field.rules().notPast() && date.isBefore(today)) {
            return Verdict.refused("“" + field.label() + "”不能早于今天。");
        }
        return Verdict.of(TextNode.valueOf(read.text()));
    }

    private static Read read(Rules rules, String text, FormContext context) {
        return switch (rules.moment()) {
            case DATE -> date(LocalDate.parse(text));
            case TIME -> new Read(time(rules.offset(), text), null);
            case DATETIME -> {
                if (rules.offset() == Offset.NO_TIMEZONE) {
                    LocalDateTime local = LocalDateTime.parse(text).truncatedTo(ChronoUnit.SECONDS);
                    yield new Read(local.toString(), local.toLocalDate());
                }
                OffsetDateTime moment = OffsetDateTime.parse(text).truncatedTo(ChronoUnit.SECONDS);
                LocalDate date = moment.atZoneSameInstant(context.zone()).toLocalDate();
                yield rules.offset() == Offset.UTC_OFFSET
                        ? new Read(moment.toString(), date)
                        : new Read(moment.withOffsetSameInstant(ZoneOffset.UTC).toString(), date);
            }
        };
    }

    private static Read date(LocalDate date) {
        return new Read(date.toString(), date);
    }

    private static String time(Offset offset, String text) {
        if (offset == Offset.NO_TIMEZONE) {
            return LocalTime.parse(text).truncatedTo(ChronoUnit.SECONDS).toString();
        }
        OffsetTime time = OffsetTime.parse(text).truncatedTo(ChronoUnit.SECONDS);
        return offset == Offset.UTC_OFFSET
                ? time.toString()
                : time.withOffsetSameInstant(ZoneOffset.UTC).toString();
    }

    private static String example(Rules rules) {
        String time =
                switch (rules.offset()) {
                    case NO_TIMEZONE -> "08:30";
                    case UTC_OFFSET -> "08:30+08:00";
                    case UTC_NORMALIZED -> "00:30Z";
                };
        return switch (rules.moment()) {
            case DATE -> "2026-01-05";
            case TIME -> time;
            case DATETIME -> "2026-01-05T" + time;
        };
    }
}
