package org.bihuan.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.bihuan.Words;

/** One act on many tasks, each on its own: what is refused for one changes nothing for the others. */
record Bulk(int done, Map<Kind, Integer> refused) {

    /** A page of the list. */
    static final int MOST = 50;

    /** @throws RefusedException malformed if none or more than a page of tasks are named */
    static Bulk of(List<String> tasks, Consumer<String> act) {
        List<String> chosen = tasks.stream().distinct().toList();
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw RefusedException.malformed("请先在列表里勾选，一次最多 " + MOST + " 件。");
        }
        int done = 0;
        Map<Kind, Integer> refused = new EnumMap<>(Kind.class);
        for (String task : chosen) {
            try {
                act.accept(task);
                done++;
            } catch (RefusedException refusal) {
                refused.merge(refusal.kind(), 1, Integer::sum);
            }
        }
        return new Bulk(done, refused);
    }

    /**
     * As people say it: 领取了 5 件，2 件已被他人领取。
     *
     * @param act such as {@code bulk.claim}: how its key in the messages starts
     */
    String sentence(String act, Words words) {
        List<String> parts = new ArrayList<>();
        if (done > 0 || refused.isEmpty()) {
            parts.add(words.of(act + ".done", done));
        }
        refused.forEach((kind, number) -> parts.add(
                switch (kind) {
                    case CONFLICT -> words.of(act + ".conflict", number);
                    case FORBIDDEN -> words.of("bulk.forbidden", number);
                    default -> words.of("bulk.gone", number);
                }));
        return words.of("bulk.sentence", String.join(words.of("and"), parts));
    }
}
