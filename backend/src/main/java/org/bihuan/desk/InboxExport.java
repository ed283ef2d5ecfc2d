package org.bihuan.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bihuan.Words;
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

    private final TaskList list;
    private final CaseTypes types;
    private final Names names;
    private final Words words;

    InboxExport(TaskList list, CaseTypes types, Names names, Words words) {
        this.list = list;
        this.types = types;
        this.names = names;
        this.words = words;
    }

    @Override
    public String place() {
        return "inbox";
    }

    @Override
    public String title() {
        return words.of("nav.inbox");
    }

    @Override
    public String summary(String query) {
        InboxFilter filter = filter(query);
        Map<String, @Nullable String> said = new LinkedHashMap<>();
        said.put("export.list", words.of("inbox.tab." + filter.name()));
        said.put("filters.type", said(filter.kinds(), typeNames()));
        said.put("filters.step", said(filter.steps(), stepNames()));
        said.put("column.town", String.join(words.of("list.comma"), filter.towns()));
        said.put("column.due", filter.due() == null ? null : words.of("filters.due." + filter.due()));
        said.put("export.sought", filter.q());
        return ExportWording.summary(words, said);
    }

    @Override
    public List<String> columns(String query) {
        return ExportWording.columns(
                words, "number", "enterprise", "title", "step", "town", "handler", "arrived", "due", "closed");
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

    private String said(List<String> chosen, Map<String, String> known) {
        return String.join(
                words.of("list.comma"),
                chosen.stream().map(one -> known.getOrDefault(one, one)).toList());
    }
}
