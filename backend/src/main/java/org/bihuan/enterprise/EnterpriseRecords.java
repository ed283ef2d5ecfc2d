package org.bihuan.enterprise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enterprises with their details and colours, many at once, as lists from outside bring them. */
@Component
public class EnterpriseRecords {

    private static final int BATCH = 500;

    private final EnterpriseListMapper mapper;
    private final Enterprises enterprises;
    private final MasterData masterData;
    private final Grades grades;
    private final Licences licences;

    EnterpriseRecords(
            EnterpriseListMapper mapper,
            Enterprises enterprises,
            MasterData masterData,
            Grades grades,
            Licences licences) {
        this.mapper = mapper;
        this.enterprises = enterprises;
        this.masterData = masterData;
        this.grades = grades;
        this.licences = licences;
    }

    /** Those of these codes that exist, by code. */
    public Map<String, EnterpriseRecord> find(List<String> codes) {
        Map<String, EnterpriseRecord> found = new HashMap<>();
        for (int from = 0; from < codes.size(); from += BATCH) {
            List<String> some = codes.subList(from, Math.min(from + BATCH, codes.size()));
            Map<String, EnterpriseDetails> details = mapper.details(some).stream()
                    .collect(Collectors.toMap(EnterpriseDetails::uscc, Function.identity()));
            Map<String, ListedEnterprise> listed =
                    mapper.those(some).stream().collect(Collectors.toMap(ListedEnterprise::uscc, Function.identity()));
            Map<String, List<Licence>> licences = mapper.licences(some).stream()
                    .collect(Collectors.groupingBy(
                            HeldLicence::uscc, Collectors.mapping(HeldLicence::licence, Collectors.toList())));
            mapper.enterprises(some).forEach(one -> {
                ListedEnterprise row = listed.get(one.uscc());
                found.put(
                        one.uscc(),
                        new EnterpriseRecord(
                                one,
                                details.getOrDefault(one.uscc(), EnterpriseDetails.nothing(one.uscc())),
                                row == null ? null : row.grade(),
                                licences.getOrDefault(one.uscc(), List.of())));
            });
        }
        return found;
    }

    /**
     * Creates the enterprise or makes it this, in the name of whoever acts now; sites stay what they are. A colour is
     * never taken back.
     *
     * @param reason of the colour, if it is another than before
     * @throws RefusedException 422 with what is wrong
     */
    @Transactional
    public void save(EnterpriseRecord record, String reason) {
        String uscc = record.enterprise().uscc();
        Enterprise before = enterprises.find(uscc).orElse(null);
        String what = Changes.between(before, record.enterprise());
        if (!what.isEmpty()) {
            enterprises.save(record.enterprise(), enterprises.sites(uscc));
            masterData.record(uscc, what);
        }
        masterData.save(record.details());
        licences.save(uscc, record.licences());
        String grade = record.grade();
        if (grade != null
                && !grades.current(uscc).map(Grade::grade).filter(grade::equals).isPresent()) {
            grades.set(uscc, grade, reason);
        }
    }
}
