package org.bihuan.export;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.bihuan.Words;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.springframework.stereotype.Component;

/** Writes a list into a workbook, as whoever is signed in sees it now. */
@Component
class ExportWriting {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Times.ZONE);
    private static final DateTimeFormatter OF_FILES =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").withZone(Times.ZONE);

    /** @param complete whether the list ended before the limit */
    record Written(String name, byte[] content, int rows, boolean complete) {}

    private final Map<String, ExportSource> sources;
    private final Watermark watermark;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final Words words;

    ExportWriting(List<ExportSource> sources, Watermark watermark, CurrentUser currentUser, Clock clock, Words words) {
        this.sources = sources.stream().collect(Collectors.toMap(ExportSource::place, Function.identity()));
        this.watermark = watermark;
        this.currentUser = currentUser;
        this.clock = clock;
        this.words = words;
    }

    /** @throws RefusedException malformed if there is no such list */
    ExportSource source(String place) {
        ExportSource source = sources.get(place);
        if (source == null) {
            throw RefusedException.malformed("这个列表不能导出。");
        }
        return source;
    }

    /** @param progress hears after each row how many there are */
    Written write(String place, String query, int most, IntConsumer progress) {
        ExportSource source = source(place);
        Person person = currentUser.get();
        String who = person.name() + "（" + person.username() + "）";
        String when = MOMENT.format(clock.instant());
        String at = words.of("export.at", when);
        String inside = words.of("export.inside");
        byte[] picture = watermark.png(who, at, inside);
        try (Workbook workbook =
                new Workbook(source.title(), source.columns(query), who + " " + at + " · " + inside, picture)) {
            boolean[] more = {false};
            source.read(query, most + 1, row -> {
                if (workbook.rows() < most) {
                    workbook.add(row);
                    progress.accept(workbook.rows());
                } else {
                    more[0] = true;
                }
            });
            String name = source.title() + "-" + OF_FILES.format(clock.instant()) + ".xlsx";
            return new Written(name, workbook.content(), workbook.rows(), !more[0]);
        }
    }
}
