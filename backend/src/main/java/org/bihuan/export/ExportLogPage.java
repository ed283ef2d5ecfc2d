package org.bihuan.export;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.bihuan.Times;
import org.bihuan.people.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log of exports, for the audit administrator: who, when, from where, what and how many; never the data. */
@Controller
class ExportLogPage {

    private static final int ROWS = 50;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Times.ZONE);

    /** @param act message key ends with it */
    record Row(String at, String act, String username, String address, String summary, @Nullable Integer rows) {}

    record View(List<Row> rows, @Nullable String first, @Nullable String next) {}

    private final ExportLog log;

    ExportLogPage(ExportLog log) {
        this.log = log;
    }

    @Allowed("audit-administrator")
    @GetMapping("/exports/log")
    String log(@RequestParam(required = false) @Nullable Long after, Model model) {
        List<ExportEntry> found = log.entries(after, ROWS + 1);
        List<ExportEntry> shown = found.subList(0, Math.min(ROWS, found.size()));
        String next = found.size() > ROWS
                ? "/exports/log?after=" + shown.get(ROWS - 1).id()
                : null;
        model.addAttribute(
                "log",
                new View(shown.stream().map(ExportLogPage::row).toList(), after == null ? null : "/exports/log", next));
        return "exports/log";
    }

    private static Row row(ExportEntry entry) {
        return new Row(
                MOMENT.format(entry.at()),
                entry.act(),
                entry.username(),
                entry.address(),
                entry.place() + " · " + entry.summary(),
                entry.rowCount());
    }
}
