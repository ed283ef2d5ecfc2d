package org.bihuan.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.RefusedException;
import org.bihuan.enterprise.EnterpriseRecord;
import org.bihuan.enterprise.EnterpriseRecords;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Organisation;
import org.bihuan.people.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many enterprises from one file: first seen line by line with every reason why one is refused, then written in one transaction,
 * all that was accepted or nothing. Whoever uploaded a file alone sees and confirms it; after a week it is forgotten.
 */
@Service
class EnterpriseImports {

    private static final int TOWNS = 100;
    private static final Duration KEPT = Duration.ofDays(7);

    /** What will become of a line. */
    enum Fate {
        NEW,
        CHANGED,
        SAME,
        REFUSED
    }

    /**
     * @param why of a refused line, empty for the others
     * @param after what will be written, {@code null} for a refused line
     */
    record Planned(EnterpriseSheet.Line line, Fate fate, List<String> why, @Nullable EnterpriseRecord after) {}

    /** @param confirmedAt {@code null} while nothing has been written */
    record Preview(String id, List<Planned> lines, @Nullable Instant confirmedAt) {

        long count(Fate fate) {
            return lines.stream().filter(line -> line.fate() == fate).count();
        }

        /** What has been seen, in short, so that nothing else is written. */
        String summary() {
            return Integer.toHexString(lines.stream()
                    .map(line -> line.line().number() + ":" + line.fate())
                    .toList()
                    .hashCode());
        }
    }

    private final EnterpriseImportMapper mapper;
    private final EnterpriseRecords records;
    private final Organisations organisations;
    private final CurrentUser currentUser;
    private final ObjectMapper json;
    private final Clock clock;

    EnterpriseImports(
            EnterpriseImportMapper mapper,
            EnterpriseRecords records,
            Organisations organisations,
            CurrentUser currentUser,
            ObjectMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.records = records;
        this.organisations = organisations;
        this.currentUser = currentUser;
        this.json = json;
        this.clock = clock;
    }

    /** Reads a file and keeps its lines for confirmation; writes nothing else. Answers what names it. */
    String upload(byte[] file) {
        String content = write(EnterpriseSheet.read(file));
        String id = UUID.randomUUID().toString().replace("-", "");
        mapper.forget(now().minus(KEPT));
        mapper.save(id, content, currentUser.username(), now());
        return id;
    }

    /** What would become of each line now. */
    Preview preview(String id) {
        EnterpriseImportMapper.Stored stored = Optional.ofNullable(mapper.find(id, currentUser.username()))
                .orElseThrow(() -> RefusedException.notFound("没有这次导入，或已过了七天。"));
        List<EnterpriseSheet.Line> lines = read(stored.content());
        List<String> codes =
                lines.stream().map(line -> line.cell("统一社会信用代码")).distinct().toList();
        Map<String, EnterpriseRecord> known = records.find(codes);
        Map<String, Integer> seen = new HashMap<>();
        List<String> towns = towns();
        return new Preview(
                id, lines.stream().map(line -> plan(line, known, seen, towns)).toList(), stored.confirmedAt());
    }

    /**
     * Writes what was previewed, in the name of whoever confirms.
     *
     * @param summary {@link Preview#summary} of what they have seen
     * @throws RefusedException conflict if it was written before, or would not become what was previewed any more
     */
    @Transactional
    public void confirm(String id, String summary) {
        Preview preview = preview(id);
        if (mapper.confirm(id, now()) == 0) {
            throw RefusedException.conflict("这个文件已经导入过了，没有再写一遍。");
        }
        if (!preview.summary().equals(summary)) {
            throw RefusedException.conflict("预览以后有人改过这些企业，请重新看一遍预览。");
        }
        List<Planned> wanted = new ArrayList<>(preview.lines());
        wanted.removeIf(planned -> planned.fate() != Fate.NEW && planned.fate() != Fate.CHANGED);
        // always in the order of their codes: two imports must not wait for each other
        wanted.sort(Comparator.comparing(planned -> planned.line().cell("统一社会信用代码")));
        for (Planned planned : wanted) {
            EnterpriseRecord after = planned.after();
            if (after != null) {
                records.save(after, planned.line().cell("定级理由"));
            }
        }
    }

    List<String> towns() {
        return organisations.search("town", null, null, null, TOWNS).stream()
                .map(Organisation::town)
                .filter(town -> town != null)
                .sorted()
                .toList();
    }

    private static Planned plan(
            EnterpriseSheet.Line line,
            Map<String, EnterpriseRecord> known,
            Map<String, Integer> seen,
            List<String> towns) {
        String uscc = line.cell("统一社会信用代码");
        EnterpriseRecord before = known.get(uscc);
        EnterpriseLine checked = new EnterpriseLine(line, before);
        EnterpriseRecord after = checked.after(towns);
        List<String> why = new ArrayList<>(checked.problems());
        Integer first = uscc.isEmpty() ? null : seen.putIfAbsent(uscc, line.number());
        if (first != null) {
            why.add("与第 " + first + " 行是同一家企业");
        }
        if (!why.isEmpty()) {
            return new Planned(line, Fate.REFUSED, why, null);
        }
        Fate fate = before == null ? Fate.NEW : isSame(before, after) ? Fate.SAME : Fate.CHANGED;
        return new Planned(line, fate, List.of(), after);
    }

    private static boolean isSame(EnterpriseRecord before, EnterpriseRecord after) {
        return before.enterprise().equals(after.enterprise())
                && before.details().unsigned().equals(after.details().unsigned())
                && before.licences().equals(after.licences())
                && Objects.equals(before.grade(), after.grade());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private String write(List<EnterpriseSheet.Line> lines) {
        try {
            return json.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<EnterpriseSheet.Line> read(String content) {
        try {
            return json.readValue(content, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
