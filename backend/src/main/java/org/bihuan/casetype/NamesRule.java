package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.casetype.Node.Kind;
import org.springframework.stereotype.Component;

/** Ids tell a developer what an element is; names tell everybody else, in Chinese. */
@Component
final class NamesRule implements FolderRule {

    private static final Pattern ID = Pattern.compile("([a-z]+)_[a-z][A-Za-z0-9]*");
    /** The outcome behind {@code end_} is a code that others read, and these are written with underscores. */
    private static final Pattern OUTCOME = Pattern.compile("end_[a-z][A-Za-z0-9]*(_[a-z0-9]+)+");

    private static final Pattern CHINESE = Pattern.compile(".*\\p{IsHan}.*", Pattern.DOTALL);

    /** What ids of these kinds begin with; the others begin with a word of their own. */
    private static final Map<Kind, Set<String>> BEGINNINGS = Map.of(
            Kind.USER_TASK, Set.of("task"),
            Kind.START, Set.of("start"),
            Kind.CATCH, Set.of("timer", "message"),
            Kind.BOUNDARY, Set.of("timer", "message", "error"),
            Kind.EXCLUSIVE, Set.of("gateway"),
            Kind.INCLUSIVE, Set.of("gateway"),
            Kind.PARALLEL, Set.of("gateway"),
            Kind.EVENT_BASED, Set.of("gateway"),
            Kind.SUB_PROCESS, Set.of("subprocess"),
            Kind.EVENT_SUB_PROCESS, Set.of("subprocess"));

    private static final Set<String> TAKEN = Set.of("task", "gateway", "flow", "start", "timer", "subprocess");

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        List<String> problems = new ArrayList<>();
        String file = folder.modelPath() + "：";
        for (Node node : folder.model().all()) {
            id(node, file, problems);
            boolean isChinese = CHINESE.matcher(node.name()).matches();
            if (!isChinese && (asksForName(node) || !node.name().isEmpty())) {
                problems.add(file + node.label() + "的名称应当是中文，人们在待办和办理记录里读到的就是它，请填写。");
            }
        }
        for (Flow flow : folder.model().flows().values()) {
            if (!ID.matcher(flow.id()).matches() || !flow.id().startsWith("flow_")) {
                problems.add(file + flow.label() + "的编号应当写成 flow_ 加英文小驼峰，例如 flow_accepted，请改正。");
            }
            boolean isAnswer = folder.model().node(flow.source()).isDeciding();
            if (isAnswer && !CHINESE.matcher(flow.name()).matches()) {
                problems.add(file + flow.label() + "从网关出来，应当有中文名称，说明什么时候走这条路，请填写。");
            }
        }
        return problems;
    }

    /** A gateway that merely joins or forks asks no question and needs no name. */
    private static boolean asksForName(Node node) {
        return !node.kind().isGateway() || node.isDeciding();
    }

    private static void id(Node node, String file, List<String> problems) {
        Matcher id = ID.matcher(node.id());
        Set<String> beginnings = BEGINNINGS.getOrDefault(node.kind(), Set.of());
        boolean isOutcome =
                node.kind() == Kind.END && OUTCOME.matcher(node.id()).matches();
        boolean isReadable = isOutcome
                || id.matches()
                        && (beginnings.isEmpty() ? !TAKEN.contains(id.group(1)) : beginnings.contains(id.group(1)));
        if (!isReadable && node.kind() != Kind.OTHER) {
            String example = beginnings.isEmpty() ? "notice" : String.join(" 或 ", new TreeSet<>(beginnings));
            problems.add(file + node.label() + "的编号应当写成 " + example + " 加下划线和英文小驼峰，请改正。");
        }
    }
}
