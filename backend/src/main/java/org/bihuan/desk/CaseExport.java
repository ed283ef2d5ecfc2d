package org.bihuan.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bihuan.Words;
import org.bihuan.casefile.CaseCriteria;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseList;
import org.bihuan.desk.CasesView.Select;
import org.bihuan.export.ExportSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of cases, as the page shows it, for an export. */
@Component
class CaseExport implements ExportSource {

    private static final int PAGE = 200;

    private final CaseList list;
    private final CaseRows rows;
    private final CaseSelects selects;
    private final Words words;

    CaseExport(CaseList list, CaseRows rows, CaseSelects selects, Words words) {
        this.list = list;
        this.rows = rows;
        this.selects = selects;
        this.words = words;
    }

    @Override
    public String place() {
        return "cases";
    }

    @Override
    public String title() {
        return words.of("nav.cases");
    }

    @Override
    public String summary(String query) {
        CaseFilter filter = CaseFilter.of(query);
        filter.criteria();
        Map<String, @Nullable String> said = new LinkedHashMap<>();
        said.put("search.number", filter.number());
        said.put("search.enterprise", filter.enterprise());
        said.put("search.person", filter.person());
        for (Select select : selects.of(filter)) {
            select.choices().stream()
                    .filter(PageModels.Choice::checked)
                    .findFirst()
                    .ifPresent(chosen -> said.put(select.label(), chosen.label()));
        }
        said.put("search.opened", period(filter.openedFrom(), filter.openedTo()));
        said.put("search.closed", period(filter.closedFrom(), filter.closedTo()));
        return ExportWording.summary(words, said);
    }

    @Override
    public List<String> columns(String query) {
        return ExportWording.columns(
                words, "number", "enterprise", "title", "step", "town", "opened", "closed", "status");
    }

    @Override
    public void read(String query, int most, Consumer<List<@Nullable String>> row) {
        CaseCriteria criteria = CaseFilter.of(query).criteria();
        int left = most;
        String next = null;
        do {
            CaseList.Page page = list.page(criteria, next, Math.min(left, PAGE));
            for (CaseFile file : page.items()) {
                row.accept(texts(file));
                left--;
            }
            next = page.next();
        } while (next != null && left > 0);
    }

    private List<@Nullable String> texts(CaseFile file) {
        PageModels.CaseRow shown = rows.of(List.of(file)).get(0);
        return new ArrayList<>(Arrays.asList(
                shown.number(),
                shown.enterprise(),
                shown.title(),
                shown.stepName(),
                shown.town(),
                ExportWording.moment(file.openedAt()),
                ExportWording.moment(file.closedAt()),
                shown.status().text()));
    }

    private @Nullable String period(@Nullable String from, @Nullable String to) {
        String start = from == null ? "" : from;
        String end = to == null ? "" : to;
        return (start + end).isBlank()
                ? null
                : words.of("period.days", start, end).strip();
    }
}
