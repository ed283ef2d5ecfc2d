package org.bihuan.enterprise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.enterprise.NameText.Gram;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds enterprises by any part of their names: the rarest pair of characters first, the others must stand around it. */
@Component
class NameIndex {

    /** Of a longer part the index asks only so many characters; the rest is compared afterwards. */
    private static final int LONGEST = 50;

    /** Pairs that more names hold are equally frequent. */
    private static final int FREQUENT = 1000;

    private static final int BATCH = 500;

    private final EnterpriseMapper mapper;

    NameIndex(EnterpriseMapper mapper) {
        this.mapper = mapper;
    }

    /** Makes the index say of this enterprise's name exactly what it is. */
    @Transactional
    public void put(String uscc, String name) {
        mapper.deleteGrams(uscc);
        mapper.insertGrams(uscc, NameText.of(name).grams());
    }

    /** Takes up what was loaded into the table past the house, or was there before the index. */
    @EventListener(ApplicationReadyEvent.class)
    public void takeUpWhatIsMissing() {
        List<EnterpriseMapper.Named> missing;
        do {
            missing = mapper.notIndexed(BATCH);
            missing.forEach(one -> put(one.uscc(), one.name()));
        } while (missing.size() == BATCH);
    }

    /**
     * Enterprises whose name holds the part, those that begin with it first; a single character is found only at the
     * beginning.
     */
    List<Enterprise> search(NameText part, @Nullable String town, int limit) {
        Map<String, Enterprise> found = new LinkedHashMap<>();
        search(part.gramsOfPart(true, LONGEST), town, limit).forEach(one -> found.put(one.uscc(), one));
        if (part.length() > 1 && found.size() < limit) {
            search(part.gramsOfPart(false, LONGEST), town, limit).forEach(one -> found.putIfAbsent(one.uscc(), one));
        }
        return found.values().stream()
                .filter(one -> NameText.of(one.name()).contains(part))
                .limit(limit)
                .toList();
    }

    private List<Enterprise> search(List<Gram> grams, @Nullable String town, int limit) {
        Map<Long, Integer> counts =
                mapper.countGrams(grams.stream().map(Gram::value).distinct().toList(), FREQUENT).stream()
                        .collect(Collectors.toMap(EnterpriseMapper.GramCount::gram, EnterpriseMapper.GramCount::names));
        Gram rarest = grams.stream()
                .min(Comparator.comparing(gram -> counts.getOrDefault(gram.value(), 0)))
                .orElseThrow();
        if (!counts.containsKey(rarest.value())) {
            return List.of();
        }
        // every second pair covers all characters
        List<Gram> around = new ArrayList<>();
        for (int i = 0; i < grams.size(); i++) {
            if ((i % 2 == 0 || i == grams.size() - 1) && i != rarest.position()) {
                around.add(new Gram(grams.get(i).value(), i - rarest.position()));
            }
        }
        around.sort(Comparator.comparing(gram -> counts.getOrDefault(gram.value(), 0)));
        return mapper.containing(rarest.value(), around, town, limit);
    }
}
