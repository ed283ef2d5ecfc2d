package org.bihuan.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.bihuan.RefusedException;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.people.CurrentUser;
import org.springframework.stereotype.Service;

/**
 * Which cases whoever is signed in watches: theirs alone, hence no fact of the case. It ends with the case, and it shows
 * nothing that they may not see otherwise.
 */
@Service
public class CaseWatches {

    /** So many are asked for in one range; who watches more watches none. */
    public static final int MOST = 100;

    private final CaseWatchMapper mapper;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final Clock clock;

    CaseWatches(CaseWatchMapper mapper, CaseAccess access, CurrentUser currentUser, Clock clock) {
        this.mapper = mapper;
        this.access = access;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Watching twice changes nothing.
     *
     * @throws RefusedException not found if the case is not theirs to see, conflict if it is over or they watch a hundred
     */
    public void watch(String caseNumber) {
        if (!access.visible(caseNumber).isOpen()) {
            throw RefusedException.conflict("这一件已经办结，不用再关注。");
        }
        List<String> watched = numbers();
        if (watched.size() >= MOST && !watched.contains(caseNumber)) {
            throw RefusedException.conflict("最多关注 " + MOST + " 件，请先取消一些。");
        }
        mapper.insert(currentUser.username(), caseNumber, clock.instant());
    }

    public void unwatch(String caseNumber) {
        mapper.delete(currentUser.username(), caseNumber);
    }

    /** What they watch, the latest first, whether or not they may still see it. */
    public List<String> numbers() {
        return mapper.of(currentUser.username(), MOST);
    }

    /** What they watch and may see. */
    Set<String> visible() {
        List<String> numbers = numbers();
        return numbers.isEmpty() ? Set.of() : access.visibleAmong(numbers);
    }

    /** A case that is over has no open tasks to show; within the transaction that closes it. */
    public void end(String caseNumber) {
        mapper.deleteOf(caseNumber);
    }

    /** User names of those who watch any of the cases, at most a thousand. */
    List<String> watchers(Set<String> caseNumbers) {
        return caseNumbers.isEmpty() ? List.of() : mapper.watchers(caseNumbers, 1000);
    }
}
