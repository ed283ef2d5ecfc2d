package org.bihuan.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bihuan.Words;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseCriteria;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseList;
import org.bihuan.casefile.FieldTexts;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.desk.CasesView.Select;
import org.bihuan.export.ExportSource;
import org.bihuan.people.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of cases, as the page shows it, for an export. */
@Component
class CaseExport implements ExportSource {

    private static final int PAGE = 200;

    private final CaseList list;
    private final CaseRows rows;
    private final CaseSelects selects;
    private final CaseTypes types;
    private final FieldTexts texts;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final Words words;

    CaseExport(
            CaseList list,
            CaseRows rows,
            CaseSelects selects,
            CaseTypes types,
            FieldTexts texts,
            CaseAccess access,
            CurrentUser currentUser,
            Words words) {
        this.types = types;
        this.texts = texts;
        this.access = access;
        this.currentUser = currentUser;
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
        List<String> columns = new ArrayList<>(ExportWording.columns(
                words, "number", "enterprise", "title", "step", "town", "opened", "closed", "status"));
        CaseType type = registered(CaseFilter.of(query).criteria());
        if (type != null) {
            type.manifest().register().forEach(field -> columns.add(texts.label(type, field)));
        }
        return columns;
    }

    @Override
    public void read(String query, int most, Consumer<List<@Nullable String>> row) {
        CaseCriteria criteria = CaseFilter.of(query).criteria();
        CaseType type = registered(criteria);
        int left = most;
        String next = null;
        do {
            CaseList.Page page = list.page(criteria, next, Math.min(left, PAGE));
            for (CaseFile file : page.items()) {
                List<@Nullable String> cells = texts(file);
                if (type != null) {
                    type.manifest().register().forEach(field -> cells.add(said(file, field)));
                }
                row.accept(cells);
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

    /** The one type that is asked for, if it keeps a register of its own. */
    private @Nullable CaseType registered(CaseCriteria criteria) {
        String key = criteria.type();
        CaseType type = key == null ? null : types.current(key);
        return type == null || type.manifest().register().isEmpty() ? null : type;
    }

    /** By the version of the case, as far as whoever exports may read it. */
    private String said(CaseFile file, String field) {
        CaseType type = types.at(file.typeKey(), file.typeVersion());
        CaseData data = CaseData.of(file);
        String source = data.source(field);
        return access.maySeeField(currentUser.get(), type, source, field)
                ? texts.text(type, source, field, data.value(field))
                : "";
    }

    private @Nullable String period(@Nullable String from, @Nullable String to) {
        String start = from == null ? "" : from;
        String end = to == null ? "" : to;
        return (start + end).isBlank()
                ? null
                : words.of("period.days", start, end).strip();
    }
}
