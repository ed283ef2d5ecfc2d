package org.bihuan.desk;

import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.desk.PageModels.SavedFilterRow;
import org.bihuan.desk.PageModels.SavedFiltersView;
import org.bihuan.people.CurrentUser;
import org.springframework.stereotype.Service;

/** The filters that whoever is signed in has given a name, for each of our lists. */
@Service
class SavedFilters {

    static final int MOST = 20;

    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_QUERY = 1000;

    /** A list whose filters can be kept. */
    enum Place {
        INBOX("inbox"),
        CASES("cases");

        private final String code;

        Place(String code) {
            this.code = code;
        }

        String path() {
            return "/" + code;
        }

        static Place named(String code) {
            for (Place place : values()) {
                if (place.code.equals(code)) {
                    return place;
                }
            }
            throw RefusedException.malformed("place 只能是 inbox 或 cases。");
        }
    }

    private final SavedFilterMapper mapper;
    private final CurrentUser currentUser;

    SavedFilters(SavedFilterMapper mapper, CurrentUser currentUser) {
        this.mapper = mapper;
        this.currentUser = currentUser;
    }

    /**
     * What {@code fragment/saved-filters} shows.
     *
     * @param query what is looked for now, as it stands behind the question mark of the address, without a page's place
     */
    SavedFiltersView view(Place place, String query) {
        return new SavedFiltersView(
                place.code,
                query,
                of(place).stream()
                        .map(one -> new SavedFilterRow(
                                one.id(),
                                one.name(),
                                place.path() + "?" + one.query(),
                                one.query().equals(query)))
                        .toList());
    }

    /** By name. */
    List<SavedFilter> of(Place place) {
        return mapper.of(currentUser.username(), place.code, MOST);
    }

    /**
     * Keeps a filter; one of the same name becomes this one.
     *
     * @throws RefusedException invalid if it has no name or too long a one, malformed if the query is none, conflict if there
     *     are twenty already
     */
    void save(Place place, String name, String query) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST_NAME || wanted.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException(RefusedException.Kind.INVALID, "请给筛选起个名字，最多 20 个字。");
        }
        if (query.length() > LONGEST_QUERY || !ListAddress.isQuery(query)) {
            throw RefusedException.malformed("筛选条件无法识别。");
        }
        List<SavedFilter> kept = of(place);
        if (kept.size() >= MOST && kept.stream().noneMatch(one -> one.name().equals(wanted))) {
            throw RefusedException.conflict("最多保存 20 个筛选，请先删除不用的。");
        }
        mapper.save(currentUser.username(), place.code, wanted, query);
    }

    /** @throws RefusedException not found if it is not there or somebody else's */
    void remove(long id) {
        if (mapper.remove(currentUser.username(), id) == 0) {
            throw RefusedException.notFound("没有这个筛选，可能已经删除。");
        }
    }
}
