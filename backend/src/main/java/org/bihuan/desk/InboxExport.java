package org.bihuan.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.casetype.Node;
import org.bihuan.export.ExportSource;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.TaskList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A part of the inbox, as the page shows it, for an export. */
@Component
class InboxExport implements ExportSource {

    private static final int PAGE = 200;
    private static final Map<String, String> VIEWS =
            Map.of("mine", "我的待办", "team", "待领取", "watched", "我关注的", "done", "已办");
    private static final Map<String, String> DUES = Map.of("overdue", "已超期", "today", "今日到期", "soon", "三个工作日内");

    private final TaskList list;
    private final CaseTypes types;
    private final Names names;

    InboxExport(TaskList list, CaseTypes types, Names names) {
        this.list = list;
        this.types = types;
        this.names = names;
    }

    @Override
    public String place() {
        return "inbox";
    }

    @Override
    public String title() {
        return "待办办理";
    }

    @Override
    public String summary(String query) {
        InboxFilter filter = filter(query);
        Map<String, @Nullable String> said = new LinkedHashMap<>();
        said.put("列表", VIEWS.getOrDefault(filter.name(), filter.name()));
        said.put("事项类型", said(filter.kinds(), typeNames()));
        said.put("办理环节", said(filter.steps(), stepNames()));
        said.put("属地", String.join("、", filter.towns()));
        said.put("时限", filter.due() == null ? null : DUES.getOrDefault(filter.due(), filter.due()));
        said.put("查找", filter.q());
        return ExportWording.summary(said);
    }

    @Override
    public List<String> columns(String query) {
        return List.of("编号", "企业", "事项", "当前环节", "属地", "办理人", "到达时间", "时限", "办结时间");
    }

    @Override
    public void read(String query, int most, Consumer<List<@Nullable String>> row) {
        InboxFilter filter = filter(query);
        Map<String, String> known = new LinkedHashMap<>();
        int left = most;
        String next = null;
        do {
            TaskList.Page page = list.page(filter.from(next).query(Math.min(left, PAGE)));
            for (InboxTask task : page.items()) {
                row.accept(texts(task, known));
                left--;
            }
            next = page.next();
        } while (next != null && left > 0);
    }

    private List<@Nullable String> texts(InboxTask task, Map<String, String> known) {
        String holder = task.assignee();
        return new ArrayList<>(Arrays.asList(
                task.caseNumber(),
                task.enterpriseName(),
                task.title(),
                task.stepName(),
                task.town(),
                holder == null ? null : known.computeIfAbsent(holder, one -> String.valueOf(names.of(one))),
                ExportWording.moment(task.createdAt()),
                task.hasLimit() ? ExportWording.moment(task.dueAt()) : null,
                ExportWording.moment(task.endedAt())));
    }

    private static InboxFilter filter(String query) {
        return InboxFilter.read(InboxFilter.PATH + "?" + query).from(null);
    }

    private Map<String, String> typeNames() {
        Map<String, String> found = new LinkedHashMap<>();
        types.all().forEach(type -> found.put(type.key(), type.manifest().name()));
        return found;
    }

    private Map<String, String> stepNames() {
        Map<String, String> found = new LinkedHashMap<>();
        for (CaseType type : types.all()) {
            for (Node task : type.model().userTasks()) {
                found.putIfAbsent(task.id(), task.name());
            }
        }
        return found;
    }

    private static String said(List<String> chosen, Map<String, String> known) {
        return String.join(
                "、", chosen.stream().map(one -> known.getOrDefault(one, one)).toList());
    }
}
