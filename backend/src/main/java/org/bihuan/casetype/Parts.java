package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.casetype.Node.Kind;
import org.bihuan.casetype.Node.Trigger;

/** The shared parts that a folder calls, and what must hold between the two. */
final class Parts {

    private Parts() {}

    /** The parts that a folder calls, those that its parts call included; a call that leads nowhere is left out. */
    static List<CaseTypeFolder> of(CaseTypeFolder folder, Map<String, CaseTypeFolder> byKey) {
        Map<String, CaseTypeFolder> found = new LinkedHashMap<>();
        List<CaseTypeFolder> open = new ArrayList<>(List.of(folder));
        while (!open.isEmpty()) {
            for (Node call : open.remove(0).model().ofKind(Kind.CALL_ACTIVITY)) {
                CaseTypeFolder part = byKey.get(call.attribute("calledElement"));
                if (part != null && part.manifest().isPart() && found.putIfAbsent(part.key(), part) == null) {
                    open.add(part);
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** A manifest with what a part declares beside it; where both say something about a field, the caller's word holds. */
    static Manifest joined(Manifest caller, Manifest part) {
        return new Manifest(
                caller.key(),
                caller.kind(),
                caller.name(),
                caller.partyName(),
                caller.description(),
                caller.prefix(),
                caller.title(),
                caller.start(),
                caller.readers(),
                caller.outcomes(),
                caller.stages(),
                joined(caller.steps(), part.steps()),
                joined(caller.clocks(), part.clocks()),
                joined(caller.actions(), actions(caller, part)),
                joined(caller.derived(), part.derived()),
                joined(caller.options(), part.options()),
                joined(caller.fields(), part.fields()),
                caller.reads(),
                joined(caller.receives(), part.receives()),
                joined(caller.relations(), part.relations()),
                joined(caller.documents(), part.documents()),
                caller.register(),
                caller.figures());
    }

    /** The acts of a part, with their forms by the names under which the caller has them. */
    private static Map<String, Manifest.Action> actions(Manifest caller, Manifest part) {
        Map<String, Manifest.Action> actions = new LinkedHashMap<>();
        part.actions().forEach((key, action) -> {
            String form = action.form();
            actions.put(
                    key,
                    form == null ? action : action.withForm(Model.formName(caller.key(), part.key() + "-" + form)));
        });
        return actions;
    }

    private static List<String> joined(List<String> caller, List<String> part) {
        return Stream.concat(caller.stream(), part.stream()).distinct().toList();
    }

    private static <T> Map<String, T> joined(Map<String, T> caller, Map<String, T> part) {
        Map<String, T> both = new LinkedHashMap<>(caller);
        part.forEach(both::putIfAbsent);
        return both;
    }

    static void check(CaseTypeFolder folder, Map<String, CaseTypeFolder> byKey, List<String> problems) {
        for (Node call : folder.model().ofKind(Kind.CALL_ACTIVITY)) {
            String where = folder.modelPath() + "：" + call.label();
            CaseTypeFolder part = byKey.get(call.attribute("calledElement"));
            if (part == null || !part.manifest().isPart()) {
                problems.add(where + "调用的“" + call.attribute("calledElement") + "”不是 kind: part 的文件夹，请改成一个共用部分的名字。");
            } else {
                handedOver(call, part, where, problems);
                caught(folder.model(), call, part, where, problems);
            }
        }
        if (folder.parts().stream().anyMatch(part -> part.key().equals(folder.key()))) {
            problems.add(folder.modelPath() + "：这个共用部分直接或间接地调用了自己，请改画。");
            return;
        }
        names(folder, problems);
        folder.parts().forEach(part -> part.manifest().reads().stream()
                .filter(field -> !folder.manifest().isPart() && !folder.asked().contains(field))
                .forEach(field -> problems.add(part.manifestPath() + "：reads 里的字段“" + field + "”在调用它的 " + folder.key()
                        + " 的表单中没有，请补进表单或删去。")));
    }

    /** A part sees the number of the case and what it reads, and leaves what its forms say. */
    private static void handedOver(Node call, CaseTypeFolder part, String where, List<String> problems) {
        Set<String> needed = new TreeSet<>(part.manifest().reads());
        needed.retainAll(part.model().variables());
        List<String> wanted = Stream.concat(
                        Stream.of("in businessKey=${caseNumber}", "in caseNumber=caseNumber", "out variables=all"),
                        needed.stream().map(field -> "in " + field + "=" + field))
                .toList();
        List<String> given = call.attribute(ModelReader.HANDED_OVER).lines().toList();
        wanted.stream()
                .filter(one -> !given.contains(one))
                .forEach(one -> problems.add(where + "没有带上 " + one + "，请从模板“调用共用部分”中补上。"));
    }

    /** An error that ends a part must be caught by its caller, or the case would go on as if nothing had happened. */
    private static void caught(Model model, Node call, CaseTypeFolder part, String where, List<String> problems) {
        Set<String> caught = errors(model.ofKind(Kind.BOUNDARY).stream()
                .filter(event -> event.attribute("attachedToRef").equals(call.id())));
        Set<String> thrown = errors(part.model().endEvents().stream());
        Set<String> within = errors(
                Stream.concat(part.model().ofKind(Kind.BOUNDARY).stream(), part.model().ofKind(Kind.START).stream()));
        thrown.stream()
                .filter(code ->
                        Stream.of(caught, within).noneMatch(known -> known.contains(code) || known.contains("")))
                .forEach(code -> problems.add(where + "没有接住“" + part.key() + "”里的错误“" + code + "”，请贴上错误边界事件。"));
    }

    private static Set<String> errors(Stream<Node> events) {
        return events.filter(event -> event.trigger() == Trigger.ERROR)
                .map(Node::subject)
                .collect(Collectors.toSet());
    }

    /** Elements are known by their ids alone in ledger and inbox, templates by their file names. */
    private static void names(CaseTypeFolder folder, List<String> problems) {
        Map<String, String> owners = new LinkedHashMap<>();
        ids(folder).forEach(id -> owners.put(id, folder.key()));
        for (CaseTypeFolder part : folder.parts()) {
            for (String id : ids(part)) {
                String owner = owners.putIfAbsent(id, part.key());
                if (owner != null) {
                    problems.add(part.modelPath() + "：“" + id + "”这个名字 " + owner + " 也用了，而两者会在同一件案件里，请换一个。");
                }
            }
        }
    }

    private static Set<String> ids(CaseTypeFolder folder) {
        Set<String> ids = new LinkedHashSet<>(folder.model().nodes().keySet());
        ids.addAll(folder.model().flows().keySet());
        folder.manifest().documents().values().forEach(document -> ids.add(document.template()));
        return ids;
    }
}
