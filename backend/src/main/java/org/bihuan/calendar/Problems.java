package org.bihuan.calendar;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.RefusedException;

/** Everything that is wrong with a calendar's files, so that one look shows all of it; at most {@value #MOST} sentences. */
final class Problems {

    private static final int MOST = 50;

    private final List<RefusedException.FieldError> found = new ArrayList<>();

    /** @param where the file and the line, such as 节假日表第3行 */
    void add(String where, String what) {
        if (found.size() < MOST) {
            found.add(new RefusedException.FieldError(where, where + what));
        }
    }

    int count() {
        return found.size();
    }

    /** @throws RefusedException if there is any: with its sentence if it is the only one, and with all of them as its errors */
    void refuseAny() {
        if (!found.isEmpty()) {
            String sentence = found.size() == 1
                    ? found.get(0).message()
                    : "日历文件有" + (found.size() == MOST ? "至少" : "") + found.size() + "处错误，请逐条改正："
                            + found.get(0).message();
            throw new RefusedException(RefusedException.Kind.INVALID, sentence, found);
        }
    }
}
