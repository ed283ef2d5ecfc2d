package org.bihuan.enterprise;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bihuan.RefusedException;
import org.bihuan.people.CurrentUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The colours of risk, 红橙黄蓝, that enterprises have and have had. */
@Component
public class Grades {

    private static final int MOST = 100;
    private static final int LONGEST_REASON = 500;

    private final MasterDataMapper mapper;
    private final MasterData masterData;
    private final CurrentUser currentUser;
    private final Clock clock;

    Grades(MasterDataMapper mapper, MasterData masterData, CurrentUser currentUser, Clock clock) {
        this.mapper = mapper;
        this.masterData = masterData;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The colour that counts now, if the enterprise has ever been given one. */
    public Optional<Grade> current(String uscc) {
        return mapper.grades(uscc, 1).stream().findFirst();
    }

    /** All colours, newest first, at most 100. */
    public List<Grade> history(String uscc) {
        return mapper.grades(uscc, MOST);
    }

    /**
     * Gives the enterprise this colour from now on, in the name of whoever acts now.
     *
     * @param grade code of {@link Vocabulary#GRADES}
     * @throws RefusedException 404 if there is no such enterprise, 422 if the colour is none or the one it has, or the reason is missing
     */
    @Transactional
    public void set(String uscc, String grade, String reason) {
        masterData.lock(uscc);
        if (!Vocabulary.GRADES.containsKey(grade)) {
            throw RefusedException.wrong("grade", "风险等级只能是：红、橙、黄、蓝。");
        }
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON || !DetailsRules.isPlain(why.replaceAll("[\r\n\t]", " "))) {
            throw RefusedException.wrong("reason", "请写明定级的理由，最多 500 个字。");
        }
        if (current(uscc).filter(now -> now.grade().equals(grade)).isPresent()) {
            throw RefusedException.wrong("grade", "这家企业现在就是这个等级，不用再定。");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        mapper.insertGrade(new Grade(uscc, grade, now, why, currentUser.username()));
        mapper.saveGrade(uscc, grade, now, currentUser.username());
    }
}
