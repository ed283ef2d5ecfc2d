package org.bihuan.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

    CaseExport(CaseList list, CaseRows rows, CaseSelects selects) {
        this.list = list;
        this.rows = rows;
        this.selects = selects;
    }

    @Override
    public String place() {
        return "cases";
    }

    @Override
    public String title() {
        return "查询";
    }

    @Override
    public String summary(String query) {
        CaseFilter filter = CaseFilter.of(query);
        filter.criteria();
        Map<String, @Nullable String> said = new LinkedHashMap<>();
        said.put("编号", filter.number());
        said.put("企业", filter.enterprise());
        said.put("人员", filter.person());
        List<String> labels = List.of("事项类型", "状态", "结果", "属地");
        List<Select> chosen = selects.of(filter);
        for (int i = 0; i < labels.size(); i++) {
            chosen.get(i).choices().stream()
                    .filter(PageModels.Choice::checked)
                    .findFirst()
                    .map(PageModels.Choice::label)
                    .ifPresent(put(said, labels.get(i)));
        }
        said.put("提交日期", period(filter.openedFrom(), filter.openedTo()));
        said.put("办结日期", period(filter.closedFrom(), filter.closedTo()));
        return ExportWording.summary(said);
    }

    @Override
    public List<String> columns(String query) {
        return List.of("编号", "企业", "事项", "当前环节", "属地", "提交时间", "办结时间", "状态");
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

    private static Consumer<String> put(Map<String, @Nullable String> said, String label) {
        return text -> said.put(label, text);
    }

    private static @Nullable String period(@Nullable String from, @Nullable String to) {
        String start = from == null ? "" : from;
        String end = to == null ? "" : to;
        return (start + end).isBlank() ? null : start + "至" + end;
    }
}
